package customerimport.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import customerimport.embedded.EmbeddedPostgres;
import customerimport.sftp.SftpServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * Files come by a folder, by SFTP and over REST while the product or PostgreSQL is killed again and
 * again, at random moments: the customers become what they become undisturbed, and nobody lifts a
 * hand but to start the product. Takes minutes: {@code mvn -Pcrash verify}, more with {@code
 * -Dcrash.kills=}, the same once more with {@code -Dcrash.seed=}.
 */
@Tag("crash-many")
class MixedLoadKilledTest {

  private static final Logger LOG = LoggerFactory.getLogger(MixedLoadKilledTest.class);
  private static final Path FOLDER =
      Path.of("target", "crash", "mixed-" + UUID.randomUUID()).toAbsolutePath();
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final int KILLS = Integer.getInteger("crash.kills", 30);
  private static final int STOPS = Integer.getInteger("crash.stops", 20);
  private static final long SEED = Long.getLong("crash.seed", System.nanoTime());

  /** In milliseconds; how long the product works at most between two kills. */
  private static final long LONGEST = 4_000;

  private static final Random RANDOM = new Random(SEED);

  private static EmbeddedPostgres postgres;
  private static DriverManagerDataSource database;
  private static SftpServer server;
  private static Inboxes inboxes;
  private static Instance instance;
  private static volatile String address;

  private static int loads;
  private static long millis;
  private static String customers;

  @BeforeAll
  static void start() throws Exception {
    postgres = EmbeddedPostgres.start(FOLDER.resolve("database"));
    database =
        new DriverManagerDataSource(postgres.jdbcUrl(), postgres.username(), postgres.password());
    server = new SftpServer(FOLDER.resolve("remote"));
    inboxes = Inboxes.of("mixed", FOLDER, server);
    startInstance();
    runUndisturbed();
    // In order, so that it leaves the archive of classes with which the next ones start sooner.
    stopAndStart();
  }

  private static void runUndisturbed() throws Exception {
    var undisturbed = load(0);
    long began = System.nanoTime();
    run(undisturbed, () -> {});
    millis = Math.min(LONGEST, (System.nanoTime() - began) / 1_000_000);
    customers = undisturbed.customers();
    LOG.info("Undisturbed for {} ms; what follows is of seed {}", millis, SEED);
  }

  @AfterAll
  static void stop() throws IOException {
    instance.close();
    server.close();
    postgres.close();
    FileSystemUtils.deleteRecursively(FOLDER);
  }

  @Test
  void theCustomersAreAsIfNothingHadBeenKilled() throws Exception {
    disturb(KILLS, MixedLoadKilledTest::kill);
  }

  @Test
  void theCustomersAreAsIfItHadNotBeenStopped() throws Exception {
    disturb(STOPS, MixedLoadKilledTest::stopAndStart);
  }

  private static void disturb(int times, Deed deed) throws Exception {
    var left = new AtomicInteger(times);
    while (left.get() > 0) {
      var load = load(++loads);
      run(load, () -> disturb(load, left, deed));
      assertThat(load.customers()).as("load %s, seed %s", loads, SEED).isEqualTo(customers);
    }
  }

  private static void disturb(MixedLoad load, AtomicInteger left, Deed deed) throws Exception {
    while (left.get() > 0 && !isDone(load)) {
      long moment = (long) (RANDOM.nextDouble() * millis);
      instance.stays(moment);
      LOG.info("After {} ms in load {}, {} to go:", moment, load.number(), left.decrementAndGet());
      deed.run();
    }
  }

  private static MixedLoad load(int number) {
    return new MixedLoad(number, JdbcClient.create(database));
  }

  /** A deed that may be broken off. */
  private interface Deed {
    void run() throws Exception;
  }

  private static void run(MixedLoad load, Deed meanwhile) throws Exception {
    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(
            () -> {
              load.store();
              return true;
            });
    List<String> rest = load.put(inboxes);
    var sent = CompletableFuture.runAsync(() -> rest.forEach(name -> send(load, name)));
    meanwhile.run();
    sent.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .untilAsserted(() -> assertThat(load.files("IMPORTED")).isEqualTo(MixedLoad.size()));
    await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> requireTold(load));
    assertThat(load.files("%")).isEqualTo(MixedLoad.size());
  }

  private static void requireTold(MixedLoad load) throws IOException {
    int told = (load.number() + 1) * MixedLoad.size() * 2 / 3;
    assertThat(inboxes.files("")).isEmpty();
    assertThat(inboxes.files(".received")).hasSize(told);
    assertThat(inboxes.told()).isEqualTo(told);
  }

  private static void send(MixedLoad load, String name) {
    var sender = new PatientSender(() -> address);
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .ignoreExceptions()
        .until(() -> sender.hasImported(name, load.content(name)));
  }

  private static void kill() throws Exception {
    if (RANDOM.nextInt(3) > 0) {
      LOG.info("The product is killed");
      instance.kill();
      startInstance();
    } else {
      LOG.info("PostgreSQL is killed");
      killDatabase();
    }
  }

  private static void stopAndStart() throws Exception {
    LOG.info("The product is asked to end");
    instance.stop(60);
    startInstance();
  }

  private static boolean isDone(MixedLoad load) {
    try {
      return load.files("IMPORTED") == MixedLoad.size();
    } catch (DataAccessException databaseIsAway) {
      return false;
    }
  }

  private static void killDatabase() throws Exception {
    String signal = RANDOM.nextBoolean() ? "KILL" : "QUIT";
    var process = ProductOnFolder.server(FOLDER.resolve("database"));
    if (process.isPresent()) {
      new ProcessBuilder("kill", "-" + signal, "" + process.get().pid()).start().waitFor();
    }
  }

  private static void startInstance() throws Exception {
    instance =
        new Instance(
            FOLDER.resolve("instance"),
            inboxes.settings(
                database,
                "--customer-import.admin-password=" + PatientSender.PASSWORD,
                "--customer-import.inbox-rule.auto-confirm=ALWAYS",
                "--customer-import.sftp.remote.rule.auto-confirm=ALWAYS"));
    await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(instance::isUp);
    address = instance.address();
  }
}
