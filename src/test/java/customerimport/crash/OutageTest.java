package customerimport.crash;

import static customerimport.imports.ImportState.CONFIRMED;
import static customerimport.imports.ImportState.IMPORTED;
import static customerimport.imports.ImportState.PREVIEWED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import customerimport.folder.InboxSettings;
import customerimport.imports.Import;
import customerimport.imports.ImportState;
import customerimport.imports.Imports;
import customerimport.imports.Source;
import customerimport.testing.ApplicationTest;
import customerimport.testing.Product;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;

/** While the database is away or locked, who asks is told, and what waits goes on by itself. */
@ApplicationTest(properties = "spring.datasource.hikari.pool-name=outage")
class OutageTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Autowired Product product;
  @Autowired Imports imports;
  @Autowired InboxSettings inbox;
  @Autowired TestRestTemplate http;

  @Value("${spring.datasource.url}")
  String url;

  @Value("${spring.datasource.username}")
  String user;

  @Value("${spring.datasource.password}")
  String password;

  @Test
  void whatIsLockedWaitsAndTheRestGoesOn() throws SQLException {
    long waiting = product.preview("CustomerID;Gender;FirstName", "0;1;Last").id();
    try (Connection other = DriverManager.getConnection(url, user, password)) {
      other.setAutoCommit(false);
      run(other, "lock table customer");
      product.confirm(waiting, 1);

      assertThat(ask("/api/customers").getStatusCode().value()).isEqualTo(503);
      await().atMost(PATIENCE).until(() -> imports.get(waiting).failure() != null);

      assertThat(imports.get(waiting).state()).isEqualTo(CONFIRMED);
      assertThat(ask("/api/imports").getStatusCode().value()).isEqualTo(200);
      assertThat(ask("/actuator/health/readiness").getStatusCode().value()).isEqualTo(200);
      other.rollback();
    }

    comesTo(IMPORTED, waiting);
    assertThat(imports.get(waiting).failure()).isNull();
  }

  @Test
  void whileTheDatabaseIsAwayFilesWaitAndWhoAsksIsTold() throws Exception {
    String name = url.replaceFirst(".*/", "");
    String elsewhere = url.replaceFirst("[^/]*$", "postgres");
    try (Connection other = DriverManager.getConnection(elsewhere, user, password)) {
      run(other, "alter database " + name + " allow_connections false");
      try {
        run(
            other,
            "select pg_terminate_backend(pid) from pg_stat_activity where datname = '"
                + name
                + "'");
        Files.createDirectories(inbox.inbox());
        var aside =
            Files.writeString(
                inbox.inbox().resolve(".put"), "CustomerID;Gender;FirstName\n0;1;Venter\n");
        var file = inbox.inbox().resolve("away.csv");
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);

        ResponseEntity<String> told = ask("/api/imports");

        assertThat(told.getStatusCode().value()).isEqualTo(503);
        assertThat(told.getBody()).contains("\"UNAVAILABLE\"");
        assertThat(ask("/actuator/health/readiness").getStatusCode().value()).isEqualTo(503);
        assertThat(file).exists();
      } finally {
        run(other, "alter database " + name + " allow_connections true");
      }
    }

    List<Import> taken =
        await()
            .atMost(PATIENCE)
            .ignoreExceptions()
            .until(() -> imports.page(null, Source.FOLDER, "away.csv", 0, 9), is -> !is.isEmpty());
    assertThat(taken).hasSize(1);
    comesTo(PREVIEWED, taken.get(0).id());
  }

  private void comesTo(ImportState state, long id) {
    await().atMost(PATIENCE).ignoreExceptions().until(() -> imports.get(id).state() == state);
  }

  private ResponseEntity<String> ask(String path) {
    return http.withBasicAuth("admin", ApplicationTest.ADMIN_PASSWORD)
        .getForEntity(path, String.class);
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
