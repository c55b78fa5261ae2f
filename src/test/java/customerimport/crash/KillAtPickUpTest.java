package customerimport.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import customerimport.sftp.SftpServer;
import customerimport.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A kill from outside at any moment of taking and previewing files, from a folder and over SFTP,
 * leaves each of them in one place and previewed once, after a start and nothing else. Takes
 * minutes: {@code mvn -Pcrash verify}, more with {@code -Dcrash.kills=}.
 */
@Tag("crash-many")
class KillAtPickUpTest {

  private static final Path FOLDER =
      Path.of("target", "crash", "pick-up-" + UUID.randomUUID()).toAbsolutePath();
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final int KILLS = Integer.getInteger("crash.kills", 30);
  private static final int FILES = 12;
  private static final String ROWS =
      IntStream.range(0, 2_000)
          .mapToObj(n -> "0;2;Person " + n + "\n")
          .collect(Collectors.joining());

  private static final DriverManagerDataSource DATABASE =
      (DriverManagerDataSource) TestDatabase.fresh();
  private static final JdbcClient JDBC = JdbcClient.create(DATABASE);

  private static SftpServer server;
  private static Inboxes inboxes;
  private static Instance instance;
  private static long millis;

  static IntStream kills() {
    return IntStream.range(0, KILLS);
  }

  @BeforeAll
  static void undisturbed() throws Exception {
    server = new SftpServer(FOLDER.resolve("remote"));
    inboxes = Inboxes.of("pickup", FOLDER, server);
    start();
    inboxes.put(FILES, "undisturbed ", ROWS);
    long began = System.nanoTime();
    await().atMost(PATIENCE).until(() -> previewed("undisturbed ") == FILES);
    millis = (System.nanoTime() - began) / 1_000_000;
  }

  @AfterAll
  static void stop() {
    instance.close();
    server.close();
  }

  @ParameterizedTest(name = "kill {0}")
  @MethodSource("kills")
  void eachFileIsInOnePlaceAndPreviewedOnce(int kill) throws Exception {
    String prefix = "kill " + kill + " ";
    inboxes.put(FILES, prefix, ROWS);
    instance.killAfter((long) (new Random(kill).nextDouble() * millis));

    start();

    await().atMost(PATIENCE).until(() -> previewed(prefix) == FILES);
    await().atMost(PATIENCE).until(() -> inboxes.files("").isEmpty());
    assertThat(count(prefix, "true")).isEqualTo(FILES);
    assertThat(inboxes.files(".received").stream().filter(name -> name.startsWith(prefix)))
        .hasSize(FILES);
    assertThat(JDBC.sql("select count(*) from customer").query(Long.class).single()).isZero();
  }

  private static void start() throws Exception {
    instance = new Instance(FOLDER.resolve("instance"), inboxes.settings(DATABASE));
    await().atMost(PATIENCE).until(() -> instance.isUp());
  }

  private static long previewed(String prefix) {
    return count(prefix, "state = 'PREVIEWED' and uploaded = 2001");
  }

  private static long count(String prefix, String condition) {
    return JDBC.sql("select count(*) from import where starts_with(file_name, ?) and " + condition)
        .param(prefix)
        .query(Long.class)
        .single();
  }
}
