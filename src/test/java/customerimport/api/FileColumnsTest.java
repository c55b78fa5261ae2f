package customerimport.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RestTest
class FileColumnsTest {

  @Autowired Api api;
  @Autowired JdbcClient database;

  @Test
  void eachColumnTellsItsFieldAndThreeExamples() {
    JsonNode told =
        columns(
            "CustomerID;Fornavn;Kjønn;Sko\n0; Kari ;2;\n0;Kari;2;38\n0;Ola;1;'=1+1\n"
                + "0;\"Pål; den \"\"store\"\"\";1;41\n0;Siri;2;<b>\n");

    assertThat(told.get("columns"))
        .hasToString(
            "[{\"name\":\"CustomerID\",\"position\":1,\"field\":\"CustomerID\",\"ignored\":false,\"examples\":[\"0\"]},"
                + "{\"name\":\"Fornavn\",\"position\":2,\"field\":\"FirstName\",\"ignored\":false,\"examples\":[\"Kari\",\"Ola\",\"Pål; den \\\"store\\\"\"]},"
                + "{\"name\":\"Kjønn\",\"position\":3,\"field\":\"Gender\",\"ignored\":false,\"examples\":[\"2\",\"1\"]},"
                + "{\"name\":\"Sko\",\"position\":4,\"field\":null,\"ignored\":false,\"examples\":[\"38\",\"=1+1\",\"41\"]}]");
    assertThat(told.get("separator").asText()).isEqualTo(";");
    assertThat(told.get("encoding").asText()).isEqualTo("UTF-8");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // a column that is missing
        "Nr;Fornavn\\n7;Kari | Nr:null:7 Fornavn:FirstName:Kari",
        // one that stands twice
        "CustomerID;Gender;Fornavn;FirstName\\n0;1;A;B | CustomerID:CustomerID:0 Gender:Gender:1 Fornavn:FirstName:A FirstName:FirstName:B",
        // another separator
        "CustomerID,Gender\\n0,1 | CustomerID,Gender:null:0,1",
        // nothing below the header
        "CustomerID;Gender | CustomerID:CustomerID: Gender:Gender:",
        // a quote that is never closed
        "CustomerID;Gender\\n0;1\\n0;\"1 | CustomerID:CustomerID:0 Gender:Gender:1",
      })
  void aFileThatWasRejectedTellsItsColumnsToo(String file, String expected) {
    HttpResponse<String> sent = api.post("/api/imports", file.replace("\\n", "\n"));
    assertThat(sent.statusCode()).isEqualTo(422);

    StringBuilder told = new StringBuilder();
    for (JsonNode column : columnsOf(api.json(sent).get("importId").asText()).get("columns")) {
      told.append(' ').append(column.get("name").asText());
      told.append(':').append(column.get("field").asText());
      told.append(':').append(column.at("/examples/0").asText());
    }

    assertThat(told.substring(1)).isEqualTo(expected);
  }

  @Test
  void whatIsNoTextHasNoColumns() {
    var sent = api.post("/api/imports", BodyPublishers.ofByteArray(new byte[] {'P', 'K', 3, 4, 0}));

    JsonNode told = columnsOf(api.json(sent).get("importId").asText());

    assertThat(told.get("columns")).isEmpty();
  }

  @Test
  void theMappingAndTheOptionsAreFollowed() {
    String id = api.upload("CustomerID;Gender;Bonus;Outcome\n0;K;7;NEW\n");
    String change =
        """
        {"mapping": {"columns": [{"column": "gender", "values": {"K": "2"}},
          {"column": "Bonus", "field": "Comment"}, {"column": "Outcome", "ignore": true}]}}
        """;
    api.send(
        api.request("/api/imports/" + id, "Content-Type", "application/json")
            .method("PATCH", BodyPublishers.ofString(change)));

    JsonNode columns = columnsOf(id).get("columns");

    assertThat(columns.at("/1/values")).hasToString("{\"K\":\"2\"}");
    assertThat(columns.at("/2/field").asText()).isEqualTo("Comment");
    assertThat(columns.at("/3/ignored").asBoolean()).isTrue();
  }

  @Test
  void columnsOfAResultFileNeedNobodyToExplainThem() {
    JsonNode columns = columns("CustomerID;Gender;Outcome;Problems\n0;2;NEW;\n").get("columns");

    assertThat(columns.at("/1/ignored").asBoolean()).isFalse();
    assertThat(columns.at("/2/ignored").asBoolean()).isTrue();
    assertThat(columns.at("/3/ignored").asBoolean()).isTrue();
  }

  @Test
  void withoutTheFileNobodyCanSay() {
    String id = api.upload("CustomerID;Gender\n0;1\n");
    database.sql("delete from original where import_id = ?").param(Long.valueOf(id)).update();

    assertThat(api.get("/api/imports/" + id + "/columns").statusCode()).isEqualTo(410);
    assertThat(api.get("/api/imports/999999/columns").statusCode()).isEqualTo(404);
  }

  private JsonNode columns(String file) {
    return columnsOf(api.upload(file));
  }

  private JsonNode columnsOf(String id) {
    return api.json(api.get("/api/imports/" + id + "/columns"));
  }
}
