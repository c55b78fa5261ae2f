package customerimport.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RestTest
class ProblemsOverRestTest {

  private static final String CSV =
      """
      CustomerID;FirstName;Postnr;Kjønn;E-post;BirthDate
      0;Ada;150;2;ada@example.com;
      0;Bo;0150;mann;bo;
      0;Cato;151;1;liv@example.com;
      700;Dina;0150;2;dina@example.com;1970-01-01
      0;Eva;0150;x;;
      """;

  @Autowired Api api;
  @Autowired JdbcClient database;

  @BeforeEach
  void customers() {
    database.sql("delete from customer").update();
    database
        .sql(
            """
            insert into customer (customer_id, gender, first_name, email, birth_date) values
              (700, 2, 'Kari', 'a@example.com', '1990-01-01'),
              (702, 0, 'Liv', 'liv@example.com', null)
            """)
        .update();
  }

  @Test
  void problemsOfOneKindStandTogetherWithAnExampleAndARemedy() {
    JsonNode zip = problems(api.upload(CSV), "en").get(0);

    assertThat(zip.get("code").asText()).isEqualTo("ZIP_LOST_ZERO");
    assertThat(zip.get("kind").asText()).isEqualTo("problem");
    assertThat(zip.get("column").asText()).isEqualTo("Postnr");
    assertThat(zip.get("position").asInt()).isEqualTo(3);
    assertThat(zip.get("field").asText()).isEqualTo("ZipCode");
    assertThat(zip.get("rows").asInt()).isEqualTo(2);
    assertThat(zip.get("repairable").asInt()).isEqualTo(2);
    assertThat(zip.get("message").asText()).startsWith("Postnr: The value has too few digits");
    assertThat(zip.get("example")).hasToString("{\"rowNumber\":1,\"line\":2,\"value\":\"150\"}");
    assertThat(zip.get("lines")).hasToString("[2,4]");
    assertThat(zip.get("remedy").asText()).isEqualTo("ACCEPT");
  }

  @Test
  void eachKindHasTheRemedyThatFitsIt() {
    String id = api.upload(CSV + "0;Fam;0150;1;liv@example.com;\n");

    StringBuilder told = new StringBuilder();
    for (JsonNode group : problems(id, "en")) {
      told.append(group.get("code").asText()).append(' ').append(group.get("rows").asInt());
      told.append(' ').append(group.path("remedy").asText("-")).append(", ");
    }

    assertThat(told.toString())
        .contains("ZIP_LOST_ZERO 2 ACCEPT,", "EMAIL_INVALID 1 -,", "IDENTITY_CHANGE 1 ACCEPT_ROW,")
        .contains("GENDER_INVALID 1 ACCEPT,", "GENDER_INVALID 1 -,")
        .contains("POSSIBLE_DUPLICATE 1 UPDATE_INSTEAD,")
        .contains("EMAIL_DUPLICATE");
  }

  @Test
  void theyAreToldInTheReadersLanguage() {
    assertThat(problems(api.upload(CSV), "nb").get(0).get("message").asText())
        .startsWith("Postnr: Verdien");
  }

  @Test
  void aCleanFileHasNone() {
    JsonNode told = told(api.upload("CustomerID;FirstName;Gender\n0;Bo;1\n"), "en");

    assertThat(told).hasToString("{\"problems\":[],\"more\":false}");
    assertThat(api.get("/api/imports/999999/problems").statusCode()).isEqualTo(404);
  }

  private JsonNode problems(String id, String language) {
    return told(id, language).get("problems");
  }

  private JsonNode told(String id, String language) {
    return api.json(api.get("/api/imports/" + id + "/problems", "Accept-Language", language));
  }
}
