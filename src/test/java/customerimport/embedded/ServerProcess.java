package customerimport.embedded;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/** A JVM that starts the server on a folder, writes a word, and then counts until it is killed. */
final class ServerProcess {

  private final Process process;
  private final Path output;

  private ServerProcess(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /**
   * The child's part.
   *
   * @param arguments the folder, the word, and the file that tells that the word is committed
   */
  public static void main(String[] arguments) throws Exception {
    var postgres = EmbeddedPostgres.start(Path.of(arguments[0]));
    write(postgres, arguments[1]);
    Files.createFile(Path.of(arguments[2]));
    keepBusy(postgres);
  }

  // A worker that is counting does not look whether its server still lives.
  private static void keepBusy(EmbeddedPostgres postgres) throws SQLException {
    try (var connection = connect(postgres);
        var statement = connection.createStatement()) {
      statement.execute("set statement_timeout = '60s'");
      statement.execute(
          "select count(*) from generate_series(1, 1000000) a, generate_series(1, 1000000) b");
    }
  }

  /** Starts the child and waits until its word is committed. */
  static ServerProcess started(Path folder, String word) throws IOException {
    var ready = folder.resolveSibling("ready-" + System.nanoTime());
    var child = launch(folder, word, ready);
    await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> Files.exists(ready) || !child.process.isAlive());
    if (!child.process.isAlive()) {
      throw new IllegalStateException(Files.readString(child.output));
    }
    return child;
  }

  private static ServerProcess launch(Path folder, String word, Path ready) throws IOException {
    var output = folder.resolveSibling("child.log");
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var process =
        new ProcessBuilder(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                ServerProcess.class.getName(),
                folder.toString(),
                word,
                ready.toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    return new ServerProcess(process, output);
  }

  long pid() {
    return process.pid();
  }

  /** Ends the child as kill -9 does: it gets no chance to tidy up. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  static void write(EmbeddedPostgres postgres, String word) throws SQLException {
    try (var connection = connect(postgres);
        var statement = connection.createStatement()) {
      statement.execute("create table if not exists written (word text)");
      statement.execute("insert into written values ('" + word + "')");
    }
  }

  static Connection connect(EmbeddedPostgres postgres) throws SQLException {
    return DriverManager.getConnection(
        postgres.jdbcUrl(), postgres.username(), postgres.password());
  }
}
