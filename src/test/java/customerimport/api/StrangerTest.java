package customerimport.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.component.platform.http.PlatformHttpComponent;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Of all that the product listens to, a stranger sees the door and nothing behind it. */
@RestTest
class StrangerTest {

  private static final Path STATIC = Path.of("src", "main", "resources", "static");
  private static final List<String> METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
  private static final Set<String> UP =
      Set.of("/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness");

  @Autowired Api api;
  @Autowired List<RequestMappingInfoHandlerMapping> mapped;
  @Autowired List<AbstractUrlHandlerMapping> mappedByUrl;
  @Autowired CamelContext camel;

  @Test
  void nothingThatIsListenedToAnswersAStranger() {
    Set<String> paths = paths();
    assertThat(paths).contains("/api/customers/1", "/actuator", "/actuator/health/1");

    for (String path : paths) {
      for (String method : METHODS) {
        assertThat(ask(method, path).statusCode()).as(method + " " + path).isIn(401, 403, 405);
      }
    }
  }

  @Test
  void aStrangerWithABrowserIsSentToTheDoor() {
    for (String path : paths()) {
      HttpResponse<String> answer = api.send(api.anonymous(path, "Accept", "text/html"));

      assertThat(answer.statusCode()).as(path).isEqualTo(303);
      assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in.html");
      assertThat(answer.body()).isEmpty();
    }
  }

  @Test
  void ofTheFilesOfThePageAStrangerSeesThoseThatTheDoorNeeds() throws IOException {
    try (Stream<Path> files = Files.walk(STATIC)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String path = "/" + STATIC.relativize(file).toString().replace('\\', '/');
        boolean isOpen = path.matches("/sign-in\\.html|/app/.*|/icons/.*");

        assertThat(ask("GET", path).statusCode()).as(path).isEqualTo(isOpen ? 200 : 401);
      }
    }
  }

  private HttpResponse<String> ask(String method, String path) {
    return api.send(api.anonymous(path).method(method, BodyPublishers.noBody()));
  }

  /** Every path that something listens to, but those that say whether the product is up. */
  private Set<String> paths() {
    var http = camel.getComponent("platform-http", PlatformHttpComponent.class);
    return Stream.of(
            mapped.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(info -> info.getPatternValues().stream()),
            mappedByUrl.stream().flatMap(mapping -> mapping.getHandlerMap().keySet().stream()),
            http.getHttpEndpoints().stream().map(endpoint -> endpoint.getUri()))
        .flatMap(paths -> paths)
        .filter(path -> !path.startsWith("/webjars") && !path.equals("/favicon.ico"))
        .map(path -> path.startsWith("/") ? path : "/" + path)
        .map(path -> path.replaceAll("\\{[^}]*}|\\*+", "1"))
        .filter(path -> !UP.contains(path))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
