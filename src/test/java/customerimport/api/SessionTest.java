package customerimport.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People who sign in on the page have a session, for as long as they are there. */
@RestTest
class SessionTest {

  private static final String CSV = "CustomerID;FirstName;Gender\n0;Kari;2\n";

  @Autowired Api api;
  @Autowired JdbcClient database;
  @Autowired Environment environment;

  @Test
  void whoeverSignsInMayAskAndIsKnown() {
    Visitor visitor = Visitor.signedIn(api);

    var session = api.json(visitor.get("/api/session"));

    assertThat(session.get("user").asText()).isEqualTo("admin");
    assertThat(session.get("roles")).hasToString("[\"admin\"]");
    assertThat(session.at("/site/region").asText()).isEqualTo("NO");
    assertThat(session.get("maxFileSize").asLong()).isEqualTo(1 << 20);
    assertThat(session.get("undoWithin").asLong()).isEqualTo(30 * 24 * 60 * 60);
    assertThat(session.get("idleTimeout").asLong()).isEqualTo(30 * 60);
    assertThat(api.json(api.get("/api/session")).get("user").asText()).isEqualTo("admin");
  }

  @Test
  void aFileThatIsSentOnThePageIsOfTheWeb() {
    var sent = api.json(Visitor.signedIn(api).post("/api/imports?name=kunder.csv", CSV));

    assertThat(sent.get("source").asText()).isEqualTo("WEB");
    assertThat(sent.get("receivedBy").asText()).isEqualTo("admin");
    assertThat(api.json(api.post("/api/imports", CSV)).get("source").asText()).isEqualTo("REST");
  }

  @ParameterizedTest
  @CsvSource({"admin, wrong", "nobody, correct horse", "admin, ''", "'', ''"})
  void aWrongPasswordMakesNoSession(String user, String password) {
    Visitor visitor = Visitor.atTheDoor(api);

    HttpResponse<String> answer = visitor.signIn(user, password);

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(api.json(answer).get("code").asText()).isEqualTo("NOT_SIGNED_IN");
    assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
        .doesNotContain("Basic");
    assertThat(visitor.cookie(Visitor.SESSION)).isNull();
    assertThat(visitor.get("/api/session").statusCode()).isEqualTo(401);
  }

  @Test
  void aFormWithoutScriptsIsAnsweredWithPages() {
    String[] html = {"Accept", "text/html"};
    Visitor visitor = Visitor.atTheDoor(api);

    assertThat(place(visitor.signIn("admin", "wrong", html))).isEqualTo("/sign-in.html?failed");
    assertThat(place(visitor.signIn("admin", "correct+horse", html))).isEqualTo("/");
    assertThat(visitor.get("/api/session").statusCode()).isEqualTo(200);
    assertThat(place(visitor.form("/sign-out", "", html))).isEqualTo("/sign-in.html");
    assertThat(visitor.get("/api/session").statusCode()).isEqualTo(401);
  }

  @Test
  void nothingCanBeReadFromTheSessionsCookieByScriptsOrSentByOtherSites() {
    Visitor visitor = Visitor.atTheDoor(api);

    List<String> cookies = visitor.signIn("admin", Api.PASSWORD).headers().allValues("Set-Cookie");

    assertThat(one(cookies, "SESSION"))
        .contains("HttpOnly", "SameSite=Strict", "Path=/")
        .doesNotContain("Max-Age", "Expires", "Domain");
    assertThat(one(cookies, "XSRF-TOKEN"))
        .contains("SameSite=Strict", "Path=/")
        .doesNotContain("HttpOnly", "Domain");
  }

  @Test
  void aSessionThatSomebodyElseChoseIsNotTaken() {
    String planted = "bWluZSBhbmQgeW91cnMgYW5kIG91cnM";
    Visitor visitor = Visitor.atTheDoor(api).with(Visitor.SESSION, planted);

    visitor.signIn("admin", Api.PASSWORD);

    assertThat(visitor.cookie(Visitor.SESSION)).isNotNull().isNotEqualTo(planted);
    assertThat(visitor.with(Visitor.SESSION, planted).get("/api/session").statusCode())
        .isEqualTo(401);
  }

  @Test
  void aSecondSignInMakesAnotherSessionAndTokenAndEndsTheFirst() {
    Visitor visitor = Visitor.signedIn(api);
    String first = visitor.cookie(Visitor.SESSION);
    String token = visitor.cookie(Visitor.TOKEN);

    visitor.signIn("admin", Api.PASSWORD);

    assertThat(visitor.cookie(Visitor.SESSION)).isNotEqualTo(first);
    assertThat(visitor.cookie(Visitor.TOKEN)).isNotEqualTo(token);
    assertThat(visitor.get("/api/session").statusCode()).isEqualTo(200);
    assertThat(visitor.with(Visitor.SESSION, first).get("/api/session").statusCode())
        .isEqualTo(401);
  }

