package customerimport.api;

import java.net.HttpCookie;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Somebody with a browser, as far as the server can tell: it keeps cookies and sends the token. */
final class Visitor {

  static final String TOKEN = "XSRF-TOKEN";
  static final String SESSION = "SESSION";

  private final Api api;
  private final Map<String, String> cookies = new TreeMap<>();

  Visitor(Api api) {
    this.api = api;
  }

  /** Has the sign-in page before the eyes, and with it a token. */
  static Visitor atTheDoor(Api api) {
    var visitor = new Visitor(api);
    visitor.get("/sign-in.html");
    return visitor;
  }

  static Visitor signedIn(Api api) {
    Visitor visitor = atTheDoor(api);
    HttpResponse<String> answer = visitor.signIn("admin", Api.PASSWORD);
    if (answer.statusCode() != 204) {
      throw new AssertionError("signed in with " + answer.statusCode());
    }
    return visitor;
  }

  String cookie(String name) {
    return cookies.get(name);
  }

  /** The same browser with another value of a cookie; null for none. */
  Visitor with(String cookie, String value) {
    var other = new Visitor(api);
    other.cookies.putAll(cookies);
    other.cookies.remove(cookie);
    if (value != null) {
      other.cookies.put(cookie, value);
    }
    return other;
  }

  /** The same browser, which a load balancer sends to another instance. */
  Visitor at(Api instance) {
    var other = new Visitor(instance);
    other.cookies.putAll(cookies);
    return other;
  }

  HttpResponse<String> signIn(String user, String password, String... headers) {
    return form("/sign-in", "username=" + user + "&password=" + password, headers);
  }

  HttpResponse<String> form(String path, String body, String... headers) {
    HttpRequest.Builder request =
        request(path, headers).header("Content-Type", "application/x-www-form-urlencoded");
    return send(request.POST(BodyPublishers.ofString(body)));
  }

  HttpResponse<String> get(String path, String... headers) {
    return send(request(path, headers));
  }

  HttpResponse<String> post(String path, String body, String... headers) {
    return send(request(path, headers).POST(BodyPublishers.ofString(body)));
  }

  /** A request as the page's scripts send it, with the cookies and the token. */
  HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request = api.anonymous(path, headers);
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    if (cookies.containsKey(TOKEN)) {
      request.header("X-XSRF-TOKEN", cookies.get(TOKEN));
    }
    return request;
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    HttpResponse<String> answer = api.send(request);
    for (String set : answer.headers().allValues("Set-Cookie")) {
      HttpCookie cookie = HttpCookie.parse(set).get(0);
      if (cookie.getMaxAge() == 0 || cookie.getValue().isEmpty()) {
        cookies.remove(cookie.getName());
      } else {
        cookies.put(cookie.getName(), cookie.getValue());
      }
    }
    return answer;
  }
}
