package customerimport.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import customerimport.folder.InboxSettings;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@RestTest
class ConfirmOverRestTest {

  @Autowired Api api;
  @Autowired JdbcClient database;
  @Autowired DataSource dataSource;
  @Autowired InboxSettings inbox;
  @LocalServerPort int port;

  private String id;

  @BeforeEach
  void upload() {
    database.sql("delete from customer").update();
    database
        .sql("insert into customer (customer_id, gender, first_name) values (800, 1, 'Per')")
        .update();
    id = api.upload("CustomerID;FirstName;Gender\n800;Pål;1\n0;Kari;2\n");
  }

  @Test
  void confirmedIsImportedByWhoConfirmed() {
    var response = step("confirm", "{\"revision\": 1}");

    assertThat(response.statusCode()).isEqualTo(200);
    JsonNode told = api.json(response);
    assertThat(told.get("state").asText()).isEqualTo("IMPORTED");
    assertThat(told.get("message").asText()).isEqualTo("Customer successfully imported!");
    assertThat(told.get("confirmedBy").asText()).isEqualTo("admin");
    assertThat(firstName()).isEqualTo("Pål");
  }

  @Test
  void confirmedAgainItAnswersItsResultAgain() {
    step("confirm", "{}");

    assertThat(step("confirm", "").statusCode()).isEqualTo(200);
    assertThat(database.sql("select count(*) from customer").query(Long.class).single())
        .isEqualTo(2);
  }

  @Test
  void byPageAndByFileAtOnceItIsWrittenOnce() throws Exception {
    try (Connection other = lock("select 1 from import where import_id = " + id)) {
      Files.createDirectories(inbox.inbox());
      Files.createFile(inbox.inbox().resolve(id + ".confirm"));
      var byPage = CompletableFuture.supplyAsync(this::confirmedByPage);
      await().until(() -> confirmsThatWait() == 2);
      other.rollback();

      assertThat(api.json(byPage.get()).get("state").asText()).isEqualTo("IMPORTED");
    }

    await().until(() -> Files.exists(inbox.inbox().resolve(".received/" + id + ".confirm")));
    assertThat(inbox.inbox().resolve("receipts/" + id + ".refused.txt")).doesNotExist();
    writtenOnce();
  }

  @Test
  void whoBreaksOffWhileItIsWrittenAndAsksAgainFindsItWrittenOnce() throws Exception {
    try (Connection other = lock("select 1 from customer where customer_id = 800")) {
      try (var impatient = new Socket(InetAddress.getLoopbackAddress(), port)) {
        impatient.getOutputStream().write(confirmAsSent().getBytes(StandardCharsets.UTF_8));
        await().until(() -> state().equals("CONFIRMED"));
      }
      other.rollback();
    }

    var again = step("confirm", "{\"revision\": 1}");

    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(api.json(again).get("state").asText()).isEqualTo("IMPORTED");
    writtenOnce();
  }

  private String confirmAsSent() {
    return "POST /api/imports/"
        + id
        + "/confirm HTTP/1.1\r\nHost: x\r\nAuthorization: "
        + Api.basic("admin", Api.PASSWORD)
        + "\r\nContent-Type: application/json\r\nContent-Length: 15\r\n\r\n{\"revision\": 1}";
  }

