package customerimport.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RestTest
class ChangeOverRestTest {

  @Autowired Api api;
  @Autowired JdbcClient database;

  @BeforeEach
  void empty() {
    database.sql("delete from customer").update();
    database.sql("delete from mapping").update();
  }

  @Test
  void aFileWithCommasIsReadAnyway() {
    var rejected = api.post("/api/imports?name=k.csv", "CustomerID,FirstName,Gender\n0,Kari,2\n");
    assertThat(rejected.statusCode()).isEqualTo(422);

    JsonNode is =
        changed(
            api.json(rejected).get("importId").asText(), "{\"options\": {\"separator\": \",\"}}");

    assertThat(is.get("state").asText()).isEqualTo("PREVIEWED");
    assertThat(is.get("revision").asInt()).isEqualTo(1);
    assertThat(is.at("/counts/new").asInt()).isEqualTo(1);
    assertThat(is.get("problems")).isEmpty();
  }

  @Test
  void otherOptionsMakeAnotherRevision() {
    String id = api.upload("CustomerID;FirstName;Gender\n0;Kari;2\n");

    JsonNode is = changed(id, "{\"options\": {\"emptyCells\": \"KEEP\"}}");

    assertThat(is.get("revision").asInt()).isEqualTo(2);
    assertThat(is.at("/options/emptyCells").asText()).isEqualTo("KEEP");
    assertThat(api.post("/api/imports/" + id + "/confirm", "").statusCode()).isEqualTo(409);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"leaveOut\": {\"rows\": [1]}", "\"options\": {\"emptyCells\": \"KEEP\"}"})
  void whoLookedAtAnotherRevisionChangesNothing(String member) {
    String id = api.upload("CustomerID;FirstName;Gender\n0;Kari;2\n");
    changed(id, "{\"revision\": 1, \"leaveOut\": {\"columns\": [\"FirstName\"]}}");

    var refused = change(id, "{\"revision\": 1, " + member + "}");

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(api.json(refused).get("code").asText()).isEqualTo("REVISION_OUTDATED");
    assertThat(api.json(refused).get("revision").asInt()).isEqualTo(2);
    JsonNode is = api.json(api.get("/api/imports/" + id));
    assertThat(is.at("/decided/leaveOut")).hasToString("{\"columns\":[\"FirstName\"]}");
    assertThat(is.at("/options/emptyCells").asText()).isEqualTo("CLEAR");
  }

  @Test
  void aColumnWithoutANameIsToldByItsPlace() {
    String id = api.upload("CustomerID;;Gender;FirstName\n0;Nordmann;2;Kari\n");

    JsonNode is =
        changed(
            id,
            "{\"mapping\": {\"columns\": [{\"column\": \"\", \"position\": 2, \"field\": \"LastName\"}]}}");

    JsonNode row = api.json(api.get("/api/imports/" + id + "/rows")).at("/rows/0");
    assertThat(row.at("/values/LastName").asText()).isEqualTo("Nordmann");
    assertThat(is.at("/mapping/columns/0/position").asInt()).isEqualTo(2);
  }

  @Test
  void aMappingSaysWhatTheColumnsHold() {
    String id =
        api.json(api.post("/api/imports?name=k.csv", "Nr;Navn;Kjønn;Bonus\n0;Kari;K;9\n"))
            .get("importId")
            .asText();

    JsonNode is =
        changed(
            id,
            """
            {"mapping": {"columns": [
              {"column": "Nr", "field": "CustomerID"},
              {"column": "Navn", "field": "FirstName"},
              {"column": "Kjønn", "values": {"M": "1", "K": "2"}},
              {"column": "Bonus", "ignore": true}]}}
            """);

    assertThat(is.get("warnings")).isEmpty();
    assertThat(is.at("/counts/new").asInt()).isEqualTo(1);
    assertThat(is.at("/mapping/columns/0/field").asText()).isEqualTo("CustomerID");
    assertThat(StreamSupport.stream(is.get("columns").spliterator(), false))
        .extracting(column -> column.get("field").asText())
        .containsExactly("CustomerID", "FirstName", "Gender", "null");
    JsonNode row = api.json(api.get("/api/imports/" + id + "/rows")).at("/rows/0");
    assertThat(row.at("/values/Gender").asText()).isEqualTo("2");
  }

  @Test
  void aSavedMappingIsUsedByItsNameAndKeptAsItWas() {
    assertThat(
            put("register", "{\"columns\": [{\"column\": \"Nr\", \"field\": \"CustomerID\"}]}")
                .statusCode())
        .isEqualTo(200);
    String file = "Nr;Fornavn;Kjønn\n0;Kari;2\n";
    JsonNode is = api.json(api.post("/api/imports?name=k.csv&mapping=register", file));
    assertThat(is.at("/counts/new").asInt()).isEqualTo(1);
    assertThat(is.at("/mapping/name").asText()).isEqualTo("register");

    put("register", "{\"columns\": [{\"column\": \"Nr\", \"ignore\": true}]}");
    JsonNode again = changed(is.get("id").asText(), "{\"options\": {}}");
    assertThat(again.at("/counts/new").asInt()).isEqualTo(1);

    assertThat(api.json(api.get("/api/mappings")).at("/mappings/0/name").asText())
        .isEqualTo("register");
    assertThat(api.json(api.get("/api/mappings/register")).at("/columns/0/ignore").asBoolean())
        .isTrue();
    var gone = api.send(api.request("/api/mappings/register").DELETE());
    assertThat(gone.statusCode()).isEqualTo(204);
    assertThat(gone.body()).isEmpty();
    assertThat(api.get("/api/mappings/register").statusCode()).isEqualTo(404);
    assertThat(api.post("/api/imports?mapping=register", file).statusCode()).isEqualTo(404);
    assertThat(api.send(api.request("/api/mappings/register").DELETE()).statusCode())
        .isEqualTo(404);
  }

  @Test
  void theMappingIsTakenAwayByNull() {
    put("m", "{\"columns\": [{\"column\": \"Nr\", \"field\": \"CustomerID\"}]}");
    String id =
        api.json(api.post("/api/imports?mapping=m", "Nr;Fornavn;Kjønn\n0;Kari;2\n"))
            .get("id")
            .asText();

    JsonNode is = changed(id, "{\"mapping\": null}");

    assertThat(is.get("state").asText()).isEqualTo("REJECTED");
    assertThat(is.at("/problems/0/code").asText()).isEqualTo("MISSING_COLUMN");
    assertThat(is.get("mapping").isNull()).isTrue();
  }

  @Test
  void whatWasAcceptedIsToldAndReplaced() {
    String id = api.upload("CustomerID;FirstName;Gender\n0;Kari;kvinne\n0;Ola;mann\n");

    JsonNode one = changed(id, "{\"accept\": [{\"row\": 1, \"code\": \"GENDER_INVALID\"}]}");
    assertThat(one.at("/counts/new").asInt()).isEqualTo(1);
    assertThat(one.at("/decided/accept/0/row").asInt()).isEqualTo(1);

    JsonNode both =
        changed(
            id,
            "{\"accept\": [{\"row\": 1, \"code\": \"GENDER_INVALID\"}, {\"row\": 2, \"code\": \"GENDER_INVALID\"}]}");
    assertThat(both.at("/counts/new").asInt()).isEqualTo(2);

    JsonNode none = changed(id, "{\"accept\": []}");
    assertThat(none.at("/counts/rejected").asInt()).isEqualTo(2);
    assertThat(none.get("decided").isNull()).isTrue();
    assertThat(
            changed(id, "{\"accept\": [{\"code\": \"GENDER_INVALID\"}]}").at("/counts/new").asInt())
        .isEqualTo(2);
  }

  @Test
  void aNewRowChangesTheCustomerInstead() {
    database
        .sql(
            "insert into customer (customer_id, first_name, email, gender) values (800, 'Per', 'p@example.com', 1)")
        .update();
    String id = api.upload("CustomerID;FirstName;Email;Gender\n0;Pål;p@example.com;1\n");

    JsonNode is = changed(id, "{\"updateInstead\": {\"1\": \"800\"}}");

    assertThat(is.at("/counts/changed").asInt()).isEqualTo(1);
    assertThat(is.at("/decided/updateInstead/1").asText()).isEqualTo("800");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {}x                                                                     | 400 | BAD_JSON
          {"colour": 1}                                                           | 400 | BAD_JSON
          {"options": {"emptyCells": "MAYBE"}}                                    | 400 | BAD_PARAMETER
          {"options": {"separator": "#"}}                                         | 400 | BAD_PARAMETER
          {"options": {"encoding": "klingon"}}                                    | 400 | BAD_PARAMETER
          {"mapping": "nobody"}                                                   | 404 | MAPPING_UNKNOWN
          {"mapping": {}}                                                         | 400 | BAD_JSON
          {"mapping": {"columns": [{}]}}                                          | 400 | BAD_PARAMETER
          {"mapping": {"columns": [{"column": "Id"}]}}                            | 400 | BAD_PARAMETER
          {"mapping": {"columns": [{"column": "Id", "field": "Shoe"}]}}           | 400 | BAD_PARAMETER
          {"mapping": {"columns": [{"column": "Id", "ignore": true, "field": "City"}]}} | 400 | BAD_PARAMETER
          {"mapping": {"columns": [{"column": "Gender", "values": {"M": "9"}}]}}  | 400 | BAD_PARAMETER
          {"mapping": {"columns": [{"column": "Gender", "values": {"M": "1", "m ": "2"}}]}} | 400 | BAD_PARAMETER
          {"mapping": {"columns": [{"column": "X", "values": {"M": "9"}}]}}       | 400 | BAD_PARAMETER
          {"mapping": {"columns": [{"column": "a", "ignore": true}, {"column": "A", "ignore": true}]}} | 400 | BAD_PARAMETER
          {"accept": [{"row": 1, "code": "GENDER_INVALID"}]}                      | 400 | BAD_PARAMETER
          {"accept": [{"row": 9, "code": "IDENTITY_CHANGE"}]}                     | 400 | BAD_PARAMETER
          {"accept": [{"code": "IDENTITY_CHANGE"}]}                               | 400 | BAD_PARAMETER
          {"accept": [{"row": 1, "code": "SHOE"}]}                                | 400 | BAD_JSON
          {"accept": [null]}                                                      | 400 | BAD_JSON
          {"updateInstead": {"2": "1"}}                                           | 400 | BAD_PARAMETER
          {"updateInstead": {"1": "999"}}                                         | 400 | BAD_PARAMETER
          """)
  void whatCannotBeDoneIsRefusedAndNothingMoves(String body, int status, String code) {
    String id = api.upload("CustomerID;FirstName;Gender\n0;Kari;2\n77;Ola;1\n");

    var response = change(id, body);

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(api.json(response).get("code").asText()).isEqualTo(code);
    assertThat(api.json(api.get("/api/imports/" + id)).get("revision").asInt()).isEqualTo(1);
  }

  @Test
  void whatIsImportedCannotBeChanged() {
    String id = api.upload("CustomerID;FirstName;Gender\n0;Kari;2\n");
    api.post("/api/imports/" + id + "/confirm", "");

    var response = change(id, "{\"options\": {}}");

    assertThat(response.statusCode()).isEqualTo(409);
    assertThat(api.json(response).get("code").asText()).isEqualTo("WRONG_STATE");
  }

  @Test
  void unknownIdsCreateCustomersWhenAnAdministratorSaysSo() {
    String id = api.upload("CustomerID;FirstName;Gender\n4711;Kari;2\n");

    assertThat(changed(id, "{\"options\": {\"unknownIds\": \"CREATE\"}}").at("/counts/new").asInt())
        .isEqualTo(1);
    assertThat(
            api.json(api.post("/api/imports?unknownIds=CREATE", "Id;Fornavn;Kjønn\n4711;K;2\n"))
                .at("/counts/new")
                .asInt())
        .isEqualTo(1);
  }

  @Test
  void onlyAnAdministratorSaysThatUnknownIdsCreate() {
    new UsersOverRest(api).have("leif", List.of("view", "upload"));

    var response =
        api.send(
            api.anonymous("/api/imports?unknownIds=CREATE")
                .header("Authorization", Api.basic("leif", UsersOverRest.PASSWORD))
                .POST(BodyPublishers.ofString("Id;Fornavn;Kjønn\n4711;K;2\n")));

    assertThat(response.statusCode()).isEqualTo(403);
  }

  private JsonNode changed(String id, String body) {
    var response = change(id, body);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return api.json(response);
  }

  private HttpResponse<String> change(String id, String body) {
    return api.send(
        api.request("/api/imports/" + id, "Content-Type", "application/json")
            .method("PATCH", BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> put(String name, String body) {
    return api.send(
        api.request("/api/mappings/" + name, "Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(body)));
  }
}