  @Test
  void afterTheSignOutNobodyIsThereAnyMore() {
    Visitor visitor = Visitor.signedIn(api);
    String session = visitor.cookie(Visitor.SESSION);

    assertThat(visitor.post("/sign-out", "").statusCode()).isEqualTo(204);

    assertThat(visitor.cookie(Visitor.SESSION)).isNull();
    assertThat(visitor.with(Visitor.SESSION, session).get("/api/session").statusCode())
        .isEqualTo(401);
  }

  @Test
  void aSessionThatIsIdleForTooLongEnds() {
    Visitor visitor = Visitor.signedIn(api);
    assertThat(
            database
                .sql("select max_inactive_interval from web_session order by creation_time desc")
                .query(Integer.class)
                .list()
                .get(0))
        .isEqualTo(30 * 60);

    database
        .sql(
            """
            update web_session set last_access_time = last_access_time - 1801000,
              expiry_time = expiry_time - 1801000
            """)
        .update();

    assertThat(visitor.get("/api/session").statusCode()).isEqualTo(401);
  }

  @Test
  void whoeverIsShutOutIsOutAtOnce() {
    Visitor visitor = Visitor.signedIn(api);
    database.sql("update users set enabled = false where username = 'admin'").update();
    try {
      assertThat(visitor.get("/api/session").statusCode()).isEqualTo(401);
    } finally {
      database.sql("update users set enabled = true where username = 'admin'").update();
    }
    assertThat(visitor.get("/api/session").statusCode()).isEqualTo(200);
  }

  @Test
  void whoIsSignedInIsToldWhenTheDatabaseIsAway() throws Exception {
    Visitor visitor = Visitor.signedIn(api);
    String key = new UsersOverRest(api).key("admin");
    List<Connection> taken = new ArrayList<>();

    try (var other = other()) {
      Visitor there = visitor.at(new Api(other.getEnvironment()));
      assertThat(there.get("/api/session").statusCode()).isEqualTo(200);
      var connections = other.getBean(HikariDataSource.class);
      connections.setConnectionTimeout(1000);
      var programs = new UsersOverRest(new Api(other.getEnvironment()));
      try {
        List<Supplier<HttpResponse<String>>> questions =
            List.of(
                () -> there.get("/api/imports"),
                () -> programs.ask("admin", Api.PASSWORD, "/api/imports"),
                () -> programs.bear(key, "/api/imports"));
        for (var question : questions) {
          var answer = whileNoneIsLeft(connections, taken, question);
          assertThat(answer.statusCode()).isEqualTo(503);
          assertThat(api.json(answer).get("code").asText()).isEqualTo("UNAVAILABLE");
        }
      } finally {
        for (Connection connection : taken) {
          connection.close();
        }
      }
    }
  }

  /** What somebody else had is taken, too, once it is given back. */
  private static HttpResponse<String> whileNoneIsLeft(
      DataSource connections, List<Connection> taken, Supplier<HttpResponse<String>> question) {
    return await()
        .until(
            () -> {
              takeAll(connections, taken);
              return question.get();
            },
            told -> told.statusCode() != 200);
  }

  private static void takeAll(DataSource from, List<Connection> taken) throws SQLException {
    try {
      while (true) {
        taken.add(from.getConnection());
      }
    } catch (SQLTransientConnectionException noneIsLeft) {
      assertThat(taken).isNotEmpty();
    }
  }

  @Test
  void anyInstanceTakesTheSession() throws ClassNotFoundException {
    Visitor visitor = Visitor.signedIn(api);

    try (var other = other()) {
      Visitor there = visitor.at(new Api(other.getEnvironment()));

      assertThat(there.get("/api/session").statusCode()).isEqualTo(200);
      assertThat(there.post("/api/imports", CSV).statusCode()).isEqualTo(201);
      assertThat(there.post("/sign-out", "").statusCode()).isEqualTo(204);
    }
    assertThat(visitor.get("/api/session").statusCode()).isEqualTo(401);
  }

