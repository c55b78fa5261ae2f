package customerimport.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import customerimport.testing.ApplicationTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

/** The API as a program outside meets it, signed in as the administrator. */
@TestComponent
@Lazy
class Api {

  static final String PASSWORD = ApplicationTest.ADMIN_PASSWORD;

  private final HttpClient client = HttpClient.newHttpClient();
  private final ObjectMapper mapper = new ObjectMapper();
  private final Environment environment;

  Api(Environment environment) {
    this.environment = environment;
  }

  /**
   * A request to this path, signed in, which waits for the work unless it prefers otherwise;
   * headers as name, value, name, value.
   */
  HttpRequest.Builder request(String path, String... headers) {
    return anonymous(path, headers).header("Authorization", basic("admin", PASSWORD));
  }

  HttpRequest.Builder anonymous(String path, String... headers) {
    String port = environment.getProperty("local.server.port");
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    if (!List.of(headers).contains("Prefer")) {
      request.header("Prefer", "wait=60");
    }
    return headers.length == 0 ? request : request.headers(headers);
  }

  static String basic(String user, String password) {
    byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(both);
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The body of an answer, as it comes. */
  InputStream stream(String path) throws IOException, InterruptedException {
    return client.send(request(path).build(), BodyHandlers.ofInputStream()).body();
  }

  HttpResponse<byte[]> bytes(String path) {
    try {
      return client.send(request(path).build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  HttpResponse<String> get(String path, String... headers) {
    return send(request(path, headers));
  }

  HttpResponse<String> post(String path, String body, String... headers) {
    return send(request(path, headers).POST(BodyPublishers.ofString(body)));
  }

  HttpResponse<String> post(String path, BodyPublisher body, String... headers) {
    return send(request(path, headers).POST(body));
  }

  /** Uploads a file and gives the id of the import, previewed. */
  String upload(String csv) {
    return json(post("/api/imports?name=kunder.csv", csv)).get("id").asText();
  }

  /** Where the product keeps what it needs. */
  Path dataFolder() {
    return Path.of(environment.getProperty("customer-import.data-dir"));
  }

  JsonNode json(HttpResponse<String> response) {
    try {
      return mapper.readTree(response.body());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
