package customerimport.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An administrator says who comes in, and with what. */
@RestTest
class UsersTest {

  private static final String PASSWORD = UsersOverRest.PASSWORD;

  @Autowired Api api;
  @Autowired JdbcClient database;
  private UsersOverRest users;

  @BeforeEach
  void oneUser() {
    users = new UsersOverRest(api);
    users.have("ola", List.of("view", "upload"));
  }

  @Test
  void aUserIsToldWithoutItsPassword() {
    var told = api.get("/api/users/ola");

    assertThat(api.json(told).toString())
        .contains("\"roles\":[\"view\",\"upload\"]", "\"hasPassword\":true", "\"needed\":false")
        .doesNotContain("bcrypt", PASSWORD);
    assertThat(api.json(api.get("/api/users")).findValuesAsText("name"))
        .contains("admin", "inbox", "ola");
  }

  @Test
  void passwordsAndKeysAreKeptHashed() {
    String key = users.key("ola");

    assertThat(stored("select password from users where username = 'ola'")).startsWith("{bcrypt}");
    assertThat(stored("select string_agg(k::text, '|') from api_key k"))
        .doesNotContain(key, key.substring(key.lastIndexOf('_') + 1));
  }

  private String stored(String query) {
    return database.sql(query).query(String.class).single();
  }

  @Test
  void aKeyOpensWhatItsUserMayDoUntilItIsRevoked() {
    String key = users.key("ola");
    String other = users.key("ola");

    assertThat(users.bear(key, "/api/imports").statusCode()).isEqualTo(200);
    assertThat(api.json(users.bear(key, "/api/session")).get("user").asText()).isEqualTo("ola");
    assertThat(users.bear(key, "/api/customers.csv").statusCode()).isEqualTo(403);

    String id = part(key, 1);
    assertThat(users.delete("ola/keys/" + id).statusCode()).isEqualTo(204);
    assertThat(users.delete("ola/keys/" + id).statusCode()).isEqualTo(404);
    assertThat(users.bear(key, "/api/imports").statusCode()).isEqualTo(401);
    assertThat(users.bear(other, "/api/imports").statusCode()).isEqualTo(200);
  }

