package customerimport.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who was in the last delivery and is missing from this one. */
@RestTest
class MissingTest {

  private static final String HEADER = "CustomerID;FirstName;Gender\n";

  @Autowired Api api;
  @Autowired JdbcClient database;

  @BeforeEach
  void customers() {
    database.sql("delete from delivery").update();
    database.sql("delete from customer").update();
    database
        .sql(
            """
            insert into customer (customer_id, first_name, gender)
            values (1, 'Kari', 2), (2, 'Ola', 1), (3, 'Liv', 2), (4, 'Odd', 1)
            """)
        .update();
  }

  @Test
  void whoWasInTheLastDeliveryAndIsNotInThisOneIsTold() {
    String first = deliver("1;Kari;2\n2;Ola;1\n3;Liv;9\n0;Ny;1\n");
    JsonNode imported = api.json(api.post("/api/imports/" + first + "/confirm", ""));
    long created = database.sql("select max(customer_id) from customer").query(Long.class).single();
    String second = deliver("2;Ole;1\n4;Odd;1\n");

    JsonNode import2 = api.json(api.get("/api/imports/" + second));
    JsonNode missing = api.json(api.get("/api/imports/" + second + "/missing"));

    assertThat(imported.at("/missing/customers").asInt()).isZero();
    assertThat(imported.at("/missing/since").isNull()).isTrue();
    assertThat(import2.at("/missing/customers").asInt()).isEqualTo(3);
    assertThat(import2.at("/missing/since").asText()).isEqualTo(first);
    assertThat(missing.findValuesAsText("customerId")).containsExactly("1", "3", "" + created);
    assertThat(missing.get("total").asInt()).isEqualTo(3);
    assertThat(api.get("/api/imports/" + second + "/missing.csv").body())
        .contains("\"1\";\"Kari\"", "\"3\";\"Liv\"", "\"Ny\"")
        .doesNotContain("Ola");
    assertThat(
            api.json(api.get("/api/customers?filter=Gender+%3D+2+and+missing+%3D+" + second))
                .findValuesAsText("customerId"))
        .containsExactly("1", "3");
  }

  @Test
  void onlyWhoStillExistsIsMissing() {
    deliver("1;Kari;2\n2;Ola;1\n");
    database.sql("delete from customer where customer_id = 1").update();

    assertThat(missingFrom(deliver("3;Liv;2\n"))).isEqualTo(1);
  }

  @Test
  void aDeliveryThatWasTurnedAwayWasNone() {
    deliver("1;Kari;2\n2;Ola;1\n");
    api.post("/api/imports/" + deliver("3;Liv;2\n") + "/cancel", "");

    assertThat(missingFrom(deliver("1;Kari;2\n4;Odd;1\n"))).isEqualTo(1);
  }

  @Test
  void theFileCanBeSaidToNameEveryoneAfterwards() {
    deliver("1;Kari;2\n2;Ola;1\n");
    String id = api.upload(HEADER + "1;Kari;2\n");

    var unsaid = api.get("/api/imports/" + id + "/missing");
    api.send(
        api.request("/api/imports/" + id)
            .header("Content-Type", "application/json")
            .method("PATCH", BodyPublishers.ofString("{\"options\": {\"everyone\": \"true\"}}")));

    assertThat(unsaid.statusCode()).isEqualTo(409);
    assertThat(api.json(unsaid).get("code").asText()).isEqualTo("NOT_EVERYONE");
    assertThat(missingFrom(id)).isEqualTo(1);
  }

  @Test
  void aFileThatIsNotSaidToNameEveryoneKeepsNothing() {
    String id = api.upload(HEADER + "1;Kari;2\n");

    assertThat(api.json(api.get("/api/imports/" + id)).get("missing").isNull()).isTrue();
    assertThat(database.sql("select count(*) from delivery").query(Long.class).single()).isZero();
  }

  private int missingFrom(String id) {
    return api.json(api.get("/api/imports/" + id)).at("/missing/customers").asInt();
  }

  private String deliver(String rows) {
    return api.json(api.post("/api/imports?everyone=true", HEADER + rows)).get("id").asText();
  }
}
