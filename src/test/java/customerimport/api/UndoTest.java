package customerimport.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RestTest
class UndoTest {

  @Autowired Api api;
  @Autowired JdbcClient database;

  private String id;
  private String before;

  @BeforeEach
  void imported() {
    database.sql("delete from customer").update();
    database
        .sql(
            """
            insert into customer (customer_id, gender, first_name, email, birth_date)
            values (1, 1, 'Per', 'per@example.com', '1980-02-28'), (2, 2, 'Kari', null, null)
            """)
        .update();
    before = all();
    id =
        api.upload(
            """
            CustomerID;FirstName;Email;BirthDate;Gender
            1;Pål;paal@example.com;;2
            2;Kari;kari@example.com;2001-01-01;2
            0;Liv;liv@example.com;;2
            0;Ola;ola@example.com;;1
            """);
    confirm(id);
  }

  @Test
  void whatWasWrittenReturnsAndWhoWasCreatedGoes() {
    JsonNode undo = undo();
    assertThat(undo.get("source").asText()).isEqualTo("UNDO");
    assertThat(undo.get("undoOf").asText()).isEqualTo(id);
    assertThat(undo.get("state").asText()).isEqualTo("PREVIEWED");
    assertThat(undo.at("/counts/changed").asInt()).isEqualTo(2);
    assertThat(undo.at("/counts/removed").asInt()).isEqualTo(2);
    assertThat(undo.get("message").asText()).isEqualTo("2 customers will be changed, 2 removed.");

    confirm(undo.get("id").asText());

    assertThat(all()).isEqualTo(before);
    assertThat(state(id)).isEqualTo("UNDONE");
  }

  @Test
  void thePreviewShowsTheReverseOfEachChange() {
    String undo = undo().get("id").asText();

    JsonNode rows = api.json(api.get("/api/imports/" + undo + "/rows"));
    assertThat(rows.get("total").asInt()).isEqualTo(4);
    assertThat(rows.at("/rows/0/changes/0/old").asText()).isEqualTo("Pål");
    assertThat(rows.at("/rows/0/changes/0/new").asText()).isEqualTo("Per");
    assertThat(rows.at("/rows/2/outcome").asText()).isEqualTo("REMOVED");
    assertThat(rows.at("/rows/2/values/FirstName").asText()).isEqualTo("Liv");
    assertThat(api.get("/api/imports/" + undo + "/preview.html").body())
        .contains("<del>Pål</del> → <ins>Per</ins>", "Customers to be removed");
    assertThat(api.get("/api/imports/" + undo + "/preview.csv").body()).contains(";REMOVED;");
    assertThat(api.get("/api/imports/" + undo + "/original.csv").statusCode()).isEqualTo(410);
  }

  @Test
  void aCellThatWasChangedSinceStaysAndIsTold() {
    database.sql("update customer set email = 'mine@example.com' where customer_id = 1").update();
    database.sql("update customer set email = null where customer_id = 2").update();
    JsonNode undo = undo();

    JsonNode row =
        api.json(api.get("/api/imports/" + undo.get("id").asText() + "/rows")).at("/rows/0");
    assertThat(row.get("kept").get(0).asText()).isEqualTo("Email");
    assertThat(row.at("/warnings/0/details/fields").asText()).isEqualTo("Email");
    assertThat(undo.at("/counts/warnings").asInt()).isEqualTo(2);

    confirm(undo.get("id").asText());
    assertThat(all())
        .contains("1|Per|mine@example.com|1980-02-28|1")
        .contains("2|Kari|null|null|2");
  }

  @Test
  void aNewCustomerThatWasTouchedOrIsGoneIsLeftAlone() {
    database.sql("update customer set company = 'AS' where first_name = 'Liv'").update();
    database.sql("delete from customer where first_name = 'Ola'").update();
    JsonNode undo = undo();

    assertThat(undo.at("/counts/removed").asInt()).isZero();
    assertThat(undo.at("/counts/unchanged").asInt()).isEqualTo(2);
    JsonNode stays =
        api.json(api.get("/api/imports/" + undo.get("id").asText() + "/rows?outcome=UNCHANGED"));
    assertThat(stays.get("total").asInt()).isEqualTo(2);
    assertThat(stays.at("/rows/0/warnings/0/message").asText()).contains("Company");
    assertThat(stays.at("/rows/1/warnings/0/message").asText()).contains("removed since");

    confirm(undo.get("id").asText());
    assertThat(all()).startsWith(before).contains("|Liv|");
  }

  @Test
  void whatMovesBetweenPreviewAndConfirmIsAConflict() {
    JsonNode undo = undo();
    database.sql("update customer set company = 'AS' where first_name = 'Liv'").update();

    var response = step(undo.get("id").asText(), "confirm", 1);

    assertThat(response.statusCode()).isEqualTo(409);
    assertThat(api.json(response).at("/conflict/cells/0/field").asText()).isEqualTo("Company");
    JsonNode again =
        api.json(api.get("/api/imports/" + undo.get("id").asText(), "Prefer", "wait=60"));
    assertThat(again.at("/counts/removed").asInt()).isEqualTo(1);
    assertThat(state(id)).isEqualTo("IMPORTED");
    assertThat(step(undo.get("id").asText(), "confirm", 2).statusCode()).isEqualTo(200);
    assertThat(state(id)).isEqualTo("UNDONE");
  }

