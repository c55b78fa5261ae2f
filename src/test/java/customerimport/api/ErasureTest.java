package customerimport.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import customerimport.imports.ImportState;
import customerimport.imports.Options;
import customerimport.testing.Product;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A customer who is to be forgotten is forgotten everywhere. */
@RestTest
class ErasureTest {

  private static final String HEADER = "CustomerID;Gender;FirstName;Email;City";
  private static final List<String> KNOWN_BY =
      List.of("Glemselia", "glem.meg@example.org", "glemt.før@example.org", "Glemselby");

  @Autowired Api api;
  @Autowired Product product;
  @Autowired JdbcClient database;
  @Autowired DataSource dataSource;

  @Value("${customer-import.inbox}")
  Path inbox;

  @Test
  void nothingIsLeftOfWhoWasErasedButTheFact() throws IOException {
    long other = product.importNow(HEADER, "0;2;Bergljot;b@example.org;Bergen").firstNewId();
    String row = ";1;Glemselia;glemt.før@example.org;Glemselby";
    long created = product.importNow(HEADER, "0" + row, "0;1;Bleven;bleven@example.org;Oslo").id();
    long id = product.settled(created).firstNewId();
    String now = ";1;Glemselia;Glem.Meg@example.org;Glemselby";
    product.importNow(HEADER, id + now);
    product.preview(HEADER, id + now, other + ";2;Bergljot;b@example.org;Voss");
    product.preview(HEADER, id + now, id + now);
    product.preview(HEADER, id + ";1;Glemselia;glem.meg@example.org;Et annet sted");
    product.preview(HEADER, "0;1;En annen;GLEM.MEG@example.org;Oslo");
    product.preview("Navn,Epost", "Glemselia,glem.meg@example.org");
    put("/api/segments/glemt", "{\"filter\": \"Email = glem.meg@example.org\"}");
    long dropped =
        dropped("glemt.csv", HEADER + "\n" + id + now + "\n0;2;Ny;ny@example.org;Oslo\n");
    assertThat(everything()).contains("glemselia");

    assertThat(erase(id).statusCode()).isEqualTo(204);

    // The sender is told that theirs was cancelled; what is being written has another name.
    await().until(() -> isTold(dropped));
    String left = everything();
    assertThat(KNOWN_BY)
        .allSatisfy(one -> assertThat(left).doesNotContain(one.toLowerCase(Locale.ROOT)));
    assertThat(left).contains("bergljot", "bleven@example.org");
    assertThat(api.get("/api/customers/" + id).statusCode()).isEqualTo(404);
    assertThat(product.settled(dropped).state()).isEqualTo(ImportState.CANCELLED);
    var line = api.json(api.get("/api/audit?act=CUSTOMER_ERASE")).at("/entries/0");
    assertThat(line.get("customerId").asText()).isEqualTo("" + id);
    var undo = api.post("/api/imports/" + created + "/undo", "");
    assertThat(undo.statusCode()).isEqualTo(409);
    assertThat(api.json(undo).get("code").asText()).isEqualTo("CUSTOMER_ERASED");
    assertThat(api.get("/api/imports/" + created + "/result.csv").statusCode()).isEqualTo(410);
    assertThat(erase(id).statusCode()).isEqualTo(404);
  }

  @Test
  void anotherCustomersHistoryStays() {
    long id = product.importNow(HEADER, "0;2;Felles;felles@example.org;Oslo").firstNewId();
    long other = product.importNow(HEADER, "0;1;Felles;felles@example.org;Oslo").firstNewId();
    product.importNow(HEADER, other + ";1;Felles;felles@example.org;Bodø");

    assertThat(erase(id).statusCode()).isEqualTo(204);

    assertThat(api.json(api.get("/api/customers/" + other)).at("/history/total").asInt())
        .isEqualTo(2);
  }

  @Test
  void whileAnImportThatNamesThemIsAtWorkNobodyIsErased() {
    var imported = product.importNow(HEADER, "0;2;Travel;travel@example.org;Oslo");
    database
        .sql(
            "update import set state = 'CONFIRMED', retry_at = now() + interval '1 hour' where import_id = ?")
        .param(imported.id())
        .update();
    try {
      var answer = erase(imported.firstNewId());

      assertThat(answer.statusCode()).isEqualTo(409);
      assertThat(api.json(answer).get("code").asText()).isEqualTo("ERASE_LATER");
      assertThat(product.customer(imported.firstNewId(), "first_name")).isEqualTo("Travel");
    } finally {
      database
          .sql("update import set state = 'IMPORTED' where import_id = ?")
          .param(imported.id())
          .update();
    }
  }

