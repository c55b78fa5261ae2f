package customerimport.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import customerimport.folder.InboxSettings;
import customerimport.imports.ImportState;
import customerimport.imports.Imports;
import customerimport.imports.Source;
import customerimport.testing.Patience;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Too much of anything is refused at the door, soon, in words, and leaves nothing behind. */
@RestTest
class LimitsTest {

  private static final String CSV = "CustomerID;Gender\n0;1\n";
  private static final Duration SOONER_THAN_THEY_ARE_SENT_AWAY = Duration.ofSeconds(45);
  private static final String JSON = "Content-Type: application/json\r\n";

  @Autowired Api api;
  @Autowired Imports imports;
  @Autowired InboxSettings inbox;
  @LocalServerPort int port;

  static Stream<Arguments> tooMuch() {
    return Stream.of(
        Arguments.of("GET /api/imports?q=" + "x".repeat(20_000), "", "", 414),
        Arguments.of("GET /api/imports", "X-Much: " + "x".repeat(20_000) + "\r\n", "", 431),
        Arguments.of("GET /api/imports", many(300, i -> "X-" + i + ": x\r\n"), "", 431),
        Arguments.of("GET /api/imports?" + many(1_500, i -> "q=" + i % 10 + "&"), "", "", 400),
        Arguments.of("GET /api/imports?" + many(300, i -> "q=" + i % 10 + "&"), "", "", 400),
        Arguments.of("GET /api/imports?" + many(900, i -> "a" + i + "&"), "", "", 400),
        Arguments.of("PUT /api/segments/s", JSON, "[".repeat(100_000), 400),
        Arguments.of("PUT /api/segments/s", JSON, "{\"filter\":".repeat(50_000), 400),
        Arguments.of("PUT /api/segments/s", JSON, "{\"filter\": {\"not\":".repeat(2_000), 400),
        Arguments.of(
            "PUT /api/segments/s", JSON, "{\"filter\": 1" + "0".repeat(500_000) + "}", 400),
        Arguments.of("PUT /api/segments/s", JSON, "{\"filter\": 1e999999999}", 400),
        Arguments.of("PUT /api/segments/s", JSON, " ".repeat(2 << 20), 413),
        Arguments.of("POST /api/imports/1/confirm", JSON, " ".repeat(2 << 20), 413),
        Arguments.of("POST /api/imports", "", "x".repeat(2 << 20), 413));
  }

  private static String many(int count, java.util.function.IntFunction<String> each) {
    return IntStream.range(0, count).mapToObj(each).collect(Collectors.joining());
  }

  @ParameterizedTest(name = "{index}: {3}")
  @MethodSource
  void tooMuch(String request, String headers, String body, int status) throws IOException {
    String answer = raw(request, headers, body);

    assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
    assertThat(answer).contains("application/problem+json", "\"code\":");
    nothingIsLeft();
  }

  @ParameterizedTest
  @CsvSource({"200, 10", "2, 100000"})
  void aFormOfTooManyOrTooLongPartsIsRefused(int parts, int nameLength) throws IOException {
    String name = "x".repeat(nameLength);
    String body =
        many(
                parts,
                i ->
                    "--b\r\nContent-Disposition: form-data; name=\"" + name + i + "\"\r\n\r\nx\r\n")
            + "--b--\r\n";
    String answer =
        raw("POST /api/imports", "Content-Type: multipart/form-data; boundary=b\r\n", body);

    assertThat(answer).containsPattern("^HTTP/1.1 4(00|13|31) ").contains("\"code\":");
    nothingIsLeft();
  }

  @Test
  void aBodyThatSaysItIsSmallerThanItIsDoesNotComeIn() throws IOException {
    String answer =
        raw(
            "POST /api/imports",
            "Transfer-Encoding: chunked\r\n",
            "200000\r\n" + "x".repeat(2 << 20) + "\r\n0\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 413 ");
    nothingIsLeft();
  }

