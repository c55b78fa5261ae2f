package customerimport.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RestTest
class ConfirmOverRestTest {

  @Autowired Api api;
  @Autowired JdbcClient database;

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
