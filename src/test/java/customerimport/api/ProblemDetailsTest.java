package customerimport.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import customerimport.fault.Faults;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.apache.camel.RuntimeCamelException;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.web.server.LocalServerPort;

@RestTest
class ProblemDetailsTest {

  @Autowired Api api;
  @Autowired Refusals refusals;
  @LocalServerPort int port;

  @ParameterizedTest
  @CsvSource({
    "GET, /api/nothing, 404, PATH_UNKNOWN",
    "GET, /api, 404, PATH_UNKNOWN",
    "GET, /nothing, 404, PATH_UNKNOWN",
    "GET, /error, 404, PATH_UNKNOWN",
    "GET, /actuator/env, 404, PATH_UNKNOWN",
    "GET, /api/imports/1/, 404, PATH_UNKNOWN",
    "POST, /api/imports/, 404, PATH_UNKNOWN",
    "GET, /%61pi/imports?by=x, 400, UNKNOWN_PARAMETER",
    "PUT, /api/imports, 405, METHOD_NOT_ALLOWED",
    "GET, /api/imports/1/confirm, 405, METHOD_NOT_ALLOWED",
    "DELETE, /api/columns, 405, METHOD_NOT_ALLOWED",
    "GET, /api/imports/0, 400, BAD_PARAMETER",
    "GET, /api/imports/9223372036854775808, 400, BAD_PARAMETER",
    "GET, /api/imports/1;x=y, 400, BAD_REQUEST",
    "GET, /api/imports/..%2f..%2f, 400, BAD_REQUEST",
    "GET, /api/imports/9223372036854775807, 404, IMPORT_UNKNOWN",
    "GET, /api/imports?state=x, 400, BAD_PARAMETER",
    "GET, /api/imports?source=x, 400, BAD_PARAMETER",
    "GET, /api/imports/9223372036854775807/rows, 404, IMPORT_UNKNOWN",
    "GET, /api/imports/9223372036854775807/original.csv, 404, IMPORT_UNKNOWN",
  })
  void everyRefusalIsProblemDetails(String method, String path, int status, String code) {
    var response = api.send(api.request(path).method(method, BodyPublishers.noBody()));

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    JsonNode told = api.json(response);
    assertThat(told.get("status").asInt()).isEqualTo(status);
    assertThat(told.get("code").asText()).isEqualTo(code);
    assertThat(told.get("title").asText()).isNotBlank();
    assertThat(told.get("detail").asText()).isNotBlank();
    assertThat(told.get("problems").isArray()).isTrue();
  }

  /** As some clients say of every body, unless they are told what it is. */
  @ParameterizedTest
  @CsvSource({
    "PUT, /api/segments/x, application/x-www-form-urlencoded, x-www-form-urlencoded",
    "PUT, /api/mappings/x, 'Application/X-WWW-Form-urlencoded;charset=x', X-WWW-Form-urlencoded",
    "PATCH, /api/imports/1, 'text/plain; a=\"application/x-www-form-urlencoded\"', plain",
    "POST, /api/imports/1/confirm, multipart/form-data, form-data",
    "PUT, /api/segments/x, multipart/multipart/form-data, form-data",
  })
  void aBodyThatIsSaidToBeAFormIsNoSurprise(
      String method, String path, String type, String sentAs) {
    var response =
        api.send(
            api.request(path, "Content-Type", type)
                .method(method, BodyPublishers.ofString("a=%zz&%")));

    assertThat(response.statusCode()).as(response.body()).isEqualTo(415);
    assertThat(api.json(response).get("detail").asText())
        .isEqualTo(
            "Found application/octet-stream; sent-as=%s, expected application/json."
                .formatted(sentAs));
  }

  @Test
  void aSenderWhoBreaksOffIsNoSurprise() {
    var brokenOff = new RuntimeCamelException(new ClientAbortException(new EOFException()));

    assertThat(refusals.refusal(brokenOff).reason()).isEqualTo(Reason.BAD_REQUEST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /api/imports HTTP/9.9\r\n\r\n",
        "BAD METHOD / HTTP/1.1\r\n\r\n",
        "GET /api/imports HTTP/1.1\r\nHost: a b c\r\n\r\n",
      })
  void whatIsNoHttpIsToldOfNothingButThat(String sent) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write(sent.getBytes(StandardCharsets.UTF_8));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(answer).doesNotContainIgnoringCase("tomcat").doesNotContain("<html", "Exception");
    }
  }

  @ParameterizedTest
  @EnumSource(Reason.class)
  void everyReasonHasItsWordsInBothLanguages(Reason reason) {
    for (String language : new String[] {"en", "nb"}) {
      var reply = refusals.answer(Refusal.of(reason), Language.of(language));

      assertThat(reply.status()).isEqualTo(reason.status());
      assertThat(reply.body().toString()).doesNotContain("{name}");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nb-NO,en;q=0.5 | Her er det ingenting",
        "no             | Her er det ingenting",
        "de,nn;q=0.3    | Her er det ingenting",
        "de             | There is nothing here",
        ";;;            | There is nothing here",
      })
  void aRefusalIsToldInTheReadersLanguage(String acceptLanguage, String title) {
    var response = api.get("/api/nothing", "Accept-Language", acceptLanguage);

    assertThat(api.json(response).get("title").asText()).isEqualTo(title);
  }

  @Test
  void aSurpriseTellsOnlyWhereToLook() {
    var log = LoggingSystem.get(getClass().getClassLoader());
    log.setLogLevel(Faults.class.getName(), LogLevel.OFF);
    try {
      var reply = refusals.answer(new IllegalStateException("select secret from customer"), "en");

      assertThat(reply.status()).isEqualTo(500);
      assertThat(reply.body().toString())
          .contains("reference")
          .doesNotContain("secret", "IllegalState");
    } finally {
      log.setLogLevel(Faults.class.getName(), null);
    }
  }
}
