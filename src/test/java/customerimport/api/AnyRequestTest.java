package customerimport.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import customerimport.customer.RandomText;
import customerimport.testing.Fuzz;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whatever is asked, the answer is of the contract, and a refusal tells nothing of what is inside.
 */
@RestTest
class AnyRequestTest {

  private static final Pattern INSIDE =
      Pattern.compile(
          "exception|\\bat [a-z]+\\.[a-z]+|\\b(org|java|jakarta|com)\\.[a-z]|customerimport\\.|sqlstate"
              + "|\\b(select|insert|update|delete)\\b.*\\b(from|into|set)\\b|relation \"|tomcat|camel|spring"
              + "|jackson|postgres|/target/|/tmp/|\\b\\d+\\.\\d+\\.(?!\\d{4}\\b)\\d+\\b",
          Pattern.CASE_INSENSITIVE);

  private static final List<Operation> OPERATIONS =
      ContractTest.operations()
          .map(o -> new Operation((String) o.get()[0], (String) o.get()[1]))
          .toList();

  private static final String[] SENT = {
    "%00",
    "%ff",
    "%c0%80",
    "%e2%80%ae",
    "%0d%0a",
    "%25",
    "%2e%2e",
    "+",
    "%2B999999999-01-01T00:00:00Z",
    "-0001-01-01",
    "2026-02-30",
    "9999-12-31",
    "0001-01-01",
    "true",
    "1e9",
    "%ED%A0%80",
    "%F4%90%80%80"
  };

  private static final String[] LIKELY = {
    "0",
    "1",
    "-1",
    "00",
    "2147483647",
    "2147483648",
    "9223372036854775807",
    "9223372036854775808",
    "1.5",
    "",
    " ",
    "null",
    "NEW",
    "CHANGED",
    "PREVIEWED",
    "IMPORTED",
    "WEB",
    "UPLOAD",
    "Email",
    "CLEAR",
    "KEEP",
    "UTF-8",
    "windows-1252",
    "UTF-16",
    "none",
    ";",
    ",",
    "|",
    "\t",
    "'",
    "\"",
    "\\",
    "%",
    "_",
    "${body}",
    "{{x}}",
    "' or 1=1 --",
    "*",
    "(",
    "Email = a",
    "Email contains %",
    "not (City empty or Zip set)",
    "created from 2020-01-01",
    "updated to 9999-12-31",
    "import = 99999999999999999999",
    "createdBy = 0",
    "BirthDate from 0001-01-01",
    "BirthDate to 9999-12-31",
    "CustomerID = -1",
    "missing = 1",
    "CustomerID from 99999999999999999999",
    "source = NONE",
    "2001-01-01",
    "2026-01-01T00:00:00Z",
    "\uD83D\uDE00"
  };

  private static final String[] BODIES = {
    "",
    "null",
    "{}",
    "[]",
    "17",
    "\"x\"",
    "{\"revision\": 1}",
    "{\"revision\": 99999999999}",
    "{\"filter\": \"Email set\"}",
    "{\"filter\": {\"test\": \"equals\", \"field\": \"City\", \"value\": \"x\"}}",
    "{\"filter\": {\"all\": []}}",
    "{\"filter\": {\"not\": {\"any\": [{\"test\": \"set\", \"field\": \"Email\"}]}}}",
    "{\"columns\": [{\"column\": \"Nr\", \"field\": \"CustomerID\"}]}",
    "{\"columns\": [{\"position\": 1, \"values\": {\"M\": \"1\"}}]}",
    "{\"options\": {\"emptyCells\": \"KEEP\"}, \"accept\": [{\"code\": \"ZIP_LOST_ZERO\"}]}",
    "{\"leaveOut\": {\"rows\": [1], \"columns\": [\"City\"], \"cells\": [{\"row\": 1, \"field\": \"City\"}]}}",
    "{\"updateInstead\": {\"1\": \"1\"}}",
    "{\"roles\": [\"view\"]}",
    "{\"name\": \"nightly\"}",
    "{\"old\": \"x\", \"password\": \"0123456789ab\"}",
    "CustomerID;Gender;FirstName\n0;1;Noen\n",
    "Navn,Epost\nx,y\n"
  };

  private static final String[] PIECES = {
    "\\u0000", "\\ud800", "\"", "{", "}", "[", "]", ",", ":", "null", "-1", "1e999", "\0", "\uFEFF",
    "x", "\n", ";"
  };

  @Autowired Api api;
  @Autowired JdbcClient database;
  private String id;
  private Set<String> before;

  private record Operation(String method, String path) {}

  @BeforeEach
  void somethingIsThere() {
    before = names();
    id = api.upload("CustomerID;Gender;FirstName;City\n0;1;Noen;Oslo\n0;x;Feil;\n");
  }

