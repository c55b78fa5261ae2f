package customerimport.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** “0 Customers updated”: what is to be remembered then, and that the answer says which it is. */
@RestTest
class NothingUpdatedTest {

  @Autowired Api api;
  @Autowired JdbcClient database;

  @BeforeEach
  void aCustomer() {
    database.sql("delete from customer").update();
    database
        .sql(
            """
            insert into customer (customer_id, first_name, email, gender, city)
            values (501, 'Kari', 'kari@example.org', 2, 'Oslo')
            """)
        .update();
  }

  @Test
  void howTheDataIsStructuredCanBeChanged() {
    String id =
        api.upload(
            """
            Språk;Gender;Adresse;LastName;FirstName;CustomerID
            nb;2;Storgata 1;Nordmann;Kari;501
            sv;1;Vägen 2;Åkesson;Göran;0
            """);
    api.post(
        "/api/imports/" + id + "/confirm", "{\"revision\": 1}", "Content-Type", "application/json");

    assertThat(
            database
                .sql(
                    """
                    select first_name || ' ' || last_name || ', ' || address || ', ' || language || ', '
                      || coalesce(city, '-') from customer order by customer_id = 501 desc
                    """)
                .query(String.class)
                .list())
        .containsExactly("Kari Nordmann, Storgata 1, nb, Oslo", "Göran Åkesson, Vägen 2, sv, -");
  }

  @ParameterizedTest
  @CsvSource({"0, none", "1, man", "2, woman"})
  void genderIsGivenAsADigit(int digit, String meaning) {
    String id = api.upload("CustomerID;FirstName;Gender\n501;Kari;" + digit + "\n");
    if (digit != 2) {
      api.post(
          "/api/imports/" + id + "/confirm",
          "{\"revision\": 1}",
          "Content-Type",
          "application/json");
    }

    assertThat(database.sql("select gender from customer").query(Integer.class).single())
        .as(meaning)
        .isEqualTo(digit);
  }

  static Stream<Arguments> files() {
    String header = "CustomerID;FirstName;Gender\n";
    return Stream.of(
        arguments("CustomerID,FirstName,Gender\n0,Tor,1\n", "WRONG_SEPARATOR 0", "semikolon (;)"),
        arguments("%PDF-1.7\n", "NOT_CSV 0", "«CSV UTF-8» med semikolon (;)"),
        arguments("Nr;Fornavn;Kjønn\n0;Tor;1\n", "MISSING_COLUMN 0", "navn som i malen"),
        arguments("Nr;Fornavn;Kjønn\n0;Tor;1\n", "MISSING_COLUMN 0", "CustomerID med 0 for en ny"),
        arguments("CustomerID;Fornavn\n0;Tor\n", "MISSING_COLUMN 0", "Gender med 0, 1 eller 2"),
        arguments(header + ";Tor;1\n;Siri;2\n", "ID_MISSING 2", "Skriv 0 for å opprette en ny"),
        arguments(header + "7001;Tor;1\n", "ID_UNKNOWN 1", "Nye kunder må ha nummeret 0"),
        arguments(header + "NY;Tor;1\n", "ID_INVALID 1", "Skriv 0 for å opprette en ny"),
        arguments(header + "0;Tor;\n0;Siri;\n501;Kari;\n", "GENDER_MISSING 3", "skriv 0 (ikke opp"),
        arguments(
            header + "0;Tor;mann\n", "GENDER_INVALID 1", "0 (ikke oppgitt), 1 (mann) eller 2"),
        arguments(header + "501;Kari;2\n", "EVERYTHING_EQUAL 1", "alt lagret fra før"),
        arguments(
            "CustomerID;Gender;E-postadr.\n501;2;ny@example.org\n",
            "EVERYTHING_EQUAL 1",
            "ikke blir lest: E-postadr."),
        arguments(
            header + "501;Kari;2\n501;Kari;2\n0;Tor;\n",
            "ID_DUPLICATE 2, GENDER_MISSING 1",
            "én rad"),
        arguments(header + "0;Tor\n", "COLUMN_COUNT 1", "semikolon (;) for mye eller for lite"));
  }

  @ParameterizedTest
  @MethodSource("files")
  void theAnswerSaysWhichItIsAndWhatToDo(String csv, String causes, String whatToDo) {
    String id = importOf(csv);
    JsonNode told = api.json(api.get("/api/imports/" + id, "Accept-Language", "nb"));

    assertThat(causes(told)).isEqualTo(causes);
    assertThat(told.at("/explanation/0/message").asText()).contains(whatToDo);
    assertThat(database.sql("select count(*) from customer").query(Long.class).single()).isOne();
  }

  private String importOf(String csv) {
    JsonNode answer = api.json(api.post("/api/imports?name=kunder.csv", csv));
    return answer.path(answer.has("importId") ? "importId" : "id").asText();
  }

  private static String causes(JsonNode told) {
    List<String> causes = new ArrayList<>();
    told.get("explanation")
        .forEach(why -> causes.add(why.get("code").asText() + " " + why.get("rows")));
    return String.join(", ", causes);
  }
}
