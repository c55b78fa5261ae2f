package customerimport.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import customerimport.sftp.SftpServer;
import customerimport.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * After a day's many imports by folder, SFTP and REST the product holds no more than after the
 * first of them. {@code mvn -Pfaults verify}, with {@code -Dfaults.imports=} so many.
 */
@Tag("faults")
@EnabledOnOs(OS.LINUX)
class LongRunTest {

  private static final Logger LOG = LoggerFactory.getLogger(LongRunTest.class);
  private static final Path FOLDER =
      Path.of("target", "crash", "long-run-" + UUID.randomUUID()).toAbsolutePath();
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final int IMPORTS = Integer.getInteger("faults.imports", 600);

  private static final DriverManagerDataSource DATABASE =
      (DriverManagerDataSource) TestDatabase.fresh();
  private static final JdbcClient JDBC = JdbcClient.create(DATABASE);

  private static SftpServer server;
  private static Inboxes inboxes;
  private static Instance instance;

  @BeforeAll
  static void start() throws Exception {
    server = new SftpServer(FOLDER.resolve("remote"));
    inboxes = Inboxes.of("long", FOLDER, server);
    instance =
        new Instance(
            FOLDER.resolve("instance"),
            inboxes.settings(
                DATABASE,
                "--customer-import.admin-password=" + PatientSender.PASSWORD,
                "--customer-import.inbox-rule.auto-confirm=ALWAYS",
                "--customer-import.sftp.remote.rule.auto-confirm=ALWAYS"));
    await().atMost(PATIENCE).until(() -> instance.isUp());
  }

  @AfterAll
  static void stop() throws IOException {
    instance.close();
    server.close();
    FileSystemUtils.deleteRecursively(FOLDER);
  }

  @Test
  void nothingIsHeldOnToAfterManyImports() throws Exception {
    int loads = IMPORTS / MixedLoad.size();
    int warm = Math.max(1, loads / 10);
    for (int number = 0; number < warm; number++) {
      run(new MixedLoad(number, JDBC));
    }
    Holdings before = holdings();
    LOG.info("After {} imports: {}", warm * MixedLoad.size(), before);
    for (int number = warm; number < loads; number++) {
      run(new MixedLoad(number, JDBC));
    }

    LOG.info("After {} imports: {}", loads * MixedLoad.size(), holdings());
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofSeconds(2))
        .untilAsserted(
            () -> assertThat(holdings()).matches(now -> now.isNoMoreThan(before), "" + before));
    assertThat(count("import where state <> 'IMPORTED'")).isZero();
    assertThat(count("pg_locks join pg_stat_activity using (pid) where state like 'idle in %'"))
        .isZero();
  }

  private static void run(MixedLoad load) throws IOException {
    load.store();
    List<String> rest = load.put(inboxes);
    var sender = new PatientSender(instance::address);
    for (String name : rest) {
      await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(20))
          .until(() -> sender.hasImported(name, load.content(name)));
    }
    await().atMost(PATIENCE).until(() -> load.files("IMPORTED") == MixedLoad.size());
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                inboxes.files("").isEmpty()
                    && count("import where receipted < version and source <> 'REST'") == 0);
  }

  private static Holdings holdings() throws IOException, InterruptedException {
    return Holdings.of(instance, FOLDER.resolve("instance"), JDBC);
  }

  private static long count(String of) {
    return JDBC.sql("select count(*) from " + of).query(Long.class).single();
  }
}