  @AfterEach
  void nothingIsLeft() {
    for (String name : names()) {
      if (!before.contains(name)) {
        database.sql("delete from segment where 'segment ' || name = ?").param(name).update();
        database.sql("delete from mapping where 'mapping ' || name = ?").param(name).update();
        database.sql("delete from users where 'user ' || username = ?").param(name).update();
      }
    }
  }

  private Set<String> names() {
    return Set.copyOf(
        database
            .sql(
                """
                select 'segment ' || name from segment union select 'mapping ' || name from mapping
                union select 'user ' || username from users
                """)
            .query(String.class)
            .list());
  }

  @Test
  void anyRequestIsAnsweredInTheWordsOfTheContract() {
    Fuzz.holds(
        400,
        random -> {
          HttpRequest.Builder sent = request(random);
          HttpRequest request = sent.build();
          HttpResponse<String> answer = api.send(sent);
          String asked = request.method() + " " + request.uri();

          assertThat(answer.statusCode()).as(asked).isBetween(200, 499);
          if (answer.statusCode() >= 400) {
            assertIsProblem(asked, answer);
          }
        });
  }

  private void assertIsProblem(String asked, HttpResponse<String> answer) {
    assertThat(answer.headers().firstValue("Content-Type"))
        .as(asked)
        .hasValue("application/problem+json");
    JsonNode told = api.json(answer);
    assertThat(told.get("status").asInt()).as(asked).isEqualTo(answer.statusCode());
    assertThat(Reason.valueOf(told.get("code").asText())).as(asked).isNotEqualTo(Reason.UNEXPECTED);
    assertThat(INSIDE.matcher(answer.body()).results().map(found -> found.group()))
        .as(asked)
        .isEmpty();
  }

  private HttpRequest.Builder request(Random random) {
    Operation of = OPERATIONS.get(random.nextInt(OPERATIONS.size()));
    HttpRequest.Builder request =
        api.request(
            "/api" + path(of.path(), random) + query(random),
            "Accept-Language",
            Fuzz.oneOf(random, "nb", "en", "*", ";;", "x".repeat(300)),
            "Prefer",
            Fuzz.oneOf(random, "wait=0", "wait=0, x", "wait=-1", "wait=x", "respond-async"),
            "Accept",
            Fuzz.oneOf(random, "*/*", "application/json", "text/csv", "x", "text/html;q=2"));
    if (Set.of("GET", "DELETE").contains(of.method())) {
      return request.method(of.method(), BodyPublishers.noBody());
    }
    String type =
        Fuzz.oneOf(
            random,
            "application/json",
            "application/json",
            "application/json",
            "text/csv",
            "multipart/form-data",
            "multipart/form-data; boundary=b",
            "application/x-www-form-urlencoded",
            "text/plain; a=\"application/x-www-form-urlencoded\"",
            "x");
    return request
        .header("Content-Type", type)
        .method(of.method(), BodyPublishers.ofString(body(random)));
  }

  /** The administrator stays as it is: nobody else could go on. */
  private String path(String path, Random random) {
    String number = random.nextInt(3) > 0 ? id : value(random);
    String name = random.nextInt(3) > 0 ? "any" + random.nextInt(3) : value(random);
    return path.replace("{id}", number.isEmpty() ? "0" : number)
        .replace("{name}", name.isEmpty() ? "-" : name)
        .replace("{key}", "none");
  }

  private static String query(Random random) {
    List<String> all = new ArrayList<>(KnownRequest.PARAMETERS);
    List<String> asked = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      asked.add(all.remove(random.nextInt(all.size())) + "=" + value(random));
    }
    return asked.isEmpty() ? "" : "?" + String.join("&", asked);
  }

  private static String value(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> Fuzz.oneOf(random, SENT);
      case 1 -> encoded(RandomText.of(random, 20));
      case 2 -> encoded(Fuzz.oneOf(random, LIKELY)) + Fuzz.oneOf(random, SENT);
      default -> encoded(Fuzz.oneOf(random, LIKELY));
    };
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String body(Random random) {
    String body = Fuzz.oneOf(random, BODIES);
    int at = random.nextInt(body.length() + 1);
    return switch (random.nextInt(3)) {
      case 0 -> body.substring(0, at) + Fuzz.oneOf(random, PIECES) + body.substring(at);
      case 1 -> words(body, random);
      default -> body;
    };
  }

  /** The same structure with other words. */
  private static String words(String body, Random random) {
    return Arrays.stream(body.split("(?<=\")|(?=\")"))
        .map(part -> part.matches("\\w+") && random.nextInt(4) == 0 ? word(random) : part)
        .collect(Collectors.joining());
  }

  private static String word(Random random) {
    return Fuzz.oneOf(random, LIKELY)
        .replace("\\", "\\\\")
        .replace("\"", "\\\"")
        .replace("\t", " ");
  }
}