  private void writtenOnce() {
    assertThat(database.sql("select count(*) from customer").query(Long.class).single())
        .isEqualTo(2);
    assertThat(
            database
                .sql("select count(*) from audit where act = 'CONFIRM' and import_id = ?")
                .param(Long.valueOf(id))
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  /** Who is told to come later, because somebody holds the import for too long, does. */
  private HttpResponse<String> confirmedByPage() {
    HttpResponse<String> answer;
    do {
      answer = step("confirm", "{\"revision\": 1}");
    } while (answer.statusCode() == 503);
    return answer;
  }

  private Connection lock(String rows) throws SQLException {
    Connection other = dataSource.getConnection();
    other.setAutoCommit(false);
    try (Statement statement = other.createStatement()) {
      statement.execute(rows + " for update");
    }
    return other;
  }

  private long confirmsThatWait() {
    return database
        .sql(
            """
            select count(*) from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock'
              and query like 'update import set state = ''CONFIRMED''%'
            """)
        .query(Long.class)
        .single();
  }

  private String state() {
    return database
        .sql("select state from import where import_id = ?")
        .param(Long.valueOf(id))
        .query(String.class)
        .single();
  }

  @Test
  void aRevisionThatIsNotTheImportsIsRefusedWithTheNewOne() {
    var response = step("confirm", "{\"revision\": 2}");

    assertThat(response.statusCode()).isEqualTo(409);
    assertThat(api.json(response).get("code").asText()).isEqualTo("REVISION_OUTDATED");
    assertThat(api.json(response).get("revision").asInt()).isEqualTo(1);
    assertThat(firstName()).isEqualTo("Per");
  }

  @Test
  void aCustomerThatMovedIsAConflictWithTheNewRevision() {
    database.sql("update customer set first_name = 'Pelle' where customer_id = 800").update();

    var response = step("confirm", "");

    assertThat(response.statusCode()).isEqualTo(409);
    JsonNode told = api.json(response);
    assertThat(told.get("code").asText()).isEqualTo("CONFLICT");
    assertThat(told.get("revision").asInt()).isEqualTo(2);
    assertThat(told.at("/conflict/cells/0/customerId").asText()).isEqualTo("800");
    assertThat(told.at("/conflict/cells/0/found").asText()).isEqualTo("Pelle");
    assertThat(firstName()).isEqualTo("Pelle");
    api.get("/api/imports/" + id, "Prefer", "wait=60");
    assertThat(step("confirm", "{\"revision\": 2}").statusCode()).isEqualTo(200);
  }

  @Test
  void whoDoesNotWaitIsToldThatItIsStillAtWork() {
    database.sql("update import set retry_at = now() + interval '1 hour'").update();
    database.sql("update import set state = 'CONFIRMED' where import_id = " + id).update();

    var response = api.post("/api/imports/" + id + "/confirm", "", "Prefer", "wait=0");

    assertThat(response.statusCode()).isEqualTo(202);
    assertThat(response.headers().firstValue("Preference-Applied")).hasValue("wait=0");
    assertThat(api.json(response).get("state").asText()).isEqualTo("CONFIRMED");
  }

  @Test
  void cancelledIsNotConfirmedAnyMore() {
    assertThat(step("cancel", "").statusCode()).isEqualTo(200);

    var response = step("confirm", "");

    assertThat(response.statusCode()).isEqualTo(409);
    assertThat(api.json(response).get("code").asText()).isEqualTo("WRONG_STATE");
    assertThat(api.json(response).get("state").asText()).isEqualTo("CANCELLED");
    assertThat(step("retry", "").statusCode()).isEqualTo(409);
    assertThat(firstName()).isEqualTo("Per");
  }

  @Test
  void aFailedImportIsPreviewedAgain() {
    database.sql("update import set state = 'FAILED' where import_id = " + id).update();

    var response = step("retry", "");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(api.json(response).get("state").asText()).isEqualTo("PREVIEWED");
    assertThat(api.json(response).get("revision").asInt()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[]",
        "1",
        "\"x\"",
        "{\"revision\": \"x\"}",
        "{\"revision\": 1.5}",
        "{\"revision\": 0}",
        "{\"revision\": 99999999999}",
        "{\"revison\": 1}",
        "{} {}"
      })
  void aBodyThatIsNotWhatIsExpectedIsRefused(String body) {
    var response = step("confirm", body);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(api.json(response).get("code").asText()).isEqualTo("BAD_JSON");
    assertThat(firstName()).isEqualTo("Per");
  }

  @Test
  void aBodyOfAnotherMediaTypeIsRefused() {
    var response =
        api.post("/api/imports/" + id + "/confirm", "revision=1", "Content-Type", "text/plain");

    assertThat(response.statusCode()).isEqualTo(415);
  }

  @ParameterizedTest
  @CsvSource({"999999, 404, IMPORT_UNKNOWN", "abc, 400, BAD_PARAMETER", "-1, 400, BAD_PARAMETER"})
  void anImportThatIsNoneIsRefused(String none, int status, String code) {
    for (String step : new String[] {"confirm", "cancel", "retry"}) {
      var response = api.post("/api/imports/" + none + "/" + step, "");
      assertThat(response.statusCode()).isEqualTo(status);
      assertThat(api.json(response).get("code").asText()).isEqualTo(code);
    }
  }

  private HttpResponse<String> step(String step, String body) {
    return api.post("/api/imports/" + id + "/" + step, body, "Content-Type", "application/json");
  }

  private String firstName() {
    return database
        .sql("select first_name from customer where customer_id = 800")
        .query(String.class)
        .single();
  }
}
