package customerimport.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Each role opens its own doors and no others, by program and on the page. */
@RestTest
class RolesTest {

  private static final List<String> ROLES = List.of("view", "upload", "confirm", "export", "admin");
  private static final String ANYBODY = "view upload confirm export none";

  /** Who may do it beside the administrator; what is not named is an administrator's alone. */
  private static final Map<String, String> ALLOWED = new TreeMap<>();

  static {
    allow("view", "GET /imports", "GET /imports/{id}", "GET /imports/{id}/rows");
    allow("view", "GET /imports/{id}/problems", "GET /imports/{id}/columns");
    allow("view", "GET /imports/{id}/missing", "GET /imports/{id}/original.csv");
    allow("view", "GET /imports/{id}/preview.csv", "GET /imports/{id}/preview.html");
    allow("view", "GET /imports/{id}/result.csv", "GET /imports/{id}/rejects.csv");
    allow("view", "GET /customers", "GET /customers/{id}", "GET /segments", "GET /mappings");
    allow("view", "GET /segments/{name}", "GET /mappings/{name}");
    allow("upload", "POST /imports", "PATCH /imports/{id}", "POST /imports/{id}/retry");
    allow("upload", "PUT /mappings/{name}", "DELETE /mappings/{name}");
    allow("confirm", "POST /imports/{id}/confirm", "POST /imports/{id}/undo");
    allow("upload confirm", "POST /imports/{id}/cancel");
    allow("export", "GET /customers.csv", "GET /imports/{id}/missing.csv");
    allow("export", "PUT /segments/{name}", "DELETE /segments/{name}");
    allow(ANYBODY, "GET /session", "PUT /session/password", "GET /columns");
    allow(ANYBODY, "GET /template.csv", "GET /openapi.yaml");
  }

  @Autowired Api api;

  private static void allow(String roles, String... operations) {
    Arrays.stream(operations).forEach(operation -> ALLOWED.put(operation, roles));
  }

  @BeforeEach
  void oneUserForEachRole() {
    for (String role : ROLES) {
      users().have(role + "er", List.of(role));
    }
    users().have("noneer", List.of());
  }

  private UsersOverRest users() {
    return new UsersOverRest(api);
  }

  @ParameterizedTest
  @MethodSource("customerimport.api.ContractTest#operations")
  void aRoleOpensItsOwnDoorsOnly(String method, String path) {
    Set<String> may = new TreeSet<>();
    for (String role : List.of("view", "upload", "confirm", "export", "none", "admin")) {
      var answer = as(role, method, path);
      if (answer.statusCode() != 403) {
        may.add(role);
      } else {
        assertThat(api.json(answer).get("code").asText()).isEqualTo("FORBIDDEN");
      }
    }

    Set<String> expected = new TreeSet<>(Set.of("admin"));
    String allowed = ALLOWED.getOrDefault(method + " " + path, "");
    expected.addAll(Arrays.asList(allowed.split(" ")));
    expected.remove("");
    assertThat(may).isEqualTo(expected);
  }

  /** A body that is no JSON: whoever may do it is told so, and nothing is done. */
  private HttpResponse<String> as(String role, String method, String path) {
    String at = "/api" + path.replace("{id}", "987654321").replace("{name}", "none-such");
    HttpRequest.Builder request =
        api.anonymous(at.replace("{key}", "none"), "Content-Type", "application/json")
            .header("Authorization", Api.basic(role + "er", UsersOverRest.PASSWORD));
    boolean hasBody = Set.of("POST", "PUT", "PATCH").contains(method);
    return api.send(
        request.method(method, hasBody ? BodyPublishers.ofString("x") : BodyPublishers.noBody()));
  }

  @ParameterizedTest
  @CsvSource({
    "HEAD, /api/customers.csv",
    "HEAD, /api/imports",
    "GET, /api/imports/",
    "GET, /api/customers.csv/",
    "GET, /api/customers.CSV",
    "GET, /api/users",
    "GET, /api/nothing",
  })
  void noOtherSpellingOfADoorOpensIt(String method, String path) {
    var request =
        api.anonymous(path).header("Authorization", Api.basic("uploader", UsersOverRest.PASSWORD));

    var answer = api.send(request.method(method, BodyPublishers.noBody()));

    assertThat(answer.statusCode()).isIn(403, 404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "nb"})
  void onThePageADeniedActIsToldInTheReadersLanguage(String language) {
    Visitor visitor = Visitor.atTheDoor(api);
    visitor.signIn("viewer", UsersOverRest.PASSWORD.replace(" ", "+"));

    var answer =
        visitor.post("/api/imports", "CustomerID;Gender\n0;1\n", "Accept-Language", language);

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(api.json(answer).get("title").asText())
        .isEqualTo(language.equals("en") ? "This is not allowed" : "Dette er ikke tillatt");
  }

  @Test
  void aRoleThatIsTakenIsGoneAtTheNextRequestAlsoOnThePage() {
    users().have("sometimes", List.of("view"));
    Visitor visitor = Visitor.atTheDoor(api);
    visitor.signIn("sometimes", UsersOverRest.PASSWORD.replace(" ", "+"));
    assertThat(visitor.get("/api/imports").statusCode()).isEqualTo(200);

    users().put("sometimes", "{\"roles\": [\"export\"]}");

    assertThat(visitor.get("/api/imports").statusCode()).isEqualTo(403);
    JsonNode session = api.json(visitor.get("/api/session"));
    assertThat(session.get("roles")).hasSize(1);
    assertThat(session.at("/roles/0").asText()).isEqualTo("export");
  }
}
