package customerimport.api;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;

/** Users as an administrator manages them. */
record UsersOverRest(Api api) {

  static final String PASSWORD = "a password of theirs";

  /** Sees to it that there is such a user, with the {@link #PASSWORD}. */
  void have(String name, List<String> roles) {
    String list = roles.isEmpty() ? "" : "\"" + String.join("\", \"", roles) + "\"";
    HttpResponse<String> answer =
        put(
            name,
            "{\"roles\": [%s], \"enabled\": true, \"password\": \"%s\"}".formatted(list, PASSWORD));
    if (answer.statusCode() != 200) {
      throw new AssertionError(answer.body());
    }
  }

  HttpResponse<String> put(String name, String body) {
    return api.send(
        api.request("/api/users/" + name, "Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(body)));
  }

  HttpResponse<String> delete(String path) {
    return api.send(api.request("/api/users/" + path).DELETE());
  }

  /** Makes a key, and gives it. */
  String key(String user) {
    var answer =
        api.post(
            "/api/users/" + user + "/keys",
            "{\"name\": \"a program\"}",
            "Content-Type",
            "application/json");
    return api.json(answer).get("key").asText();
  }

  /** A question of this user, by password. */
  HttpResponse<String> ask(String user, String password, String path) {
    return api.send(api.anonymous(path).header("Authorization", Api.basic(user, password)));
  }

  /** A question with this token. */
  HttpResponse<String> bear(String token, String path) {
    return api.send(api.anonymous(path).header("Authorization", "Bearer " + token));
  }
}
