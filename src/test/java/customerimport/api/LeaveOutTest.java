package customerimport.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RestTest
class LeaveOutTest {

  @Autowired Api api;
  @Autowired JdbcClient database;
  @Autowired ProducerTemplate camel;

  private String id;

  @BeforeEach
  void upload() {
    database.sql("delete from customer").update();
    database
        .sql(
            """
            insert into customer (customer_id, gender, first_name, email)
            values (1, 1, 'Per', 'per@example.com'), (2, 2, 'Kari', 'kari@example.com')
            """)
        .update();
    id =
        api.upload(
            """
            CustomerID;FirstName;Email;City;Gender
            1;Pål;paal@example.com;;1
            2;Kari;karen@example.com;Oslo;2
            0;Liv;liv@example.com;Oslo;2
            0;Ola;ola@example.com;;1
            """);
  }

  @Test
  void aRowThatIsLeftOutIsNotWrittenAndTheCountsFollow() {
    JsonNode is = leaveOut("{\"rows\": [1, 3]}");

    assertThat(is.get("revision").asInt()).isEqualTo(2);
    assertThat(is.at("/counts/changed").asInt()).isEqualTo(2);
    assertThat(is.at("/counts/new").asInt()).isEqualTo(2);
    assertThat(is.at("/counts/leftOut").asInt()).isEqualTo(2);
    assertThat(is.get("writes")).hasToString("{\"changed\":1,\"created\":1,\"removed\":0}");
    assertThat(is.get("message").asText())
        .isEqualTo("1 customer will be changed, 1 created, 2 rows left out.");
    assertThat(row(1).get("leftOut").asBoolean()).isTrue();
    assertThat(row(2).get("leftOut").asBoolean()).isFalse();
    assertThat(api.get("/api/imports/" + id + "/preview.html").body())
        .contains("1 – left out", "Rows left out: 2.");
    assertThat(api.get("/api/imports/" + id + "/preview.csv").body()).contains(";LEFT_OUT;1;");

    confirm(2);

    assertThat(emails()).isEqualTo("per@example.com karen@example.com ola@example.com");
    assertThat(api.get("/api/imports/" + id + "/result.csv").body().lines().skip(1))
        .anySatisfy(line -> assertThat(line).isEqualTo("1;Pål;paal@example.com;;1;LEFT_OUT;"))
        .anySatisfy(line -> assertThat(line).isEqualTo("0;Liv;liv@example.com;Oslo;2;LEFT_OUT;"))
        .anySatisfy(line -> assertThat(line).contains(";Ola;ola@example.com;;1;NEW;"));
  }

  @Test
  void aColumnThatIsLeftOutIsWrittenInNoRow() {
    JsonNode is = leaveOut("{\"columns\": [\"Email\"]}");
    assertThat(is.at("/counts/leftOut").asInt()).isZero();
    assertThat(row(2).at("/leftOutCells/Email").asText()).isEqualTo("karen@example.com");
    assertThat(api.get("/api/imports/" + id + "/preview.html").body())
        .contains("kari@example.com <small>left out: karen@example.com</small>");
    assertThat(row(2).get("changes").findValuesAsText("field")).containsExactly("City");

    confirm(2);

    assertThat(emails()).isEqualTo("per@example.com kari@example.com");
    assertThat(names()).isEqualTo("Pål Kari Liv Ola");
  }

