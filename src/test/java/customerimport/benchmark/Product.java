package customerimport.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The product as a user runs it: the whole application in a JVM of its own. */
final class Product implements Contestant, AutoCloseable {

  private static final Pattern COLLECTED = Pattern.compile(" (\\d+)M->(\\d+)M\\(");
  private static final Pattern ID = Pattern.compile("\"id\":\"(\\d+)\"");
  private static final int POLL_MILLIS = 2;
  private static final String PASSWORD = "benchmark";
  private static final String SIGNED_IN =
      "Basic " + Base64.getEncoder().encodeToString(("admin:" + PASSWORD).getBytes(UTF_8));

  private final Database database;
  private final Path folder;
  private final URI address;
  private final HttpClient http = HttpClient.newHttpClient();
  private final Process process;
  private long startUp;
  private long keeping;

  private Product(Database database, Path folder, BenchmarkSettings settings) throws IOException {
    this.database = database;
    this.folder = Files.createDirectories(folder);
    this.address = URI.create("http://127.0.0.1:" + freePort());
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
    long began = System.nanoTime();
    var product = new Product(database, folder, settings);
    product.await("ready", product::isReady);
    product.startUp = System.nanoTime() - began;
    return product;
  }

  private List<String> command(BenchmarkSettings settings) {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.add("-Xmx" + settings.heap());
    command.add("-Xlog:gc:file=gc.log");
    command.addAll(settings.jvm());
    command.addAll(List.of("-cp", classPath(), "customerimport.CustomerImportApplication"));
    command.add("--server.port=" + address.getPort());
    command.add("--customer-import.admin-password=" + PASSWORD);
    database.address().forEach((name, value) -> command.add("--" + name + "=" + value));
    return command;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
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
    long began = System.nanoTime();
    long id = receive(file);
    keeping = System.nanoTime() - began;
    previewed(id);
  }

  /** Its search for duplicates is PostgreSQL's, and told by the limit. */
  @Override
  public Map<String, Long> beside() {
    return Map.of(Report.KEEPING, keeping);
  }

  /** Sends a file; gives the id of its import. */
  long receive(Path file) throws IOException, InterruptedException {
    String answer =
        send("/api/imports?name=customers.csv", "text/csv", BodyPublishers.ofFile(file), 201);
    Matcher id = ID.matcher(answer);
    if (!id.find()) {
      throw new IllegalStateException(answer);
    }
    return Long.parseLong(id.group(1));
  }

  /** Returns once the preview of this import is stored. */
  void previewed(long id) throws IOException, InterruptedException {
    await("previewed", () -> isIn("PREVIEWED", id));
  }

  /** Asks for something and reads the answer. */
  void get(String path) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(address.resolve(path)).header("Authorization", SIGNED_IN).build();
    HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
  }

  /** How long it took from the start of its JVM until it was ready, in nanoseconds. */
  long startUp() {
    return startUp;
  }

  @Override
  public void confirm() throws IOException, InterruptedException {
    long id = database.jdbc().sql("select import_id from import").query(Long.class).single();
    String confirm = "/api/imports/" + id + "/confirm";
    send(confirm, "application/json", BodyPublishers.ofString("{\"revision\":1}"), 202);
    await("imported", () -> isIn("IMPORTED", id));
  }

  private String send(String path, String type, BodyPublisher body, int expected)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(address.resolve(path))
            .header("Authorization", SIGNED_IN)
            .header("Content-Type", type)
            .header("Prefer", "wait=0")
            .POST(body)
            .build();
    HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != expected) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
    return answer.body();
  }

  private boolean isIn(String wanted, long id) {
    String state =
        database
            .jdbc()
            .sql("select state from import where import_id = ?")
            .param(id)
            .query(String.class)
            .single();
    if (state.equals("REJECTED") || state.equals("FAILED")) {
      throw new IllegalStateException("The import is " + state + ", see " + folder);
    }
    return state.equals(wanted);
  }

  private boolean isReady() throws InterruptedException {
    try {
      var health = HttpRequest.newBuilder(address.resolve("/actuator/health")).build();
      return http.send(health, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private interface Condition {
    boolean holds() throws InterruptedException;
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
    return mostInHeap(1);
  }

  /** The most that a collection has left in the heap, in MiB: what was in use, near enough. */
  long peakUse() throws IOException {
    return mostInHeap(2);
  }

  private long mostInHeap(int figure) throws IOException {
    Matcher collected = COLLECTED.matcher(Files.readString(folder.resolve("gc.log")));
    return collected
        .results()
        .mapToLong(found -> Long.parseLong(found.group(figure)))
        .max()
        .orElse(0);
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
