package customerimport.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import customerimport.csv.Mapping;
import customerimport.csv.Mapping.MappedColumn;
import customerimport.imports.Import;
import customerimport.imports.ImportState;
import customerimport.imports.Imports;
import customerimport.imports.Mappings;
import customerimport.testing.ApplicationTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

@ApplicationTest(properties = "customer-import.inbox-mapping=register")
@ExtendWith(OutputCaptureExtension.class)
class InboxMappingTest {

  private static final String PASSWORD = "a password of theirs";

  @Autowired Mappings mappings;
  @Autowired Imports imports;
  @Autowired Environment environment;
  @Autowired TestRestTemplate http;

  @Test
  void theMappingOfASourceIsAnAdministrators() {
    TestRestTemplate admin = http.withBasicAuth("admin", ApplicationTest.ADMIN_PASSWORD);
    put(admin, "/api/users/sender", Map.of("roles", List.of("upload"), "password", PASSWORD));
    TestRestTemplate sender = http.withBasicAuth("sender", PASSWORD);
    var mapping = Map.of("columns", List.of(Map.of("column", "Bonus", "ignore", true)));

    assertThat(put(sender, "/api/mappings/register", mapping)).isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(put(sender, "/api/mappings/other", mapping)).isEqualTo(HttpStatus.OK);
    assertThat(
            sender
                .exchange("/api/mappings/register", HttpMethod.DELETE, null, String.class)
                .getStatusCode())
        .isEqualTo(HttpStatus.FORBIDDEN);
  }

  private static HttpStatusCode put(TestRestTemplate as, String path, Object body) {
    return as.exchange(path, HttpMethod.PUT, new HttpEntity<>(body), String.class).getStatusCode();
  }

  @Test
  void filesWaitForTheMappingOfTheirSourceAndAreReadByIt(CapturedOutput log) throws IOException {
    Path file = Path.of(environment.getProperty("customer-import.inbox"), "natt.csv");
    Files.writeString(file, "Nr;Fornavn;Kj\u00f8nn\n0;Kari;K\n");
    await().until(() -> log.getOut().contains("\"register\""));
    assertThat(file).exists();
    assertThat(imports.count(null, null, null)).isZero();

    var number = new MappedColumn("Nr", null, "CustomerID", false, null);
    var gender = new MappedColumn("Kj\u00f8nn", null, null, false, Map.of("K", "2"));
    mappings.save(new Mapping("register", List.of(number, gender)), "kari");

    Import is =
        await()
            .until(
                () -> imports.page(ImportState.PREVIEWED, null, null, 0, 1),
                found -> !found.isEmpty())
            .get(0);
    assertThat(is.counts().created()).isEqualTo(1);
    assertThat(is.mapping().name()).isEqualTo("register");
  }
}
