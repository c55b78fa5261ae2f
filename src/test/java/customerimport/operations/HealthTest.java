package customerimport.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import customerimport.testing.ApplicationTest;
import customerimport.testing.Product;
import org.apache.camel.CamelContext;
import org.apache.camel.LoggingLevel;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.test.annotation.DirtiesContext;

/** What those who run the product see of it. */
@ApplicationTest(
    properties = {
      "spring.test.observability.auto-configure=true",
      "customer-import.sftp.away.host=127.0.0.1",
      "customer-import.sftp.away.port=1",
      "customer-import.sftp.away.login=away",
      "customer-import.sftp.away.password=none",
      "customer-import.sftp.away.known-hosts-file=none",
      "customer-import.sftp.away.poll-every=200ms"
    })
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
class HealthTest {

  @Autowired TestRestTemplate http;
  @Autowired Product product;
  @Autowired Numbers numbers;
  @Autowired ProducerTemplate camel;
  @Autowired CamelContext context;

  @Test
  void aServerThatIsAwayIsToldByNameAndOnlyToWhoIsSignedIn() {
    JsonNode told =
        await()
            .until(
                () -> signedIn().getForObject("/actuator/health", JsonNode.class),
                health ->
                    health.at("/components/inboxes/status").asText().equals("DOWN")
                        && health.at("/components/camelHealth/status").asText().equals("DOWN"));

    JsonNode inboxes = told.at("/components/inboxes/details");
    assertThat(inboxes.path("sftp-away").asText()).contains("out of reach", "Connection refused");
    assertThat(inboxes.path("folder").asText()).isEqualTo("UP");
    assertThat(told.at("/components/imports/details/oldestAtWork").asText()).isEqualTo("none");
    assertThat(told.toString()).doesNotContain("stacktrace", "jcraft", "endpoint.uri", "4.17");
    assertThat(http.getForObject("/actuator/health", String.class))
        .isEqualTo("{\"status\":\"DOWN\",\"groups\":[\"liveness\",\"readiness\"]}");
    assertThat(http.getForEntity("/actuator/health/inboxes", String.class).getStatusCode())
        .isEqualTo(HttpStatus.UNAUTHORIZED);
  }

  @Test
  void whatABalancerAsksDependsOnNoInbox() {
    assertThat(http.getForObject("/actuator/health/readiness", String.class))
        .isEqualTo("{\"status\":\"UP\"}");
    assertThat(http.getForObject("/actuator/health/liveness", String.class))
        .isEqualTo("{\"status\":\"UP\"}");
  }

  @Test
  void numbersOfImportsRowsAndRoutesAreThereForWhoIsSignedIn() {
    product.preview("CustomerID;Gender;FirstName", "0;1;Tallet");
    numbers.refresh();

    assertThat(http.getForEntity("/actuator/prometheus", String.class).getStatusCode())
        .isEqualTo(HttpStatus.UNAUTHORIZED);
    // A route's time is taken when it has ended, which is after its import can be seen.
    await()
        .untilAsserted(
            () ->
                assertThat(signedIn().getForObject("/actuator/prometheus", String.class))
                    .contains("customer_import_imports{source=\"REST\",state=\"PREVIEWED\"}")
                    .contains("customer_import_rows{outcome=\"NEW\",source=\"REST\"}")
                    .contains("customer_import_inbox_up{inbox=\"sftp-away\"}")
                    .containsPattern("camel_route_policy_seconds_count\\{.*routeId=\"preview\"")
                    .doesNotContain("Tallet"));
  }

  @Test
  void everyLineOfTheLogNamesTheImport(CapturedOutput log) throws Exception {
    context.addRoutes(
        new RouteBuilder() {
          @Override
          public void configure() {
            from("direct:log-something").log(LoggingLevel.WARN, "said something");
          }
        });

    camel.sendBodyAndHeader("direct:log-something", "", "importId", 4711L);

    assertThat(log.getOut()).containsPattern("\\[import 4711\\].*said something");
  }

  private TestRestTemplate signedIn() {
    return http.withBasicAuth("admin", ApplicationTest.ADMIN_PASSWORD);
  }
}
