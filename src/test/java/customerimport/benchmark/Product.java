package customerimport.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The product as a user runs it: the whole application in a JVM of its own. */
final class Product implements Contestant, AutoCloseable {

  private static final Pattern COLLECTED = Pattern.compile(" (\\d+)M->\\d+M\\(");
  private static final int POLL_MILLIS = 2;

  private final Database database;
  private final Path folder;
  private final Path inbox;
  private final Process process;
  private int files;

  private Product(Database database, Path folder, BenchmarkSettings settings) throws IOException {
    this.database = database;
    this.folder = Files.createDirectories(folder);
    this.inbox = Files.createDirectories(folder.resolve("inbox"));
    this.process =
        new ProcessBuilder(command(settings))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
  }

  /** Starts the application; gives it once it is ready. */
  static Product start(Database database, Path folder, BenchmarkSettings settings)
      throws IOException, InterruptedException {
    var product = new Product(database, folder, settings);
    product.await("ready", product::isReady);
    return product;
  }

  private List<String> command(BenchmarkSettings settings) {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.add("-Xmx" + settings.heap());
    command.add("-Xlog:gc:file=gc.log");
    command.addAll(settings.jvm());
    command.addAll(List.of("-cp", classPath(), "customerimport.CustomerImportApplication"));
    command.add("--server.port=0");
    command.add("--customer-import.inbox-settle=0s");
    database.address().forEach((name, value) -> command.add("--" + name + "=" + value));
    return command;
  }

  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !Path.of(entry).endsWith("test-classes"))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  @Override
  public String name() {
    return "product";
  }

  @Override
  public void preview(Path file) throws IOException, InterruptedException {
    Files.createLink(inbox.resolve("customers-" + ++files + ".csv"), file);
    await("previewed", () -> isImport("PREVIEWED"));
  }

  @Override
  public void confirm() throws IOException, InterruptedException {
    long id = database.jdbc().sql("select import_id from import").query(Long.class).single();
    Files.createFile(inbox.resolve(id + ".confirm"));
    await("imported", () -> isImport("IMPORTED"));
  }

  private boolean isImport(String wanted) {
    String state =
        database
            .jdbc()
            .sql("select state from import")
            .query(String.class)
            .optional()
            .orElse("RECEIVED");
    if (state.equals("REJECTED") || state.equals("FAILED")) {
      throw new IllegalStateException("The import is " + state + ", see " + folder);
    }
    return state.equals(wanted);
  }

  private boolean isReady() throws IOException {
    return Files.readString(folder.resolve("log")).contains("Started CustomerImportApplication");
  }

  private interface Condition {
    boolean holds() throws IOException;
  }

  private void await(String what, Condition condition) throws IOException, InterruptedException {
    while (!condition.holds()) {
      if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException(
            "The product ended before it was " + what + ", see " + folder);
      }
    }
  }

  /** The fullest that the heap has been, in MiB. */
  long peakHeap() throws IOException {
    Matcher collected = COLLECTED.matcher(Files.readString(folder.resolve("gc.log")));
    return collected.results().mapToLong(found -> Long.parseLong(found.group(1))).max().orElse(0);
  }

  /** The most memory that the process has held, in MiB; 0 where the system does not tell. */
  long peakResident() throws IOException {
    Path status = Path.of("/proc/" + process.pid() + "/status");
    if (!Files.exists(status)) {
      return 0;
    }
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findAny()
          .orElse(0);
    }
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
