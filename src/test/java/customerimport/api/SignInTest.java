package customerimport.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RestTest
class SignInTest {

  private static final String CSV = "CustomerID;Gender\n0;1\n";

  @Autowired Api api;
  @LocalServerPort int port;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/api",
        "/api/imports",
        "/api/imports/1",
        "/api/customers.csv",
        "/api/openapi.yaml",
        "/api/nothing",
        "/api/session",
        "/index.html",
        "/sign-in",
        "/sign-out",
        "/actuator",
        "/actuator/env",
        "/actuator/health/db",
        "/error",
        "/nothing"
      })
  void nobodyComesInUnasked(String path) {
    var response = api.send(api.anonymous(path));

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(response.headers().firstValue("WWW-Authenticate").orElseThrow()).startsWith("Basic");
    assertThat(api.json(response).get("code").asText()).isEqualTo("NOT_SIGNED_IN");
  }

  @ParameterizedTest
  @MethodSource("customerimport.api.ContractTest#operations")
  void noOperationOfTheContractIsDoneForAStranger(String method, String path) {
    var request =
        api.anonymous(
            "/api" + path.replace("{id}", "1").replace("{name}", "x").replace("{key}", "x"));

    var response = api.send(request.method(method, BodyPublishers.ofString(CSV)));

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(api.json(response).get("code").asText()).isEqualTo("NOT_SIGNED_IN");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/sign-in.html", "/app/main.js", "/icons/customer-import.svg"})
  void anybodyMaySeeTheDoor(String path) {
    assertThat(api.send(api.anonymous(path)).statusCode()).isEqualTo(200);
  }

  @Test
  void anybodyMayAskWhetherItIsUpAndLearnsNoMore() {
    // It is up once every route has looked at its source.
    var response =
        await()
            .until(
                () -> api.send(api.anonymous("/actuator/health")),
                told -> told.statusCode() == 200);

    assertThat(response.body())
        .isEqualTo("{\"status\":\"UP\",\"groups\":[\"liveness\",\"readiness\"]}");
  }

  @ParameterizedTest
  @CsvSource({"admin, wrong", "nobody, correct horse", "admin, ''", "'', ''"})
  void aWrongPasswordOpensNothing(String user, String password) {
    var response =
        api.send(api.anonymous("/api/imports").header("Authorization", Api.basic(user, password)));

    assertThat(response.statusCode()).isEqualTo(401);
  }

  @Test
  void aNameThatNoDatabaseCanHoldIsNobodys() {
    var request = api.anonymous("/api/imports").header("Authorization", Api.basic("ad\0min", "x"));

    assertThat(api.send(request).statusCode()).isEqualTo(401);
  }

  @Test
  void aFileThatIsTooLargeIsNotEvenLookedAtFromAStranger() {
    var body = BodyPublishers.ofByteArray(new byte[(1 << 20) + 1]);

    assertThat(api.send(api.anonymous("/api/imports").POST(body)).statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource({
    "Sec-Fetch-Site, cross-site, 403",
    "Sec-Fetch-Site, same-site, 403",
    "Sec-Fetch-Site, same-origin, 201",
    "Sec-Fetch-Site, none, 201",
    "Origin, https://elsewhere.example, 403",
    "Origin, null, 403",
    "Origin, own, 201",
  })
  void whatAPageOfAnotherSiteSendsIsRefused(String header, String value, int status) {
    String sent = value.equals("own") ? "http://127.0.0.1:" + port : value;

    assertThat(api.post("/api/imports", CSV, header, sent).statusCode()).isEqualTo(status);
  }

  @Test
  void noSessionIsMade() {
    assertThat(api.get("/api/columns").headers().firstValue("Set-Cookie")).isEmpty();
  }
}
