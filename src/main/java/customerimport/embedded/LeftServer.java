package customerimport.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a killed JVM left in the data folder: a server that still runs, or the note of a dead one.
 */
final class LeftServer {

  private static final Logger LOG = LoggerFactory.getLogger(LeftServer.class);

  private LeftServer() {}

  /** Clears the way for a new server; the caller holds the lock of the folder. */
  static void clear(Path cluster, Commands commands) throws IOException {
    var note = cluster.resolve("postmaster.pid");
    if (!Files.exists(note)) {
      return;
    }
    var lines = new ArrayList<>(Files.readAllLines(note));
    if (lines.isEmpty() || !lines.get(0).strip().matches("-?\\d{1,18}")) {
      Files.delete(note);
      return;
    }
    var process = ProcessHandle.of(Math.abs(Long.parseLong(lines.get(0).strip())));
    if (process.filter(ProcessHandle::isAlive).isEmpty()) {
      return; // PostgreSQL itself sees that it is dead
    }
    if (isServerOf(cluster, process.get())) {
      LOG.info("Stopping the PostgreSQL that an earlier run left behind");
      stop(cluster, commands);
    } else {
      disown(note, lines);
    }
  }

  /** Stops the server of this cluster: in order, or else as if the power went off. */
  static void stop(Path cluster, Commands commands) throws IOException {
    if (stopped("fast", 60, cluster, commands) || stopped("immediate", 30, cluster, commands)) {
      return;
    }
    throw new StartFailure(
        "The PostgreSQL that an earlier run left on " + cluster + " does not stop.",
        "End the process that " + cluster.resolve("postmaster.pid") + " names, then start again.");
  }

  private static boolean stopped(String mode, int seconds, Path cluster, Commands commands)
      throws IOException {
    return null
        == commands.failureOf(
            "pg_ctl",
            "stop",
            "--silent",
            "--wait",
            "--mode=" + mode,
            "--timeout=" + seconds,
            "--pgdata=" + cluster);
  }

  private static boolean isServerOf(Path cluster, ProcessHandle process) {
    var program = process.info().command().map(Path::of).map(Path::getFileName);
    var isPostgres = program.filter(name -> name.toString().startsWith("postgres")).isPresent();
    Optional<List<String>> arguments = process.info().arguments().map(List::of);
    return isPostgres && arguments.map(them -> them.contains(cluster.toString())).orElse(true);
  }

  // The process number now belongs to another program, on which PostgreSQL would refuse to start.
  // With the number of this JVM, PostgreSQL's grandparent, it takes the note for stale, and still
  // looks whether anyone uses the shared memory that the rest of the note names.
  private static void disown(Path note, List<String> lines) throws IOException {
    lines.set(0, String.valueOf(ProcessHandle.current().pid()));
    Files.write(note, lines);
  }
}
