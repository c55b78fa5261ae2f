package customerimport.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
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
    assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
    assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).hasValue("same-origin");
    assertThat(headers.firstValue("Server")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/index.html", "/sign-in.html"})
  void aPageRunsItsOwnScriptsOnlyAndIsNotKept(String path) throws Exception {
    var response = Visitor.signedIn(api).get(path, "Accept", "text/html");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).contains("<!doctype html>");
    assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow())
        .startsWith("default-src 'none'; script-src 'self' " + hashOfScripts(response.body()) + ";")
        .contains("frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
        .doesNotContain("unsafe", "*", "http");
    assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
  }

  @Test
  void theFilesOfThePageAreAskedForAgainAndItsLibraryIsKept() {
    assertThat(cacheControl("/app/main.js")).isEqualTo("no-cache");
    assertThat(cacheControl("/webjars/preact/10.28.0/dist/preact.module.js"))
        .contains("max-age=31536000", "immutable");
    assertThat(api.send(api.anonymous("/webjars/preact/")).statusCode()).isEqualTo(404);
    assertThat(api.send(api.anonymous("/app/../application.yaml")).statusCode()).isEqualTo(400);
  }

  /** What stands in the page itself is told by its hash alone. */
  @ParameterizedTest
  @ValueSource(
      strings = {"/webjars/preact/0.0.0/none.js", "/api/imports/1/preview.html", "/none.html"})
  void aRefusalIsNotKeptAndRunsNothing(String path) {
    var response = api.send(api.anonymous(path));

    assertThat(response.statusCode()).isIn(401, 404);
    assertThat(response.headers().allValues("Cache-Control")).containsExactly("no-store");
    assertThat(response.headers().allValues("Content-Security-Policy"))
        .containsExactly("default-src 'none'; frame-ancestors 'none'");
  }

  private static String hashOfScripts(String page) throws NoSuchAlgorithmException {
    List<String> scripts =
        Pattern.compile("<script(?![^>]* src=)[^>]*>(.*?)</script>", Pattern.DOTALL)
            .matcher(page)
            .results()
            .map(script -> script.group(1))
            .toList();
    assertThat(scripts).hasSize(1);
    byte[] script = scripts.get(0).getBytes(StandardCharsets.UTF_8);
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(script);
    return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
  }

  private String cacheControl(String path) {
    var response = api.send(api.anonymous(path));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type").orElseThrow()).contains("javascript");
    return response.headers().firstValue("Cache-Control").orElseThrow();
  }
}
