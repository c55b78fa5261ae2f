package customerimport.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a killed JVM left in the data folder: a server that still runs, or the note of a dead one.
 */
final class LeftServer {

  private static final Logger LOG = LoggerFactory.getLogger(LeftServer.class);

  private static final String NOTE = "postmaster.pid";

  private LeftServer() {}

  /** Clears the way for a new server; the caller holds the lock of the folder. */
  static void clear(Path cluster, Commands commands) throws IOException {
    var note = cluster.resolve(NOTE);
    if (!Files.exists(note)) {
      return;
    }
    var named = namedBy(note);
    if (named.isEmpty()) {
      Files.delete(note);
    } else if (named.flatMap(ProcessHandle::of).filter(commands::areRunBy).isPresent()) {
      LOG.info("Stopping the PostgreSQL that an earlier run left behind");
      stop(cluster, commands);
    } else {
      disown(note);
    }
    endStragglers(commands);
  }

  /** Stops the server of this cluster, if it runs: in order, or else as if the power went off. */
  static void stop(Path cluster, Commands commands) throws IOException {
    if (!runs(cluster, commands)) {
      return;
    }
    if (stopped("fast", 60, cluster, commands) || stopped("immediate", 30, cluster, commands)) {
      return;
    }
    throw new StartFailure(
        "The PostgreSQL that runs on " + cluster + " does not stop.",
        "End the process that " + cluster.resolve(NOTE) + " names, then start again.");
  }

  /** Whether the server of this cluster runs. */
  static boolean runs(Path cluster, Commands commands) throws IOException {
    var note = cluster.resolve(NOTE);
    return Files.exists(note)
        && namedBy(note).flatMap(ProcessHandle::of).filter(commands::areRunBy).isPresent();
  }

  // Empty when the note is no note, as a full disk may have left it.
  private static Optional<Long> namedBy(Path note) throws IOException {
    return Files.readAllLines(note).stream()
        .limit(1)
        .map(String::strip)
        .filter(line -> line.matches("-?\\d{1,18}"))
        .map(line -> Math.abs(Long.parseLong(line)))
        .findFirst();
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

  // Workers whose server was killed go on with what they do, and keep a new server from starting.
  private static void endStragglers(Commands commands) {
    var patience = Instant.now().plusSeconds(10);
    while (Instant.now().isBefore(patience)) {
      var stragglers = ProcessHandle.allProcesses().filter(commands::areRunBy).toList();
      if (stragglers.isEmpty()) {
        return;
      }
      stragglers.forEach(ProcessHandle::destroyForcibly);
      LockSupport.parkNanos(20_000_000);
    }
  }

  // The process is dead, or its number belongs to another program by now, on which PostgreSQL would
  // refuse to start. With the number of this JVM, its grandparent, PostgreSQL takes the note for
  // stale, and still looks whether anyone uses the shared memory that the rest of the note names.
  private static void disown(Path note) throws IOException {
    var lines = new ArrayList<>(Files.readAllLines(note));
    lines.set(0, String.valueOf(ProcessHandle.current().pid()));
    Files.write(note, lines);
  }
}