  @Test
  void aKeyIsNotToldASecondTime() {
    String key = users.key("ola");

    assertThat(api.get("/api/users/ola").body())
        .contains(part(key, 1))
        .doesNotContain(part(key, 2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"cik_", "cik_aaaaaaaa_b", "x", "a.b.c", "ey.ey.", "cik_%s_wrong"})
  void anythingElseIsNoKey(String token) {
    String id = part(users.key("ola"), 1);

    assertThat(users.bear(token.formatted(id), "/api/session").statusCode()).isEqualTo(401);
  }

  @Test
  void aKeyWithAnotherSecretOpensNothing() {
    String key = users.key("ola");
    String other = key.substring(0, key.length() - 1) + (key.endsWith("a") ? "b" : "a");

    assertThat(users.bear(other, "/api/session").statusCode()).isEqualTo(401);
  }

  @Test
  void whoeverIsShutOutIsOutByEveryDoor() {
    String key = users.key("ola");
    Visitor visitor = Visitor.atTheDoor(api);
    visitor.signIn("ola", PASSWORD.replace(" ", "+"));
    assertThat(visitor.get("/api/session").statusCode()).isEqualTo(200);

    users.put("ola", "{\"enabled\": false}");

    assertThat(users.ask("ola", PASSWORD, "/api/session").statusCode()).isEqualTo(401);
    assertThat(users.bear(key, "/api/session").statusCode()).isEqualTo(401);
    assertThat(visitor.get("/api/session").statusCode()).isEqualTo(401);
    users.put("ola", "{\"enabled\": true}");
    assertThat(users.bear(key, "/api/session").statusCode()).isEqualTo(200);
    assertThat(visitor.get("/api/session").statusCode()).isEqualTo(401);
  }

  @Test
  void aUserWhoIsForgottenIsOutAndSoAreItsKeys() {
    String key = users.key("ola");

    assertThat(users.delete("ola").statusCode()).isEqualTo(204);

    assertThat(users.ask("ola", PASSWORD, "/api/session").statusCode()).isEqualTo(401);
    assertThat(users.bear(key, "/api/session").statusCode()).isEqualTo(401);
    assertThat(api.get("/api/users/ola").statusCode()).isEqualTo(404);
  }

  @Test
  void whoeverKnowsTheOldPasswordTakesAnother() {
    String body = "{\"old\": \"%s\", \"password\": \"another one of theirs\"}";

    assertThat(change(body.formatted("wrong")).statusCode()).isEqualTo(400);
    assertThat(change(body.formatted(PASSWORD)).statusCode()).isEqualTo(204);

    assertThat(users.ask("ola", PASSWORD, "/api/session").statusCode()).isEqualTo(401);
    assertThat(users.ask("ola", "another one of theirs", "/api/session").statusCode())
        .isEqualTo(200);
    var noted = api.json(api.get("/api/audit?user=ola&act=PASSWORD_CHANGE"));
    assertThat(noted.get("total").asInt()).isEqualTo(1);
  }

  private java.net.http.HttpResponse<String> change(String body) {
    return api.send(
        api.anonymous("/api/session/password", "Content-Type", "application/json")
            .header("Authorization", Api.basic("ola", PASSWORD))
            .PUT(java.net.http.HttpRequest.BodyPublishers.ofString(body)));
  }

  @Test
  void aPasswordThatTheSettingsHoldIsChangedThereOnly() {
    String own = "{\"old\": \"%s\", \"password\": \"%s\"}".formatted(Api.PASSWORD, PASSWORD);
    var request = api.request("/api/session/password", "Content-Type", "application/json");

    for (var answer :
        List.of(
            api.send(request.PUT(java.net.http.HttpRequest.BodyPublishers.ofString(own))),
            users.put("admin", "{\"password\": \"%s\"}".formatted(PASSWORD)))) {
      assertThat(answer.statusCode()).isEqualTo(409);
      assertThat(api.json(answer).get("code").asText()).isEqualTo("PASSWORD_SET");
      assertThat(api.json(answer).get("detail").asText())
          .contains("customer-import.admin-password");
    }
    assertThat(api.get("/api/session").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kari | {\"password\": \"too short\"}                  | BAD_PARAMETER",
        "kari | {\"password\": \"%s\"}                         | BAD_PARAMETER",
        "kari | {\"roles\": [\"root\"]}                        | BAD_JSON",
        "kari | {\"role\": [\"view\"]}                         | BAD_JSON",
        "kari | {\"roles\": [null]}                            | BAD_JSON",
        "kari | []                                             | BAD_JSON",
        "a%%20b | {\"roles\": []}                              | BAD_PARAMETER",
        "a%%3Ab | {\"roles\": []}                              | BAD_PARAMETER",
      })
  void whatIsNoUserIsRefused(String name, String body, String code) {
    var answer = users.put(name.replace("%%", "%"), body.replace("%s", "long ".repeat(15)));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(api.json(answer).get("code").asText()).isEqualTo(code);
  }

  @Test
  void somebodyIsLeftToAdministrate() {
    for (String body : List.of("{\"roles\": [\"view\"]}", "{\"enabled\": false}")) {
      var answer = users.put("admin", body);
      assertThat(answer.statusCode()).isEqualTo(409);
      assertThat(api.json(answer).get("code").asText()).isEqualTo("USER_NEEDED");
    }
    assertThat(users.delete("admin").statusCode()).isEqualTo(409);
    assertThat(users.delete("inbox").statusCode()).isEqualTo(409);
    assertThat(users.delete("nobody").statusCode()).isEqualTo(404);
  }

  /** A key is cik_ID_SECRET. */
  private static String part(String key, int number) {
    return List.of(key.split("_", -1)).get(number);
  }
}
