package customerimport.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import customerimport.confirm.Steps;
import customerimport.imports.ImportState;
import customerimport.testing.Product;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each act has its line, and no line is ever changed. */
@RestTest
class AuditTest {

  private static final String CSV = "CustomerID;Gender;FirstName\n0;1;Sporet\n";
  private static final String[] JSON = {"Content-Type", "application/json"};

  @Autowired Api api;
  @Autowired Product product;
  @Autowired Steps steps;
  @Autowired JdbcClient database;

  @Value("${customer-import.inbox}")
  Path inbox;

  @Test
  void eachActHasOneLine() {
    String id = api.upload(CSV);
    assertThat(acts(id)).containsExactly("UPLOAD");

    patch(id, "{\"options\": {\"emptyCells\": \"KEEP\"}}");
    post(id, "confirm", "{\"revision\": 2}");
    post(id, "confirm", "{\"revision\": 2}");
    for (String file : List.of("original.csv", "preview.csv", "preview.html", "result.csv")) {
      assertThat(api.get("/api/imports/" + id + "/" + file).statusCode()).isEqualTo(200);
    }
    assertThat(acts(id))
        .containsExactly(
            "UPLOAD", "CHANGE", "CONFIRM", "DOWNLOAD", "DOWNLOAD", "DOWNLOAD", "DOWNLOAD");

    String undo = api.json(post(id, "undo", "")).get("id").asText();
    post(id, "undo", "");
    post(undo, "cancel", "");
    post(undo, "cancel", "");
    assertThat(acts(undo)).containsExactly("UNDO", "CANCEL");

    JsonNode confirm = entries("import=" + id + "&act=CONFIRM").get(0);
    assertThat(confirm.get("user").asText()).isEqualTo("admin");
    assertThat(confirm.get("door").asText()).isEqualTo("REST");
    assertThat(confirm.get("address").asText()).isEqualTo("127.0.0.1");
    assertThat(confirm.get("about").asText()).isEqualTo("revision 2");
  }

  @Test
  void whoHasAFailedImportTriedAgainHasALine() {
    String id = api.upload(CSV);
    database
        .sql("update import set state = 'FAILED' where import_id = ?")
        .param(Long.valueOf(id))
        .update();

    post(id, "retry", "");
    product.in(ImportState.PREVIEWED, Long.parseLong(id));

    assertThat(acts(id)).containsExactly("UPLOAD", "RETRY");
  }

  @Test
  void whatIsTakenAwayOrSavedHasALineWithoutWhomItNames() {
    long before = last();

    api.get("/api/customers.csv?filter=FirstName+%3D+Hemmelig");
    put("/api/segments/oslo", "{\"filter\": \"FirstName = Hemmelig\"}");
    api.get("/api/customers.csv?segment=oslo");
    api.send(api.request("/api/segments/oslo").DELETE());
    put("/api/mappings/m", "{\"columns\": [{\"column\": \"Bonus\", \"ignore\": true}]}");
    api.send(api.request("/api/mappings/m").DELETE());
    new UsersOverRest(api).have("tom", List.of("view"));
    String key = new UsersOverRest(api).key("tom");
    new UsersOverRest(api).delete("tom/keys/" + key.substring(4, 12));
    new UsersOverRest(api).delete("tom");
    api.get("/api/audit.csv");

    List<JsonNode> since = since(before);
    assertThat(since.stream().map(one -> one.get("act").asText()))
        .containsExactly(
            "EXPORT",
            "SEGMENT_SAVE",
            "EXPORT",
            "SEGMENT_DELETE",
            "MAPPING_SAVE",
            "MAPPING_DELETE",
            "USER_SAVE",
            "KEY_MAKE",
            "KEY_REVOKE",
            "USER_DELETE",
            "AUDIT_EXPORT");
    assertThat(since.toString())
        .contains("segment oslo", "tom: roles [view]", "another password")
        .doesNotContain("Hemmelig", UsersOverRest.PASSWORD, key.substring(13));
  }

  @Test
  void comingAndGoingHasItsLines() {
    long before = last();
    Visitor visitor = Visitor.signedIn(api);
    visitor.post("/api/imports", CSV);
    visitor.post("/sign-out", "");
    Visitor.atTheDoor(api).signIn("admin", "wrong");
    Visitor.atTheDoor(api).signIn("my password by mistake", "wrong");
    api.get("/api/imports");

    List<JsonNode> since = since(before);
    assertThat(since.stream().map(one -> one.get("act") + " " + one.get("door")))
        .containsExactly(
            "\"SIGN_IN\" \"WEB\"",
            "\"UPLOAD\" \"WEB\"",
            "\"SIGN_OUT\" \"WEB\"",
            "\"SIGN_IN_FAILED\" \"HTTP\"");
    assertThat(since).allSatisfy(one -> assertThat(one.get("address").asText()).isNotEmpty());
  }