  /** Another instance on the same database. */
  private ConfigurableApplicationContext other(String... more) throws ClassNotFoundException {
    Path folder = Path.of("target", "test-folders", UUID.randomUUID().toString());
    List<String> settings =
        new ArrayList<>(
            List.of(
                "--server.port=0",
                "--customer-import.inbox=" + folder.resolve("inbox"),
                "--customer-import.data-dir=" + folder.resolve("data")));
    for (String name : List.of("url", "username", "password")) {
      String property = "spring.datasource." + name;
      settings.add("--" + property + "=" + environment.getProperty(property));
    }
    settings.addAll(List.of(more));
    return new SpringApplicationBuilder(Class.forName("customerimport.CustomerImportApplication"))
        .run(settings.toArray(String[]::new));
  }

  @Test
  void aSessionWithAPasswordBesideItIsNotLookedAt() {
    String wrong = Api.basic("admin", "wrong");

    assertThat(Visitor.signedIn(api).get("/api/session", "Authorization", wrong).statusCode())
        .isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /api/imports",
    "PATCH, /api/imports/1",
    "POST, /api/imports/1/confirm",
    "POST, /api/imports/1/cancel",
    "POST, /api/imports/1/retry",
    "POST, /api/imports/1/undo",
    "PUT, /api/mappings/m",
    "DELETE, /api/mappings/m",
    "PUT, /api/segments/s",
    "DELETE, /api/segments/s",
    "POST, /sign-out",
  })
  void aForgedRequestDoesNothing(String method, String path) {
    Visitor visitor = Visitor.signedIn(api);
    String token = visitor.cookie(Visitor.TOKEN);

    for (String sent : new String[] {null, "forged"}) {
      var request = visitor.with(Visitor.TOKEN, null).request(path);
      if (sent != null) {
        request.header("X-XSRF-TOKEN", sent).header("Cookie", Visitor.TOKEN + "=" + token);
      }
      var answer = api.send(request.method(method, BodyPublishers.ofString(CSV)));
      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(api.json(answer).get("code").asText()).isEqualTo("FORBIDDEN");
    }
    assertThat(visitor.get("/api/session").statusCode()).isEqualTo(200);
  }

  @Test
  void aTokenInTheBodyOfAnUploadIsNotLookedFor() {
    Visitor visitor = Visitor.signedIn(api);
    String token = visitor.cookie(Visitor.TOKEN);

    var answer = visitor.with(Visitor.TOKEN, null).form("/api/imports", "_csrf=" + token);

    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void nobodyIsSignedInByTheFormOfAnotherSite() {
    var without = new Visitor(api).signIn("admin", Api.PASSWORD);
    var elsewhere =
        Visitor.atTheDoor(api).signIn("admin", Api.PASSWORD, "Sec-Fetch-Site", "cross-site");

    assertThat(without.statusCode()).isEqualTo(403);
    assertThat(elsewhere.statusCode()).isEqualTo(403);
  }

  @Test
  void nothingButASmallFormSignsIn() {
    Visitor visitor = Visitor.atTheDoor(api);
    String both = "username=admin&password=correct+horse";

    assertThat(visitor.form("/sign-in?" + both, "").statusCode()).isEqualTo(400);
    var multipart =
        visitor
            .request("/sign-in", "Content-Type", "multipart/form-data; boundary=x")
            .POST(BodyPublishers.ofString("--x--"));
    assertThat(visitor.send(multipart).statusCode()).isEqualTo(400);
    assertThat(visitor.get("/sign-in?" + both).statusCode()).isEqualTo(400);
    assertThat(visitor.cookie(Visitor.SESSION)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/index.html", "/api/imports/1/preview.html", "/nothing", "/sign-in"})
  void aVisitorWithoutASessionIsShownTheSignInPage(String path) {
    for (String[] sent :
        new String[][] {{"Accept", "text/html,*/*"}, {"Sec-Fetch-Mode", "navigate"}}) {
      assertThat(place(new Visitor(api).get(path, sent))).isEqualTo("/sign-in.html");
    }
  }

  @ParameterizedTest
  @CsvSource({"Sec-Fetch-Mode, cors", "X-Requested-With, XMLHttpRequest"})
  void aScriptWithoutASessionIsToldSoAndNoWindowOpens(String header, String value) {
    var answer = new Visitor(api).get("/api/imports", header, value, "Accept", "application/json");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
        .doesNotContain("Basic");
    assertThat(api.json(answer).get("code").asText()).isEqualTo("NOT_SIGNED_IN");
  }

  private static String place(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  /** The cookie as it is in the end: one that is replaced is set twice. */
  private static String one(List<String> cookies, String name) {
    return cookies.stream()
        .filter(cookie -> cookie.startsWith(name + "=") && !cookie.contains("Max-Age=0"))
        .reduce((first, last) -> last)
        .orElseThrow();
  }
}