  /** What a sender does who takes their time; they are signed in but where it says so. */
  static Stream<Arguments> slow() {
    String length = "Content-Length: 100000\r\n";
    return Stream.of(
        Arguments.of(200, "headers", "GET /api/imports HTTP/1.1\r\nHost: x\r\nX-Slow: "),
        Arguments.of(600, "a body", "POST /api/imports HTTP/1.1\r\n%s" + length + "\r\nCustomer"),
        Arguments.of(
            600,
            "a form",
            "POST /api/imports HTTP/1.1\r\n%sContent-Type: multipart/form-data; boundary=b\r\n"
                + length
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x\"\r\n\r\nC"),
        Arguments.of(
            200,
            "JSON",
            "PUT /api/segments/s HTTP/1.1\r\n%s" + JSON + length + "\r\n{\"filter\": "),
        Arguments.of(
            600,
            "a sign-in, by a stranger",
            "POST /sign-in HTTP/1.1\r\nHost: x\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\n"
                + length
                + "\r\nusername="));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource
  void slow(int number, String what, String begun) throws IOException {
    List<Socket> senders = new ArrayList<>();
    try {
      for (int i = 0; i < number; i++) {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        senders.add(socket);
        socket
            .getOutputStream()
            .write(begun.formatted(signedIn()).getBytes(StandardCharsets.UTF_8));
      }
      for (int i = 0; i < 5; i++) {
        HttpResponse<String> answer =
            api.send(
                api.request("/api/imports", "Prefer", "wait=0")
                    .timeout(SOONER_THAN_THEY_ARE_SENT_AWAY)
                    .POST(BodyPublishers.ofString(CSV)));
        assertThat(answer.statusCode()).isEqualTo(201);
      }
    } finally {
      for (Socket sender : senders) {
        sender.close();
      }
    }
  }

  @Test
  void aFileFullOfProblemsKeepsNobodyWaiting() {
    String rows = "x;x\n".repeat(20_000);
    var answer =
        api.send(
            api.request("/api/imports?name=problems.csv", "Prefer", "wait=0")
                .POST(BodyPublishers.ofString("CustomerID;Gender\n" + rows)));
    long id = api.json(answer).get("id").asLong();

    everybodyIsAnsweredUntil(() -> imports.get(id).state() == ImportState.PREVIEWED);

    assertThat(imports.get(id).counts().rejected()).isEqualTo(20_000);
    nothingIsLeft();
  }

  @Test
  void manySmallFilesKeepNobodyWaiting() throws IOException {
    Files.createDirectories(inbox.inbox());
    for (int i = 0; i < 40; i++) {
      Path aside = Files.writeString(inbox.inbox().resolve(".put"), CSV);
      Files.move(aside, inbox.inbox().resolve("small " + i + ".csv"));
    }

    everybodyIsAnsweredUntil(
        () -> imports.count(ImportState.PREVIEWED, Source.FOLDER, "small ") == 40);

    assertThat(imports.count(null, Source.FOLDER, "small ")).isEqualTo(40);
    nothingIsLeft();
  }

  private void everybodyIsAnsweredUntil(BooleanSupplier done) {
    await()
        .until(
            () -> {
              assertThat(api.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
              return done.getAsBoolean();
            });
  }

  private static String signedIn() {
    return "Host: x\r\nAuthorization: " + Api.basic("admin", Api.PASSWORD) + "\r\n";
  }

  private String raw(String request, String headers, String body) throws IOException {
    boolean isChunked = headers.contains("chunked");
    String length = isChunked || body.isEmpty() ? "" : "Content-Length: " + body.length() + "\r\n";
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout((int) Patience.USUAL.toMillis());
      String head =
          request + " HTTP/1.1\r\nConnection: close\r\n" + signedIn() + headers + length + "\r\n";
      socket.getOutputStream().write((head + body).getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** What a request brought along is deleted when it is over, which may be after its answer. */
  private void nothingIsLeft() {
    await().ignoreExceptions().until(() -> spooled().isEmpty());
  }

  private List<Path> spooled() throws IOException {
    List<Path> found = new ArrayList<>();
    for (String folder : List.of("spool", "tomcat")) {
      Path path = api.dataFolder().resolve(folder);
      if (Files.isDirectory(path)) {
        try (Stream<Path> files = Files.walk(path)) {
          files.filter(Files::isRegularFile).forEach(found::add);
        }
      }
    }
    return found;
  }
}
