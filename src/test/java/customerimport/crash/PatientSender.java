package customerimport.crash;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.function.Supplier;

/**
 * A program that sends files over REST and confirms them. When it gets no answer, it looks what has
 * become of its request before it sends that again.
 */
final class PatientSender {

  static final String PASSWORD = "correct horse";

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private final ObjectMapper json = new ObjectMapper();
  private final Supplier<String> address;

  /** Sends to where the product happens to be at the time. */
  PatientSender(Supplier<String> address) {
    this.address = address;
  }

  /**
   * Does the next step for a file.
   *
   * @return whether it is imported
   */
  boolean hasImported(String name, String content) throws IOException, InterruptedException {
    JsonNode found = found(name);
    if (found.isEmpty()) {
      send(name, content);
      return false;
    }
    JsonNode is = found.get(0);
    if (is.path("state").asText().equals("PREVIEWED")) {
      String confirm = "{\"revision\": " + is.path("revision").asInt() + "}";
      String path = "/api/imports/" + is.path("id").asText() + "/confirm";
      is = ask(path, "application/json", confirm);
    }
    return is.path("state").asText().equals("IMPORTED");
  }

  /** The imports of files of this name. */
  JsonNode found(String name) throws IOException, InterruptedException {
    JsonNode told = ask("/api/imports?q=" + encoded(name), null, null);
    if (!told.has("imports")) {
      throw new IOException(told.toString());
    }
    return told.get("imports");
  }

  /** Sends a file once, and gives what is answered. */
  JsonNode send(String name, String content) throws IOException, InterruptedException {
    return ask("/api/imports?name=" + encoded(name), "text/csv", content);
  }

  /** Asks for a path, or sends a body there when there is one; gives what is answered. */
  JsonNode ask(String path, String mediaType, String body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(address.get() + path))
            .timeout(Duration.ofSeconds(40))
            .header("Authorization", "Basic " + credentials())
            .header("Prefer", "wait=2");
    if (body != null) {
      request.header("Content-Type", mediaType).POST(BodyPublishers.ofString(body));
    }
    return json.readTree(client.send(request.build(), BodyHandlers.ofString()).body());
  }

  private static String credentials() {
    byte[] both = ("admin:" + PASSWORD).getBytes(StandardCharsets.UTF_8);
    return Base64.getEncoder().encodeToString(both);
  }

  private static String encoded(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8);
  }
}