  @Test
  void whatTheClockDoesHasItsLine() {
    String id = api.upload(CSV);
    database
        .sql("update import set previewed_at = now() - interval '31 days' where import_id = ?")
        .param(Long.valueOf(id))
        .update();

    steps.expire();

    assertThat(acts(id)).containsExactly("UPLOAD", "EXPIRE");
    assertThat(entries("import=" + id + "&act=EXPIRE").get(0).get("door").asText())
        .isEqualTo("CLOCK");
  }

  @Test
  void whatComesByAFileHasItsLinesToo() throws IOException {
    Files.writeString(inbox.resolve("audited.csv"), CSV);
    String id =
        await()
            .until(
                () -> api.json(api.get("/api/imports?q=audited")).at("/imports/0/id").asText(),
                found -> !found.isEmpty());
    product.in(ImportState.PREVIEWED, Long.parseLong(id));

    Files.createFile(inbox.resolve(id + ".confirm"));

    product.in(ImportState.IMPORTED, Long.parseLong(id));
    assertThat(entries("import=" + id).stream().map(one -> one.get("user") + " " + one.get("door")))
        .containsExactly("\"inbox\" \"FOLDER\"", "\"inbox\" \"FOLDER\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit set username = 'nobody'",
        "delete from audit",
        "delete from audit where entry_id = 0",
        "truncate audit",
      })
  void noLineIsChangedOrTakenOut(String statement) {
    api.upload(CSV);

    assertThatThrownBy(() -> database.sql(statement).update()).hasMessageContaining("audit");
    assertThat(last()).isPositive();
  }

  @Test
  void evenWithTheRightToItNoLineIsChanged() {
    assertThatThrownBy(
            () ->
                database
                    .sql(
                        """
                        do $$ begin
                          execute format('grant update, delete on audit to %I', current_user);
                          update audit set username = 'nobody';
                        end $$
                        """)
                    .update())
        .rootCause()
        .hasMessageContaining("only ever added to");
  }

  @ParameterizedTest
  @CsvSource({
    "user=nobody-at-all, 0",
    "since=2999-01-01, 0",
    "until=2001-01-01T00:00:00Z, 0",
    "import=987654321, 0",
  })
  void theLogCanBeAskedForAPart(String question, int lines) {
    api.upload(CSV);

    assertThat(entries(question)).hasSize(lines);
    assertThat(entries("since=2001-01-01&user=admin&act=UPLOAD")).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "act=NONE",
        "since=yesterday",
        "since=%2B999999999-12-31T00:00:00Z",
        "until=-999999999-01-01T00:00:00Z",
        "user=%00",
        "import=x",
        "size=0"
      })
  void aQuestionThatCannotBeReadIsRefused(String question) {
    assertThat(api.get("/api/audit?" + question).statusCode()).isEqualTo(400);
    assertThat(api.get("/api/audit.csv?" + question.replace("size=0", "page=1")).statusCode())
        .isIn(200, 400);
  }

  @Test
  void theFileHoldsEveryLineAndRunsNothing() {
    new UsersOverRest(api).put("x", "{\"roles\": []}");
    String csv = api.get("/api/audit.csv?user=admin").body();

    assertThat(csv).startsWith("\uFEFFId;At;Act;User;Door;Address;Import;Customer;About\r\n");
    long lines = csv.lines().count() - 1;
    assertThat(lines)
        .isGreaterThanOrEqualTo(
            api.json(api.get("/api/audit?user=admin")).get("total").asLong() - 1);
  }

  private long last() {
    return database.sql("select coalesce(max(entry_id), 0) from audit").query(Long.class).single();
  }

  private List<JsonNode> since(long before) {
    return entries("").stream().filter(one -> one.get("id").asLong() > before).toList();
  }

  /** The oldest first. */
  private List<JsonNode> entries(String question) {
    List<JsonNode> entries = new ArrayList<>();
    api.json(api.get("/api/audit?size=1000&" + question)).get("entries").forEach(entries::add);
    java.util.Collections.reverse(entries);
    return entries;
  }

  private List<String> acts(String id) {
    return entries("import=" + id).stream().map(one -> one.get("act").asText()).toList();
  }

  private java.net.http.HttpResponse<String> post(String id, String step, String body) {
    return api.post("/api/imports/" + id + "/" + step, body, JSON);
  }

  private void patch(String id, String body) {
    api.send(
        api.request("/api/imports/" + id, JSON).method("PATCH", BodyPublishers.ofString(body)));
  }

  private void put(String path, String body) {
    assertThat(api.send(api.request(path, JSON).PUT(BodyPublishers.ofString(body))).statusCode())
        .isEqualTo(200);
  }
}
