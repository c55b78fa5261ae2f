package customerimport.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedPostgresTest {

  @TempDir static Path temporary;

  private static Path folder;

  private final List<AutoCloseable> started = new ArrayList<>();

  @BeforeAll
  static void startFromNothing() throws Exception {
    var name = "UTF-8".equals(System.getProperty("sun.jnu.encoding")) ? "våre data" : "our data";
    folder = temporary.resolve(name);
    Files.createDirectories(folder.resolve("postgresql-new-of-a-killed-start/base"));
    try (var postgres = EmbeddedPostgres.start(folder)) {
      ServerProcess.write(postgres, "first");
    }
  }

  @AfterEach
  void stop() throws Exception {
    for (var one : started) {
      one.close();
    }
  }

  @Test
  void dataSurvivesARestart() throws Exception {
    assertThat(written(start())).contains("first");
  }

  @Test
  void whatAKilledStartLeftIsClearedAway() {
    assertThat(folder.resolve("postgresql-new-of-a-killed-start")).doesNotExist();
  }

  @Test
  void aStartAfterAKillStopsTheServerThatWasLeft() throws Exception {
    var child = ServerProcess.started(folder, "killed");
    var left = server();
    child.kill();
    assertThat(runs(left)).isTrue();

    assertThat(written(start())).contains("killed");
    assertThat(runs(left)).isFalse();
  }

  @Test
  void aStartAfterTheServerWasKilledTooEndsItsWorkers() throws Exception {
    var child = ServerProcess.started(folder, "busy");
    var left = server();
    var busy = left.children().toList();
    child.kill();
    kill(left);

    assertThat(written(start())).contains("busy");
    assertThat(busy).isNotEmpty().noneMatch(EmbeddedPostgresTest::runs);
  }

  @Test
  void aServerThatDiedByItselfDoesNotHinderTheEnd() throws Exception {
    var postgres = start();
    var server = server();
    kill(server);

    postgres.close();
    assertThat(written(start())).contains("first");
  }

  @ParameterizedTest
  @ValueSource(strings = {"KILL", "QUIT"})
  void aServerThatDiedIsStartedAgainWhereItWas(String signal) throws Exception {
    var postgres = start();
    var server = server();
    new ProcessBuilder("kill", "-" + signal, "" + server.pid()).start().waitFor();
    await().until(() -> !runs(server));

    await()
        .atMost(Duration.ofSeconds(30))
        .ignoreExceptions()
        .untilAsserted(() -> assertThat(written(postgres)).contains("first"));
  }

  @Test
  void theServerOfALivingInstanceIsLeftAlone() throws Exception {
    var child = ServerProcess.started(folder, "alive");
    started.add(child::kill);

    assertThatThrownBy(this::start)
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("in use by another instance (process " + child.pid() + ")");
    assertThat(runs(server())).isTrue();
  }

  @Test
  void aSecondServerInTheSameProcessIsRefused() throws Exception {
    var first = start();

    assertThatThrownBy(this::start).hasMessageContaining("in use by another instance");
    assertThat(written(first)).contains("first");
  }

  @ParameterizedTest
  @ValueSource(strings = {"4194000", "1", "", "nonsense"})
  void aStaleNoteDoesNotHinder(String process) throws Exception {
    Files.writeString(
        folder.resolve("postgresql/postmaster.pid"),
        process.isEmpty() ? "" : process + "\n" + folder + "\n1700000000\n5432\n\n127.0.0.1\n");

    assertThat(written(start())).contains("first");
  }

  @Test
  void whatIsCommittedIsOnDiskAndOnlyThePasswordLetsIn() throws Exception {
    var postgres = start();

    assertThat(strings(postgres, "show fsync")).containsExactly("on");
    assertThat(strings(postgres, "show synchronous_commit")).containsExactly("on");
    assertThat(strings(postgres, "show listen_addresses")).containsExactly("127.0.0.1");
    assertThatThrownBy(
            () -> DriverManager.getConnection(postgres.jdbcUrl(), postgres.username(), "guess"))
        .hasMessageContaining("password authentication failed");
  }

  @Test
  void aFolderThatIsAFileIsTold() throws Exception {
    var file = Files.createFile(temporary.resolve("file"));

    assertThatThrownBy(() -> EmbeddedPostgres.start(file))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining(file.toString());
  }

  @Test
  void theServersOwnReasonIsTold() throws Exception {
    var settings = folder.resolve("postgresql/postgresql.auto.conf");
    Files.writeString(settings, "no_such_setting = 1\n");
    try {
      assertThatThrownBy(this::start)
          .isInstanceOf(StartFailure.class)
          .hasMessageContaining("no_such_setting");
    } finally {
      Files.writeString(settings, "");
    }
  }

  private EmbeddedPostgres start() {
    var postgres = EmbeddedPostgres.start(folder);
    started.add(postgres);
    return postgres;
  }

  private static ProcessHandle server() throws IOException {
    var note = Files.readAllLines(folder.resolve("postgresql/postmaster.pid"));
    return ProcessHandle.of(Long.parseLong(note.get(0))).orElseThrow();
  }

  private static void kill(ProcessHandle process) {
    process.destroyForcibly();
    await().until(() -> !runs(process));
  }

  // A process that nobody has taken note of yet is dead, but still "alive".
  private static boolean runs(ProcessHandle process) {
    return process.info().command().isPresent();
  }

  private static List<String> written(EmbeddedPostgres postgres) throws SQLException {
    return strings(postgres, "select word from written");
  }

  private static List<String> strings(EmbeddedPostgres postgres, String query) throws SQLException {
    var strings = new ArrayList<String>();
    try (var connection = ServerProcess.connect(postgres);
        var statement = connection.createStatement();
        var found = statement.executeQuery(query)) {
      while (found.next()) {
        strings.add(found.getString(1));
      }
    }
    return strings;
  }
}
