package customerimport.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What can be told of imports without a database. */
class ImportsHealthIndicatorTest {

  @Test
  void aDatabaseThatIsAwayIsForItsOwnCheckToTell() {
    var nobodyThere = new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/customers");

    assertThat(new ImportsHealthIndicator(JdbcClient.create(nobodyThere)).health().getStatus())
        .isEqualTo(Status.UNKNOWN);
  }
}
