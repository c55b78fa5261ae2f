package customerimport.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.ClassUtils;

/**
 * What is known to be wrong with the libraries within, where no version that mends it can be had,
 * and why it cannot be reached here. Read on 2026-11-23. The tests of the doors show the rest: the
 * headers of messages and objects in them (CVE-2026-40453, CVE-2026-40860, CVE-2026-43866) in
 * {@code QueueTest}, names in the listing of an SFTP server (CVE-2026-79983) in {@code
 * SftpFaultTest}, headers and parameters of requests in {@code HeadersTest}.
 */
class KnownHolesTest {

  private static final Pattern FROM = Pattern.compile("(?:uri|from): \"?([a-z-]+):");

  static List<Arguments> unused() {
    return List.of(
        arguments("CVE-2026-33454: headers of mails that are read", "imap|pop3"),
        arguments("CVE-2026-59230, CVE-2026-85314: headers within a mail", "mime-?multipart"),
        arguments("CVE-2026-46584: settings of the mail server in headers", "mail\\.smtp"),
        arguments("CVE-2026-78164: the address of a request in headers", "(?<!platform-)https?:"),
        arguments("CVE-2026-85316: a proxy by the beginning of a path", "platform-http:/*proxy"),
        arguments("CVE-2026-83531: expressions in messages", "dynamic-router|language:"),
        arguments("CAMEL-23765: files from a server in a local folder", "localWorkDirectory"),
        arguments("CAMEL-24593: what is sent in a form lies about", "multipart"),
        arguments("objects in messages", "transferExchange|transferException|allowJavaSerialized"),
        arguments("statements in headers", "useMessageBodyForSql|sql-stored"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void unused(String hole, String spelled) throws IOException {
    Pattern needed = Pattern.compile(spelled, Pattern.CASE_INSENSITIVE);
    for (Path file : routes()) {
      assertThat(needed.matcher(withoutComments(file)).results()).as(file.toString()).isEmpty();
    }
  }

  @Test
  void routesUseTheseComponentsAndNoOthers() throws IOException {
    Set<String> used = new TreeSet<>();
    for (Path file : routes()) {
      FROM.matcher(withoutComments(file)).results().forEach(found -> used.add(found.group(1)));
    }
    assertThat(used).isSubsetOf("direct", "file", "seda", "sftp", "sql", "timer");
  }

  static List<Arguments> absent() {
    return List.of(
        arguments("CVE-2026-47841: a key instead of a password", "com.webauthn4j.WebAuthnManager"),
        arguments("pages made of templates", "org.thymeleaf.TemplateEngine"),
        arguments("CVE-2026-59280: pages made of templates", "freemarker.template.Template"),
        arguments("JSP", "org.apache.jasper.servlet.JspServlet"),
        arguments(
            "CVE-2026-47889: answers as they come",
            "org.springframework.web.reactive.DispatcherHandler"),
        arguments("CVE-2026-47888: RSocket", "io.rsocket.RSocket"),
        arguments(
            "conditions in the settings of the log", "org.codehaus.janino.ClassBodyEvaluator"),
        arguments(
            "expressions in many tongues", "org.apache.camel.language.groovy.GroovyLanguage"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource
  void absent(String hole, String type) {
    assertThat(ClassUtils.isPresent(type, getClass().getClassLoader())).isFalse();
  }

  /** CVE-2026-49364, CVE-2026-57822: of Artemis the product has the client and no broker. */
  @Test
  void theBrokerIsOfTheTestsAlone() throws IOException {
    assertThat(Files.readString(Path.of("pom.xml")))
        .containsPattern(
            "artemis-jakarta-server</artifactId>\\s+<version>.*\\s+<scope>test</scope>");
  }

  static List<Arguments> notImported() {
    return List.of(
        arguments("CVE-2026-47886, CVE-2026-59283: expressions", "org.springframework.expression."),
        arguments(
            "CVE-2026-59281, CVE-2026-59282, CVE-2026-59374: data binding",
            "org.springframework.validation."),
        arguments("the same, of requests", "org.springframework.web.bind."),
        arguments(
            "CVE-2026-47884, CVE-2026-47887, CVE-2026-47890: views",
            "org.springframework.web.servlet."),
        arguments("objects in what is read", "ObjectInputStream"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource
  void notImported(String hole, String part) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file)).as(file.toString()).doesNotContain(part);
      }
    }
  }

  private static List<Path> routes() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("routes"))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).toList();
    }
  }

  private static String withoutComments(Path file) throws IOException {
    return Files.readString(file).replaceAll("(?m)^\\s*#.*$|description:.*$", "");
  }
}