  @Test
  void editsOfOtherCellsMerge() {
    JsonNode undo = undo();
    database.sql("update customer set company = 'AS' where customer_id = 1").update();

    confirm(undo.get("id").asText());

    assertThat(all()).startsWith(before);
  }

  @Test
  void itIsUndoneOnce() {
    JsonNode undo = undo();
    var again = api.post("/api/imports/" + id + "/undo", "");
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(api.json(again).get("id")).isEqualTo(undo.get("id"));

    confirm(undo.get("id").asText());

    assertThat(api.json(api.post("/api/imports/" + id + "/undo", "")).get("id"))
        .isEqualTo(undo.get("id"));
    var undone = api.post("/api/imports/" + undo.get("id").asText() + "/undo", "");
    assertThat(undone.statusCode()).isEqualTo(409);
  }

  @Test
  void aCancelledUndoCanBeAskedForAgain() {
    JsonNode undo = undo();
    api.post("/api/imports/" + undo.get("id").asText() + "/cancel", "");

    assertThat(undo().get("id")).isNotEqualTo(undo.get("id"));
  }

  @ParameterizedTest
  @CsvSource({"EXPIRED, PATCH, ''", "FAILED, POST, /retry"})
  void oneOfTwoUndosIsNotTakenUpAgain(String ended, String method, String path) {
    String first = undo().get("id").asText();
    database
        .sql("update import set state = ? where import_id = ?::bigint")
        .params(ended, first)
        .update();
    String second = undo().get("id").asText();

    var response =
        api.send(
            api.request("/api/imports/" + first + path, "Content-Type", "application/json")
                .method(method, BodyPublishers.ofString("{\"leaveOut\": {\"rows\": [1]}}")));

    assertThat(response.statusCode()).isEqualTo(409);
    assertThat(api.json(response).get("code").asText()).isEqualTo("WRONG_STATE");
    assertThat(state(second)).isEqualTo("PREVIEWED");
  }

  @Test
  void anUndoThatFailedIsOverOnceAnotherIsMade() {
    String failed = undo().get("id").asText();
    database
        .sql("update import set state = 'FAILED' where import_id = ?::bigint")
        .param(failed)
        .update();

    undo();

    JsonNode is = api.json(api.get("/api/imports/" + failed));
    assertThat(is.get("state").asText()).isEqualTo("CANCELLED");
    assertThat(is.get("_links").has("retry")).isFalse();
  }

  @Test
  void itIsTooLateAfterItsTime() {
    database.sql("update import set imported_at = now() - interval '31 days'").update();

    var response = api.post("/api/imports/" + id + "/undo", "");

    assertThat(response.statusCode()).isEqualTo(409);
    assertThat(api.json(response).get("code").asText()).isEqualTo("UNDO_TOO_LATE");
  }

  @Test
  void onlyWhatIsImportedCanBeUndone() {
    String previewed = api.upload("CustomerID;Gender;FirstName\n0;1;Ny\n");

    assertThat(api.post("/api/imports/" + previewed + "/undo", "").statusCode()).isEqualTo(409);
    assertThat(api.post("/api/imports/999/undo", "").statusCode()).isEqualTo(404);
  }

  @Test
  void aRowOfAnUndoCanBeLeftOut() {
    String undo = undo().get("id").asText();
    var response =
        api.send(
            api.request("/api/imports/" + undo, "Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString("{\"leaveOut\": {\"rows\": [1, 3]}}")));
    assertThat(api.json(response).get("message").asText())
        .isEqualTo("1 customer will be changed, 1 removed, 2 rows left out.");

    assertThat(step(undo, "confirm", 2).statusCode()).isEqualTo(200);

    assertThat(all()).contains("1|Pål|", "2|Kari|null", "|Liv|").doesNotContain("|Ola|");
  }

  private JsonNode undo() {
    var response = api.post("/api/imports/" + id + "/undo", "");
    assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
    return api.json(response);
  }

  private void confirm(String importId) {
    var response = step(importId, "confirm", 1);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
  }

  private HttpResponse<String> step(String importId, String step, int revision) {
    return api.post(
        "/api/imports/" + importId + "/" + step,
        "{\"revision\": " + revision + "}",
        "Content-Type",
        "application/json");
  }

  private String state(String importId) {
    return api.json(api.get("/api/imports/" + importId)).get("state").asText();
  }

  private String all() {
    return database
        .sql(
            """
            select string_agg(concat_ws('|', customer_id, first_name, coalesce(email, 'null'),
              coalesce(birth_date::text, 'null'), gender), chr(10) order by customer_id)
            from customer
            """)
        .query(String.class)
        .single();
  }
}
