package customerimport.api;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What {@code encoding=} overrides: how the bytes look, never what kind of file they are. */
@RestTest
class ChosenEncodingTest {

  private static final String FILE = "CustomerID;FirstName;Gender\n0;Åse;2\n";
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  @Autowired Api api;

  static Stream<Arguments> files() {
    byte[] zip = {'P', 'K', 3, 4, 20, 0, 0, 0, 'a'};
    return Stream.of(
        arguments("as found", FILE.getBytes(UTF_8), "UTF-8", "Åse"),
        arguments("otherwise than found", FILE.getBytes(UTF_8), "windows-1252", "Ã…se"),
        arguments("under another name", FILE.getBytes(WINDOWS), "cp1252", "Åse"),
        arguments("wrong", FILE.getBytes(WINDOWS), "UTF-8", "INVALID_ENCODING"),
        arguments("of no encoding", mixed(), "windows-1252", "Ã…se"),
        arguments("of no encoding, not chosen", mixed(), null, "INVALID_ENCODING"),
        arguments("UTF-16 without mark", FILE.getBytes(UTF_16LE), "UTF-16LE", "Åse"),
        arguments(
            "UTF-16 without mark, not chosen", FILE.getBytes(UTF_16LE), null, "CONTROL_CHARS"),
        arguments("a true NUL", "Id;Sex\n0;\0".getBytes(UTF_8), "UTF-8", "CONTROL_CHARS"),
        arguments("no CSV file", zip, "windows-1252", "NOT_CSV"),
        arguments("empty", new byte[0], "windows-1252", "EMPTY_FILE"),
        arguments("blank", "\n \n".getBytes(UTF_8), "UTF-8", "EMPTY_FILE"),
        arguments("blank UTF-16", "\n \n".getBytes(UTF_16LE), "UTF-16LE", "EMPTY_FILE"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void whatIsChosenAtTheUploadIsObeyed(
      String what, byte[] bytes, String encoding, String expected) {
    String query = encoding == null ? "" : "?encoding=" + encoding;

    assertThat(told(importOf(query, bytes))).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void whatIsChosenLaterIsObeyedToo(String what, byte[] bytes, String encoding, String expected) {
    String id = importOf("", bytes);
    if (encoding != null) {
      api.send(
          api.request("/api/imports/" + id, "Content-Type", "application/json")
              .method(
                  "PATCH",
                  BodyPublishers.ofString("{\"options\": {\"encoding\": \"" + encoding + "\"}}")));
    }

    assertThat(told(id)).isEqualTo(expected);
  }

  private String importOf(String query, byte[] bytes) {
    JsonNode answer = api.json(api.post("/api/imports" + query, BodyPublishers.ofByteArray(bytes)));
    return answer.path(answer.has("importId") ? "importId" : "id").asText();
  }

  private String told(String id) {
    JsonNode told = api.json(api.get("/api/imports/" + id));
    return told.get("problems").isEmpty()
        ? api.json(api.get("/api/imports/" + id + "/rows")).at("/rows/0/values/FirstName").asText()
        : told.at("/problems/0/code").asText();
  }

  private static byte[] mixed() {
    var both = new ByteArrayOutputStream();
    both.writeBytes(FILE.getBytes(UTF_8));
    both.writeBytes("0;Pål;1\n".getBytes(WINDOWS));
    return both.toByteArray();
  }
}
