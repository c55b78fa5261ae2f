package customerimport.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One of several instances of the product, in a JVM and a folder of its own. */
final class Instance implements AutoCloseable {

  private static final Pattern ADDRESS = Pattern.compile("(http://localhost:\\d+)/api");

  private final Path log;
  private final Process process;

  Instance(Path folder, List<String> settings) throws IOException {
    Files.createDirectories(folder);
    log = folder.resolve("product.log");
    process =
        new ProcessBuilder(ProductCommand.of(List.of("-Xmx256m"), settings))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
  }

  long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Whether it has said that it is up. */
  boolean isUp() throws IOException {
    assertThat(process.isAlive()).as(this::log).isTrue();
    return log().contains("Customer Import is up.");
  }

  /** Where its API is, once it is up. */
  String address() {
    Matcher told = ADDRESS.matcher(log());
    assertThat(told.find()).isTrue();
    return told.group(1);
  }

  /** Lets it run for so many milliseconds. */
  void stays(long millis) throws InterruptedException {
    assertThat(process.waitFor(millis, TimeUnit.MILLISECONDS)).as(this::log).isFalse();
  }

  /** Kills it as {@code kill -9} does. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Kills it, so many milliseconds from now. */
  void killAfter(long millis) throws InterruptedException {
    process.waitFor(millis, TimeUnit.MILLISECONDS);
    kill();
  }

  /** Asks it to end, and waits for that. */
  void stop(long seconds) throws InterruptedException {
    process.destroy();
    assertThat(process.waitFor(seconds, TimeUnit.SECONDS)).as(this::log).isTrue();
  }

  String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return e.toString();
    }
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
