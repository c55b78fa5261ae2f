package customerimport.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs PostgreSQL's own commands; what they and the server say goes to one log file. */
final class Commands {

  private static final Logger LOG = LoggerFactory.getLogger(Commands.class);

  private static final Pattern REASON =
      Pattern.compile("^.*?(LOG|WARNING|ERROR|FATAL|PANIC|HINT|error): +");
  private static final Pattern CHATTER =
      Pattern.compile("LOG: +(starting|listening|database system|shutting|received|redo)");

  private final List<String> prefix;
  private final Path binaries;
  private final Path log;

  Commands(List<String> prefix, Path binaries, Path log) {
    this.prefix = prefix;
    this.binaries = binaries;
    this.log = log;
  }

  Path log() {
    return log;
  }

  /** Whether these programs, which no other data folder uses, are what the process runs. */
  boolean areRunBy(ProcessHandle process) {
    // Of any version: an older one may still run when it was replaced.
    return process.info().command().map(Path::of).filter(this::isBesideOurs).isPresent();
  }

  private boolean isBesideOurs(Path program) {
    return program.startsWith(binaries.getParent());
  }

  /** Runs one command to its end and gives what it said when it failed, or null when it did not. */
  String failureOf(String command, String... arguments) throws IOException {
    var from = Files.exists(log) ? Files.size(log) : 0;
    return exitCode(command, List.of(arguments)) == 0 ? null : said(from);
  }

  private int exitCode(String command, List<String> arguments) throws IOException {
    var line = new ArrayList<>(prefix);
    line.add(binaries.resolve("bin").resolve(command).toString());
    line.addAll(arguments);
    var builder = new ProcessBuilder(line).redirectErrorStream(true);
    // A file, not a pipe: the server inherits it, and outlives a JVM that is killed.
    builder.redirectOutput(Redirect.appendTo(log.toFile()));
    builder.redirectInput(Redirect.from(new File(isWindows() ? "NUL" : "/dev/null")));
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    return await(builder.start(), command);
  }

  private static int await(Process process, String command) {
    try {
      while (!process.waitFor(10, TimeUnit.SECONDS)) {
        LOG.info("PostgreSQL is still at work ({})", command);
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for " + command, e);
    }
  }

  private String said(long from) throws IOException {
    List<String> lines;
    try (var file = new RandomAccessFile(log.toFile(), "r")) {
      file.seek(from);
      var bytes = new byte[(int) Math.min(file.length() - from, 100_000)];
      file.readFully(bytes);
      lines = new String(bytes, UTF_8).lines().toList();
    }
    var reasons =
        lines.stream().filter(REASON.asPredicate()).filter(CHATTER.asPredicate().negate());
    var told = reasons.map(Commands::withoutTime).distinct().collect(Collectors.joining(" "));
    return told.isEmpty() ? String.join(" ", lines) : told;
  }

  private static String withoutTime(String line) {
    return REASON.matcher(line).replaceFirst("");
  }

  private static boolean isWindows() {
    return File.separatorChar == '\\';
  }
}