  @Test
  void ofARowWhoseCellsAreAllLeftOutNothingIsWritten() {
    JsonNode is =
        leaveOut(
            "{\"cells\": [{\"row\": 1, \"field\": \"Email\"}, {\"row\": 1, \"field\": \"FirstName\"}]}");

    assertThat(is.at("/counts/leftOut").asInt()).isEqualTo(1);
    confirm(2);
    assertThat(names()).isEqualTo("Per Kari Liv Ola");
    assertThat(
            database
                .sql("select updated_at = created_at from customer where customer_id = 1")
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  @Test
  void ofARowWhoseColumnsAreAllLeftOutNothingIsWritten() {
    JsonNode is = leaveOut("{\"columns\": [\"Email\", \"City\"]}");

    assertThat(is.at("/counts/leftOut").asInt()).isEqualTo(1);
    assertThat(row(2).get("leftOut").asBoolean()).isTrue();
  }

  @Test
  void aNewPreviewCountsAgainWhatIsLeftOut() {
    leaveOut("{\"rows\": [2, 3]}");
    database
        .sql("update customer set email = 'karen@example.com', city = 'Oslo' where customer_id = 2")
        .update();

    var again = patch("{\"options\": {\"emptyCells\": \"KEEP\"}}");

    assertThat(api.json(again).at("/counts/changed").asInt()).isEqualTo(1);
    assertThat(api.json(again).at("/counts/leftOut").asInt()).isEqualTo(1);
  }

  @Test
  void aNewCustomerIsNeverLeftWithoutNameOrGender() {
    JsonNode is =
        leaveOut(
            "{\"columns\": [\"Gender\"], \"cells\": [{\"row\": 3, \"field\": \"FirstName\"}]}");

    assertThat(is.at("/counts/leftOut").asInt()).isEqualTo(1);
    confirm(2);
    assertThat(names()).isEqualTo("Pål Kari Ola");
  }

  @Test
  void whatIsSentNextReplacesWhatWasLeftOut() {
    leaveOut("{\"rows\": [1], \"columns\": [\"Email\"]}");

    JsonNode is = leaveOut("{\"cells\": [{\"row\": 2, \"field\": \"City\"}]}");

    assertThat(is.get("revision").asInt()).isEqualTo(3);
    assertThat(is.at("/counts/leftOut").asInt()).isZero();
    assertThat(is.at("/decided/leaveOut/cells/0/field").asText()).isEqualTo("City");
    assertThat(leaveOut("{}").get("decided").isNull()).isTrue();
    confirm(4);
    assertThat(emails())
        .isEqualTo("paal@example.com karen@example.com liv@example.com ola@example.com");
  }

  @Test
  void whatIsLeftOutSurvivesANewPreview() {
    leaveOut("{\"rows\": [3], \"cells\": [{\"row\": 1, \"field\": \"Email\"}]}");

    var again = patch("{\"options\": {\"emptyCells\": \"KEEP\"}}");

    assertThat(api.json(again).at("/counts/leftOut").asInt()).isEqualTo(1);
    assertThat(row(1).at("/leftOutCells/Email").asText()).isEqualTo("paal@example.com");
    database.sql("update customer set first_name = 'Pelle' where customer_id = 1").update();
    assertThat(
            api.post(
                    "/api/imports/" + id + "/confirm",
                    "{\"revision\": 3}",
                    "Content-Type",
                    "application/json")
                .statusCode())
        .isEqualTo(409);
    api.get("/api/imports/" + id, "Prefer", "wait=60");
    confirm(4);
    assertThat(emails()).isEqualTo("per@example.com karen@example.com ola@example.com");
  }

  @Test
  void aCellThatIsLeftOutIsNoConflict() {
    leaveOut("{\"cells\": [{\"row\": 1, \"field\": \"Email\"}], \"rows\": [2]}");
    database.sql("update customer set email = 'moved@example.com'").update();

    confirm(2);

    assertThat(names()).isEqualTo("Pål Kari Liv Ola");
  }

  @Test
  void aRowThatIsLeftOutIsNotInTheHistoryOfItsCustomer() {
    leaveOut("{\"rows\": [1]}");
    confirm(2);

    assertThat(importsOf(1)).doesNotContain(id);
    camel.requestBody("sql:classpath:sql/history/file.sql", Map.of("import_id", Long.valueOf(id)));
    await().until(this::isFiled);

    assertThat(importsOf(1)).doesNotContain(id);
    assertThat(importsOf(2)).contains(id);
  }

  private List<String> importsOf(long customer) {
    return api.json(api.get("/api/customers/" + customer))
        .get("history")
        .findValuesAsText("importId");
  }

  private boolean isFiled() {
    return database
        .sql("select filed from import where import_id = ?")
        .param(Long.valueOf(id))
        .query(Boolean.class)
        .single();
  }

  @Test
  void whatExpiredAndHasLostItsFileIsNotPreviewedAgain() {
    importHas("state = 'EXPIRED', upload_forgotten = true");
    database.sql("delete from original where import_id = ?").param(Long.valueOf(id)).update();

    var answer = patch("{\"leaveOut\": {\"rows\": [1]}}");

    assertThat(answer.statusCode()).isEqualTo(410);
    assertThat(api.json(api.get("/api/imports/" + id)).get("state").asText()).isEqualTo("EXPIRED");
  }

  @Test
  void toLeaveOutOfAPreviewItsFileIsNotNeeded() {
    database.sql("delete from original where import_id = ?").param(Long.valueOf(id)).update();

    assertThat(leaveOut("{\"rows\": [1]}").at("/counts/leftOut").asInt()).isEqualTo(1);
  }

  @Test
  void aPreviewThatIsMadeAgainIsForgottenAgainInItsTime() {
    importHas("state = 'EXPIRED', preview_forgotten = true");

    leaveOut("{\"rows\": [1]}");

    assertThat(
            database
                .sql("select preview_forgotten from import where import_id = ?")
                .param(Long.valueOf(id))
                .query(Boolean.class)
                .single())
        .isFalse();
  }

  private void importHas(String values) {
    database
        .sql("update import set " + values + " where import_id = ?")
        .param(Long.valueOf(id))
        .update();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"columns\": [\"Shoe\"]}",
        "{\"columns\": [\"CustomerID\"]}",
        "{\"cells\": [{\"row\": 1, \"field\": \"Shoe\"}]}",
        "{\"rows\": [\"x\"]}",
        "{\"shoes\": []}"
      })
  void whatCannotBeLeftOutIsRefused(String leaveOut) {
    var response = patch("{\"leaveOut\": " + leaveOut + "}");

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(api.json(api.get("/api/imports/" + id)).get("revision").asInt()).isEqualTo(1);
  }

  private JsonNode leaveOut(String what) {
    var response = patch("{\"leaveOut\": " + what + "}");
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return api.json(response);
  }

  private HttpResponse<String> patch(String body) {
    return api.send(
        api.request("/api/imports/" + id, "Content-Type", "application/json")
            .method("PATCH", BodyPublishers.ofString(body)));
  }

  private void confirm(int revision) {
    var response =
        api.post(
            "/api/imports/" + id + "/confirm",
            "{\"revision\": " + revision + "}",
            "Content-Type",
            "application/json");
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
  }

  private JsonNode row(int number) {
    return api.json(api.get("/api/imports/" + id + "/rows")).get("rows").get(number - 1);
  }

  private String emails() {
    return all("email");
  }

  private String names() {
    return all("first_name");
  }

  private String all(String column) {
    return database
        .sql("select string_agg(%s, ' ' order by customer_id) from customer".formatted(column))
        .query(String.class)
        .single();
  }
}
