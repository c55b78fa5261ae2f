package customerimport.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RestTest
class HeadersTest {

  private static final String CSV = "CustomerID;FirstName;Gender\n0;Kari;2\n";

  @Autowired Api api;
  @Autowired JdbcClient database;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CamelSqlQuery", "camelsqlquery", "CAMELSQLPARAMETERS", "CamelFileName",
        "CamelBeanMethodName", "camelhttpresponsecode", "org.apache.camel.x", "CamelHttpPath",
        "importId", "revision", "by", "id"
      })
  void aHeaderFromOutsideSteersNothing(String name) {
    var response = api.post("/api/imports", CSV, name, "drop table customer");

    assertThat(response.statusCode()).isEqualTo(201);
    assertThat(api.json(response).get("receivedBy").asText()).isEqualTo("admin");
    String id = api.json(response).get("id").asText();
    var confirmed = api.post("/api/imports/" + id + "/confirm", "", name, "999999");
    assertThat(confirmed.statusCode()).isEqualTo(200);
    assertThat(api.json(confirmed).get("id").asText()).isEqualTo(id);
    assertThat(api.json(confirmed).get("confirmedBy").asText()).isEqualTo("admin");
  }

  @ParameterizedTest
  @ValueSource(strings = {"CamelSqlQuery", "camelFileName", "importId", "by", "id", "revision"})
  void aParameterThatIsNotOfTheContractIsRefused(String name) {
    assertThat(api.post("/api/imports?" + name + "=1", CSV).statusCode()).isEqualTo(400);
  }

  @Test
  void nothingOfTheRequestIsEchoed() {
    var response =
        api.post("/api/imports", CSV, "X-Something", "of mine", "Cookie", "session=secret");

    var headers = response.headers().map();
    assertThat(headers.keySet())
        .doesNotContain("authorization", "cookie", "x-something", "name", "accept-language");
    assertThat(headers.toString()).doesNotContain("secret", "of mine", "Basic");
  }

  @Test
  void answersAreNeitherStoredNorGuessedAtNorRun() {
    var headers = api.get("/api/columns").headers();

    assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
    assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'");
    assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
    assertThat(headers.firstValue("Server")).isEmpty();
  }
}
