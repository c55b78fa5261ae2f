package customerimport.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RestTest
class RowsOverRestTest {

  private static final String CSV =
      """
      CustomerID;Gender;FirstName;Email;Shoes
      700;2;Kari;b@example.com;38
      0;1;Ola;ola@example.com;44
      701;1;Per;same@example.com;41
      abc;1;Pål;;40
      702;0;Liv;;37
      """;

  @Autowired Api api;
  @Autowired JdbcClient database;

  private String id;

  @BeforeEach
  void upload() {
    database.sql("delete from customer").update();
    database
        .sql(
            """
            insert into customer (customer_id, gender, first_name, last_name, email) values
              (700, 2, 'Kari', 'Nordmann', 'a@example.com'),
              (701, 1, 'Per', 'Hansen', 'same@example.com'),
              (702, 0, 'Liv', 'Olsen', 'liv@example.com')
            """)
        .update();
    id = api.upload(CSV);
  }

  @Test
  void aChangedRowTellsTheCustomerAsItWouldBe() {
    JsonNode row = rows("?outcome=CHANGED").at("/rows/0");

    assertThat(row.get("rowNumber").asInt()).isEqualTo(1);
    assertThat(row.get("line").asInt()).isEqualTo(2);
    assertThat(row.get("customerId").asText()).isEqualTo("700");
    assertThat(row.get("values"))
        .hasToString("{\"FirstName\":\"Kari\",\"Email\":\"b@example.com\",\"Gender\":\"2\"}");
    assertThat(row.get("changes"))
        .hasToString("[{\"field\":\"Email\",\"old\":\"a@example.com\",\"new\":\"b@example.com\"}]");
  }

  @Test
  void aRowThatIsHeldBackIsFoundByWhatItWouldReplace() {
    database.sql("update customer set birth_date = '1980-01-01' where customer_id = 701").update();
    id =
        api.upload(
            """
            CustomerID;Gender;FirstName;LastName;Email;BirthDate
            701;1;Ola;Dahl;ola@example.com;1990-01-01
            """);

    JsonNode found = rows("?q=hansen");

    assertThat(found.at("/rows/0/problems/0/code").asText()).isEqualTo("IDENTITY_CHANGE");
  }

  @Test
  void aRejectedRowTellsWhatTheFileHas() {
    JsonNode row = rows("?outcome=REJECTED").at("/rows/0");

    assertThat(row.at("/values/CustomerID").asText()).isEqualTo("abc");
    assertThat(row.get("cells")).hasToString("[\"abc\",\"1\",\"Pål\",\"\",\"40\"]");
    assertThat(row.at("/problems/0/code").asText()).isEqualTo("ID_INVALID");
    assertThat(row.at("/problems/0/rowNumber").asInt()).isEqualTo(4);
    assertThat(row.at("/problems/0/line").asInt()).isEqualTo(5);
    assertThat(row.at("/problems/0/message").asText()).isNotBlank();
  }

  @Test
  void aNewRowTellsItsCustomerOnceThereIsOne() {
    assertThat(rows("?outcome=NEW").at("/rows/0/customerId").isNull()).isTrue();

    api.post("/api/imports/" + id + "/confirm", "");

    long created = rows("?outcome=NEW").at("/rows/0/customerId").asLong();
    assertThat(
            database
                .sql("select first_name from customer where customer_id = ?")
                .param(created)
                .query(String.class)
                .single())
        .isEqualTo("Ola");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                     | 1 2 4 5 | 4",
        "?outcome=CHANGED       | 1 5     | 2",
        "?outcome=UNCHANGED     | ''      | 0",
        "?field=Email           | 1 2 5   | 3",
        "?problem=ID_INVALID    | 4       | 1",
        "?warned=true           | ''      | 0",
        "?warned=false          | 1 2 4 5 | 4",
        "?leftOut=true          | ''      | 0",
        "?q=NORDMANN            | 1       | 1",
        "?q=702                 | 5       | 1",
        "?q=p%C3%A5l            | 4       | 1",
        "?q=%25                 | ''      | 0",
        "?size=2                | 1 2     | 4",
        "?size=2&page=1         | 4 5     | 4",
        "?size=2&page=7         | ''      | 4",
        "?outcome=CHANGED&field=Email&size=1&page=1 | 5 | 2",
      })
  void rowsAreFoundAndCounted(String query, String numbers, int total) {
    JsonNode page = rows(query);

    assertThat(
            StreamSupport.stream(page.get("rows").spliterator(), false)
                .map(row -> row.get("rowNumber").asText())
                .collect(Collectors.joining(" ")))
        .isEqualTo(numbers);
    assertThat(page.get("total").asInt()).isEqualTo(total);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "outcome=NEU",
        "field=Shoes",
        "problem=BAD",
        "warned=yes",
        "leftOut=1",
        "page=-1",
        "page=x",
        "page=",
        "size=0",
        "size=1001",
        "page=99999999999",
        "size=1.5"
      })
  void aFilterThatIsNoneIsRefused(String query) {
    var response = api.get("/api/imports/" + id + "/rows?" + query);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(api.json(response).get("code").asText()).isEqualTo("BAD_PARAMETER");
  }

  @Test
  void rowsWithWarningsAndRowsThatAreLeftOutAreFound() {
    String file = "CustomerID;FirstName;Email;Gender\n0;Ada;liv@example.com;2\n0;Bo;;1\n";
    id = api.upload(file);
    api.send(
        api.request("/api/imports/" + id, "Content-Type", "application/json")
            .method("PATCH", BodyPublishers.ofString("{\"leaveOut\": {\"rows\": [2]}}")));

    JsonNode warned = rows("?warned=true");

    assertThat(warned.get("total").asInt()).isEqualTo(1);
    assertThat(warned.at("/rows/0/rowNumber").asInt()).isEqualTo(1);
    assertThat(warned.at("/rows/0/warnings/1/code").asText()).isEqualTo("POSSIBLE_DUPLICATE");
    assertThat(warned.at("/rows/0/warnings/1/customerIds")).hasToString("[\"702\"]");
    assertThat(rows("?leftOut=true").at("/rows/0/rowNumber").asInt()).isEqualTo(2);
  }

  @Test
  void aRowThatCanBeAcceptedTellsWhatItWouldChange() {
    database.sql("update customer set birth_date = '1990-01-01'").update();
    String file =
        "CustomerID;FirstName;Email;BirthDate;Gender\n700;Ada;ada@example.com;1970-01-01;2\n";
    id = api.upload(file);

    JsonNode row = rows("").at("/rows/0");

    assertThat(row.at("/problems/0/code").asText()).isEqualTo("IDENTITY_CHANGE");
    assertThat(row.get("changes").toString())
        .contains("{\"field\":\"FirstName\",\"old\":\"Kari\",\"new\":\"Ada\"}");
    id = api.upload("CustomerID;Gender;ZipCode\n0;2;150\n");
    assertThat(rows("").at("/rows/0/problems/0/repair").asText()).isEqualTo("0150");
    assertThat(rows("").at("/rows/0/changes")).isEmpty();
  }

  private JsonNode rows(String query) {
    return api.json(api.get("/api/imports/" + id + "/rows" + query));
  }
}
