package customerimport.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@RestTest
class UploadTest {

  private static final String CSV = "CustomerID;FirstName;Gender\n0;Kari;2\n0;Ola;1\n";

  @Autowired Api api;

  @Test
  void aBodyBecomesAnImportWithItsPreview() {
    var response = api.post("/api/imports?name=kunder.csv", CSV);

    assertThat(response.statusCode()).isEqualTo(201);
    JsonNode told = api.json(response);
    assertThat(response.headers().firstValue("Location"))
        .hasValue("/api/imports/" + told.get("id").asText());
    assertThat(told.get("id").isTextual()).isTrue();
    assertThat(told.get("state").asText()).isEqualTo("PREVIEWED");
    assertThat(told.get("source").asText()).isEqualTo("REST");
    assertThat(told.get("fileName").asText()).isEqualTo("kunder.csv");
    assertThat(told.get("receivedBy").asText()).isEqualTo("admin");
    assertThat(told.at("/counts/uploaded").asInt()).isEqualTo(2);
    assertThat(told.at("/counts/new").asInt()).isEqualTo(2);
    assertThat(told.at("/_links/confirm").asText()).endsWith("/confirm");
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/x-www-form-urlencoded", "text/csv", "multipart"})
  void theBytesComeAsTheyAreHoweverTheyAreSent(String type) {
    byte[] bytes =
        "CustomerID;FirstName;Gender\n0;Åse;2\n".getBytes(Charset.forName("windows-1252"));

    var sent =
        type.equals("multipart")
            ? form(new Form().file("file", "kunder.csv", bytes))
            : api.post("/api/imports", BodyPublishers.ofByteArray(bytes), "Content-Type", type);

    JsonNode told = api.json(sent);
    assertThat(told.get("encoding").asText()).isEqualTo("windows-1252");
    assertThat(api.json(api.get(told.at("/_links/rows").asText())).at("/rows/0/values/FirstName"))
        .hasToString("\"Åse\"");
  }

  @Test
  void optionsStandInTheQueryOrInTheForm() {
    byte[] commas = CSV.replace(';', ',').getBytes(StandardCharsets.UTF_8);

    var query =
        api.post(
            "/api/imports?separator=,&emptyCells=KEEP&encoding=utf-8",
            BodyPublishers.ofByteArray(commas));
    var form =
        form(
            new Form()
                .file("file", "kunder.csv", commas)
                .field("separator", ",")
                .field("emptyCells", "KEEP"));

    assertThat(api.json(query).get("options"))
        .hasToString("{\"emptyCells\":\"KEEP\",\"separator\":\",\",\"encoding\":\"UTF-8\"}");
    assertThat(api.json(form).get("options"))
        .hasToString("{\"emptyCells\":\"KEEP\",\"separator\":\",\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "emptyCells=MAYBE    | emptyCells  | MAYBE",
        "separator=x         | separator   | x",
        "encoding=klingon    | encoding    | klingon",
        "emptyCells=A&emptyCells=B | emptyCells | A, B",
      })
  void anOptionThatIsNoneIsRefusedByFoundAndExpected(String query, String name, String found) {
    var response = api.post("/api/imports?" + query, CSV);

    assertThat(response.statusCode()).isEqualTo(400);
    JsonNode told = api.json(response);
    assertThat(told.get("code").asText()).isEqualTo("BAD_PARAMETER");
    assertThat(told.get("name").asText()).isEqualTo(name);
    assertThat(told.get("found").asText()).isEqualTo(found);
    assertThat(told.get("expected").asText()).isNotBlank();
  }

  @Test
  void anOptionThatIsNotKnownIsNotIgnored() {
    var response = api.post("/api/imports?emptycells=KEEP", CSV);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(api.json(response).get("code").asText()).isEqualTo("UNKNOWN_PARAMETER");
  }

  @ParameterizedTest
  @CsvSource({
    "../../etc/passwd, passwd",
    "C:\\temp\\kunder.csv, kunder.csv",
    "/, upload.csv",
    "a\u202Eb\u0000.csv, ab.csv",
    "${x}.csv, ${x}.csv"
  })
  void aFileNameIsTextAndNeverAPath(String sent, String shown) {
    assertThat(FileName.of(sent)).isEqualTo(shown);
  }

  @Test
  void aFileThatCannotBeReadIsRefusedWithItsProblems() {
    var response = api.post("/api/imports", "Name;Age\nKari;30\n", "Accept-Language", "nb");

    assertThat(response.statusCode()).isEqualTo(422);
    JsonNode told = api.json(response);
    assertThat(told.get("code").asText()).isEqualTo("FILE_REJECTED");
    assertThat(told.at("/problems/0/code").asText()).isEqualTo("MISSING_COLUMN");
    assertThat(told.at("/problems/0/message").asText()).contains("mangler");
    String kept = response.headers().firstValue("Location").orElseThrow();
    assertThat(api.json(api.get(kept)).get("state").asText()).isEqualTo("REJECTED");
  }

  @Test
  void nothingSentIsAnEmptyFile() {
    assertThat(api.json(api.post("/api/imports", "")).at("/problems/0/code").asText())
        .isEqualTo("EMPTY_FILE");
  }

  @Test
  void aFormBringsOneFile() {
    byte[] bytes = CSV.getBytes(StandardCharsets.UTF_8);

    var none = form(new Form().field("separator", ";"));
    var two = form(new Form().file("file", "a.csv", bytes).file("other", "b.csv", bytes));

    assertThat(none.statusCode()).isEqualTo(400);
    assertThat(api.json(none).get("found").asInt()).isZero();
    assertThat(two.statusCode()).isEqualTo(400);
    assertThat(api.json(two).get("found").asInt()).isEqualTo(2);
  }

  @Test
  void tooMuchIsRefusedHoweverItIsSent() {
    byte[] large = new byte[(1 << 20) + 1];

    var body = api.post("/api/imports", BodyPublishers.ofByteArray(large));
    var chunked =
        api.post(
            "/api/imports",
            BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(large)));
    var form = form(new Form().file("file", "large.csv", large));

    assertThat(Stream.of(body, chunked, form).map(HttpResponse::statusCode)).containsOnly(413);
    assertThat(api.json(body).get("code").asText()).isEqualTo("TOO_LARGE");
    assertThat(api.json(body).get("detail").asText()).contains("1 MB");
  }

  @Test
  void compressedBodiesAreNotUnpacked() {
    var response = api.post("/api/imports", CSV, "Content-Encoding", "gzip");

    assertThat(response.statusCode()).isEqualTo(415);
  }

  @Test
  void nothingIsLeftOnTheDisk() {
    byte[] large = "no header that is known\n".repeat(40_000).getBytes(StandardCharsets.UTF_8);

    form(new Form().file("file", "large.csv", large));
    api.post("/api/imports", BodyPublishers.ofByteArray(large));

    Awaitility.await()
        .ignoreExceptions()
        .untilAsserted(
            () -> {
              try (Stream<Path> left = Files.walk(api.dataFolder())) {
                assertThat(left.filter(Files::isRegularFile)).isEmpty();
              }
            });
  }

  private HttpResponse<String> form(Form form) {
    return api.post("/api/imports", form.body(), "Content-Type", form.mediaType());
  }
}
