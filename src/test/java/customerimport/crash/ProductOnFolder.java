package customerimport.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import customerimport.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * The product as it is started on a machine, in a folder and JVMs of its own, one after another.
 */
final class ProductOnFolder implements AutoCloseable {

  private static final List<String> SETTINGS =
      List.of("--server.port=0", "--customer-import.inbox-settle=100ms");
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final Path folder;
  private final List<String> jvm;
  private int starts;
  private Path log;
  private Process process;

  private ProductOnFolder(Path folder, String... jvm) {
    this.folder = folder.toAbsolutePath();
    this.jvm = List.of(jvm);
  }

  /**
   * The product on a folder whose database holds what is stored here; not started.
   *
   * @param jvm options of its JVMs
   */
  static ProductOnFolder prepared(Path folder, Consumer<JdbcClient> stored, String... jvm)
      throws IOException {
    FileSystemUtils.deleteRecursively(folder);
    try (var postgres = EmbeddedPostgres.start(folder.resolve("data"))) {
      var database =
          new DriverManagerDataSource(postgres.jdbcUrl(), postgres.username(), postgres.password());
      Flyway.configure().dataSource(database).load().migrate();
      stored.accept(JdbcClient.create(database));
    }
    Files.createDirectories(folder.resolve("inbox"));
    return new ProductOnFolder(folder, jvm);
  }

  /** A copy of what this one has on disk; neither runs. */
  ProductOnFolder copy(String name) throws IOException {
    Path copy = folder.resolveSibling(name);
    FileSystemUtils.deleteRecursively(copy);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.copy(
            file,
            copy.resolve(folder.relativize(file)),
            StandardCopyOption.COPY_ATTRIBUTES,
            LinkOption.NOFOLLOW_LINKS);
      }
    }
    return new ProductOnFolder(copy, jvm.toArray(String[]::new));
  }

  /** Starts it; what it is to do may be put into the inbox before. */
  void start() throws IOException {
    run(ProductCommand.of(jvm, SETTINGS));
  }

  /** Starts it so that a process dies at a point of a route. */
  void startToDieAt(KillPoint point) throws IOException {
    run(ProductCommand.of(jvm, SETTINGS, point));
  }

  private void run(List<String> command) throws IOException {
    log = folder.resolve("product-" + ++starts + ".log");
    process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
  }

  /** Waits until the running JVM has been killed. */
  void awaitDeath() throws InterruptedException {
    assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).as(this::log).isTrue();
    assertThat(process.exitValue()).as(this::log).isEqualTo(128 + 9);
  }

  /** Kills the running JVM after so many milliseconds. */
  void killAfter(long milliseconds) throws InterruptedException {
    assertThat(process.waitFor(milliseconds, TimeUnit.MILLISECONDS)).as(this::log).isFalse();
    kill();
  }

  /** Kills the running JVM as {@code kill -9} does. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Ends the running JVM in order. */
  void stop() throws InterruptedException {
    process.destroy();
    assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).as(this::log).isTrue();
  }

  /** Puts a file into the inbox, whole. */
  void put(String name, Path content) throws IOException {
    Path aside = folder.resolve("inbox/.put");
    Files.copy(content, aside, StandardCopyOption.REPLACE_EXISTING);
    Files.move(aside, folder.resolve("inbox").resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Confirms the only import, as the folder's users do. */
  void confirm() throws IOException {
    Files.createFile(folder.resolve("inbox").resolve(importId() + ".confirm"));
  }

  /** The names of what lies in the inbox itself, or in a folder in it. */
  List<String> files(String folderInInbox) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("inbox").resolve(folderInInbox))) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  /** What the sender of the only import is told. */
  String receipt() throws IOException {
    return Files.readString(folder.resolve("inbox/receipts/kunder." + importId() + ".json"));
  }

  /** Waits until the only import is in this state. */
  void awaitState(String state) {
    awaitAlive(() -> state.equals(state()));
  }

  /** Waits until there is an import. */
  void awaitReceived() {
    awaitAlive(() -> !state().isEmpty());
  }

  private void awaitAlive(Callable<Boolean> condition) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .ignoreExceptions()
        .until(() -> !process.isAlive() || condition.call());
    assertThat(process.isAlive()).as(this::log).isTrue();
  }

  /** The state of the only import, empty while there is none. */
  String state() throws IOException {
    return database()
        .sql("select coalesce(string_agg(state, ' '), '') from import")
        .query(String.class)
        .single();
  }

  private long importId() throws IOException {
    return database().sql("select import_id from import").query(Long.class).single();
  }

  /** The database on which it runs, or ran: a killed product does not take it along. */
  JdbcClient database() throws IOException {
    Path cluster = folder.resolve("data/postgresql");
    var address = "jdbc:postgresql://127.0.0.1:" + note(cluster).get(3) + "/customers";
    var password = Files.readString(cluster.resolve("customer-import.password")).strip();
    return JdbcClient.create(new DriverManagerDataSource(address, "customer_import", password));
  }

  /** The database server that runs on a data folder. */
  static Optional<ProcessHandle> server(Path data) throws IOException {
    Path cluster = data.resolve("postgresql");
    return Files.exists(cluster.resolve("postmaster.pid"))
        ? ProcessHandle.of(Long.parseLong(note(cluster).get(0).strip()))
            .filter(ProcessHandle::isAlive)
        : Optional.empty();
  }

  private static List<String> note(Path cluster) throws IOException {
    return Files.readAllLines(cluster.resolve("postmaster.pid"));
  }

  /** How much memory the running JVM has taken at most, where the system tells it. */
  String peakMemory() throws IOException {
    Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
    if (!Files.exists(status)) {
      return "unknown";
    }
    try (Stream<String> lines = Files.lines(status)) {
      return lines.filter(line -> line.startsWith("VmHWM")).findFirst().orElse("unknown");
    }
  }

  /** Whether the JVM has said so. */
  boolean hasSaid(String words) throws IOException {
    return Files.readString(log).contains(words);
  }

  /** The last words of the JVM. */
  String log() {
    try {
      var lines = Files.readAllLines(log, StandardCharsets.UTF_8);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
    } catch (IOException e) {
      return e.toString();
    }
  }

  /** Leaves nothing behind: no process, no file. */
  @Override
  public void close() throws IOException {
    if (process != null) {
      process.destroyForcibly().onExit().join();
    }
    server(folder.resolve("data"))
        .ifPresent(
            server -> {
              server.destroy();
              server.onExit().join();
            });
    FileSystemUtils.deleteRecursively(folder);
  }
}