  @Test
  void aFileThatComesMeanwhileIsFoundToo() throws Exception {
    long imported = product.importNow(HEADER, "0;2;Sinke;sinke@example.org;Oslo").id();
    long id = product.settled(imported).firstNewId();
    CompletableFuture<HttpResponse<String>> erased;
    try (Connection writer = dataSource.getConnection();
        var lock = writer.createStatement()) {
      lock.execute("select pg_advisory_lock(hashtext('receipt'), " + imported + ")");
      erased = CompletableFuture.supplyAsync(() -> erase(id));
      await().until(this::somebodyWaitsForAReceipt);
      product.preview(HEADER, id + ";2;Sinke;sinke@example.org;Bergen");
      lock.execute("select pg_advisory_unlock_all()");
    }

    assertThat(erased.get().statusCode()).isEqualTo(409);
    assertThat(api.json(erased.get()).get("code").asText()).isEqualTo("ERASE_LATER");
    assertThat(erase(id).statusCode()).isEqualTo(204);
    assertThat(everything()).doesNotContain("sinke");
  }

  private boolean somebodyWaitsForAReceipt() {
    return database
        .sql(
            """
            select exists (
              select 1 from pg_locks join pg_database d on d.oid = database
              where d.datname = current_database() and locktype = 'advisory' and not granted)
            """)
        .query(Boolean.class)
        .single();
  }

  @Test
  void aFileOfAnotherKindIsLookedThroughToo() {
    long id = product.importNow(HEADER, "0;2;Utf;utf@example.org;Oslo").firstNewId();
    byte[] bytes = "Epost;Navn\nutf@example.org;Utf\n".getBytes(StandardCharsets.UTF_16);
    long rejected = product.receive("utf16.csv", bytes, Options.DEFAULT);
    product.settled(rejected);

    erase(id);

    assertThat(api.get("/api/imports/" + rejected + "/original.csv").statusCode()).isEqualTo(410);
  }

  private HttpResponse<String> erase(long id) {
    return api.send(api.request("/api/customers/" + id).DELETE());
  }

  private void put(String path, String body) {
    api.send(
        api.request(path, "Content-Type", "application/json")
            .PUT(java.net.http.HttpRequest.BodyPublishers.ofString(body)));
  }

  private long dropped(String name, String text) throws IOException {
    Files.writeString(inbox.resolve(name), text);
    String id =
        await()
            .until(
                () -> api.json(api.get("/api/imports?q=" + name)).at("/imports/0/id").asText(),
                found -> !found.isEmpty());
    product.in(ImportState.PREVIEWED, Long.parseLong(id));
    await().until(() -> Files.exists(inbox.resolve("receipts").resolve("glemt." + id + ".json")));
    await().until(() -> Files.exists(inbox.resolve(".received").resolve("glemt." + id + ".csv")));
    await().until(() -> isTold(Long.parseLong(id)));
    return Long.parseLong(id);
  }

  private boolean isTold(long importId) {
    return database
        .sql("select receipted = version from import where import_id = ?")
        .param(importId)
        .query(Boolean.class)
        .single();
  }

  /** What a dump of the database and a look into the folders would show, in small letters. */
  private String everything() throws IOException {
    var all = new StringBuilder();
    for (String table :
        database
            .sql(
                """
                select table_name from information_schema.tables
                where table_schema = 'public' and table_type = 'BASE TABLE'
                """)
            .query(String.class)
            .list()) {
      database
          .sql("select t::text from " + table + " t")
          .query(String.class)
          .list()
          .forEach(all::append);
    }
    database
        .sql("select bytes from original")
        .query(byte[].class)
        .list()
        .forEach(bytes -> all.append(new String(bytes, StandardCharsets.UTF_8)));
    try (Stream<Path> files = Files.walk(inbox)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.append(Files.readString(file));
      }
    }
    return all.toString().toLowerCase(Locale.ROOT);
  }
}
