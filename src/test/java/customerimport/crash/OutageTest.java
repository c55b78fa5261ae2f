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
import customerimport.imports.Options;
import customerimport.imports.Source;
import customerimport.sftp.SftpServer;
import customerimport.testing.ApplicationTest;
import customerimport.testing.Product;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** While the database is away or locked, who asks is told, and what waits goes on by itself. */
@ApplicationTest(
    properties = {
      "spring.datasource.hikari.pool-name=outage",
      "spring.datasource.hikari.connection-timeout=3000"
    })
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
class OutageTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final String FILE = "CustomerID;Gender;FirstName\n0;1;Venter\n";
  private static final SftpServer SERVER =
      new SftpServer(Path.of("target", "sftp", UUID.randomUUID().toString()));

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

  @DynamicPropertySource
  static void account(DynamicPropertyRegistry settings) throws IOException {
    Map.of(
            "host", "127.0.0.1",
            "port", SERVER.port(),
            "login", "outage",
            "password", SftpServer.PASSWORD,
            "known-hosts-file", SERVER.knownHosts(SERVER.port()),
            "settle", "100ms",
            "poll-every", "200ms")
        .forEach((name, value) -> settings.add("customer-import.sftp.remote." + name, () -> value));
  }

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void whatIsLockedWaitsAndTheRestGoesOn() throws Exception {
    long waiting = product.preview("CustomerID;Gender;FirstName", "0;1;Last").id();
    long arrived;
    try (Connection other = DriverManager.getConnection(url, user, password)) {
      other.setAutoCommit(false);
      run(other, "lock table customer");
      product.confirm(waiting, 1);
      var locked = CompletableFuture.supplyAsync(() -> ask("/api/customers"));
      await().atMost(PATIENCE).until(() -> waitForTheLock() > 0);

      // All of this is answered before the lock is let go.
      for (String path :
          List.of(
              "/api/imports",
              "/api/imports/" + waiting,
              "/api/columns",
              "/api/segments",
              "/api/session",
              "/api/users",
              "/",
              "/actuator/health/readiness")) {
        assertThat(ask(path).getStatusCode().value()).as(path).isEqualTo(200);
      }
      arrived = product.receive(Options.DEFAULT, "CustomerID;Gender;FirstName", "0;1;Meanwhile");
      assertThat(locked.get().getStatusCode().value()).isEqualTo(503);
      await().atMost(PATIENCE).until(() -> imports.get(waiting).failure() != null);
      assertThat(imports.get(waiting).state()).isEqualTo(CONFIRMED);
      other.rollback();
    }

    comesTo(IMPORTED, waiting);
    assertThat(imports.get(waiting).failure()).isNull();
    comesTo(PREVIEWED, arrived);
  }

  private long waitForTheLock() {
    return product
        .database()
        .sql("select count(*) from pg_locks where relation = 'customer'::regclass and not granted")
        .query(Long.class)
        .single();
  }

  @Test
  void whileTheDatabaseIsAwayFilesWaitAndWhoAsksIsTold(CapturedOutput log) throws Exception {
    awayFor(Duration.ZERO, "short", log);
  }

  @Test
  @Tag("faults")
  void whenTheDatabaseIsAwayForLongFilesAreTakenAllTheSame(CapturedOutput log) throws Exception {
    awayFor(LONG, "long", log);
  }

  private void awayFor(Duration atLeast, String name, CapturedOutput log) throws Exception {
    Path local = Files.createDirectories(inbox.inbox()).resolve("away " + name + ".csv");
    Path remote = SERVER.home("outage").resolve("away " + name + ".csv");
    String database = url.replaceFirst(".*/", "");
    String elsewhere = url.replaceFirst("[^/]*$", "postgres");
    try (Connection other = DriverManager.getConnection(elsewhere, user, password)) {
      run(other, "alter database " + database + " allow_connections false");
      try {
        run(
            other,
            "select pg_terminate_backend(pid) from pg_stat_activity where datname = '"
                + database
                + "'");
        Instant end = Instant.now().plus(atLeast);
        put(local);
        put(remote);
        do {
          whoAsksIsTold();
        } while (Instant.now().isBefore(end));
        assertThat(local).exists();
        assertThat(remote).exists();
      } finally {
        run(other, "alter database " + database + " allow_connections true");
      }
    }

    isTaken(Source.FOLDER, local);
    isTaken(Source.SFTP, remote);
    assertThat(log.getAll()).contains("cannot be reached").doesNotContain("\tat ", "Exception: ");
  }

  private void whoAsksIsTold() {
    var list = CompletableFuture.supplyAsync(() -> ask("/api/imports"));
    var upload = CompletableFuture.supplyAsync(this::upload);
    var ready = CompletableFuture.supplyAsync(() -> ask("/actuator/health/readiness"));
    for (ResponseEntity<String> told : List.of(list.join(), upload.join())) {
      assertThat(told.getStatusCode().value()).isEqualTo(503);
      assertThat(told.getBody())
          .contains("\"UNAVAILABLE\"", "The database cannot be reached")
          .contains("Try again a little later");
    }
    assertThat(ready.join().getStatusCode().value()).isEqualTo(503);
  }

  private ResponseEntity<String> upload() {
    return http.withBasicAuth("admin", ApplicationTest.ADMIN_PASSWORD)
        .postForEntity(
            "/api/imports?name=away.csv", FILE.getBytes(StandardCharsets.UTF_8), String.class);
  }

  private static void put(Path file) throws IOException {
    Path aside = Files.writeString(file.resolveSibling(".put"), FILE);
    Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private void isTaken(Source source, Path file) {
    String name = file.getFileName().toString();
    List<Import> taken =
        await()
            .atMost(PATIENCE)
            .ignoreExceptions()
            .until(() -> imports.page(null, source, name, 0, 9), is -> !is.isEmpty());
    assertThat(taken).hasSize(1);
    comesTo(PREVIEWED, taken.get(0).id());
    await().atMost(PATIENCE).until(() -> !Files.exists(file));
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
