package customerimport.mutants;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A JVM of its own that runs one test after the other: only the first waits for Java to be warm.
 */
final class TestJvm implements AutoCloseable {

  private static final long MINUTES = 10;

  private final Process process;
  private final BufferedWriter tests;
  private final BufferedReader answers;

  /**
   * Starts it.
   *
   * @param first a folder that hides what the class path has under the same names
   * @param isFresh whether each test has an application of its own
   */
  TestJvm(Path first, boolean isFresh) throws IOException {
    Path log = Files.createDirectories(Path.of("target", "mutants")).resolve("tests.log");
    process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xshare:off",
                    "-XX:TieredStopAtLevel=1",
                    "-Dtest.fork=mutants",
                    "-Dtest.patience=20",
                    "-D" + FreshApplications.SETTING + "=" + isFresh,
                    "-cp",
                    first + File.pathSeparator + System.getProperty("java.class.path"),
                    TestsOnDemand.class.getName()))
            .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    tests = process.outputWriter(UTF_8);
    answers = process.inputReader(UTF_8);
  }

  /** How a test ended, as {@link TestsOnDemand} tells it; null when the JVM has died of it. */
  String run(String test) throws Exception {
    tests.write(test + "\n");
    tests.flush();
    return CompletableFuture.supplyAsync(this::answer).get(MINUTES, TimeUnit.MINUTES);
  }

  private String answer() {
    try {
      return answers.readLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    try (tests) {
      // It ends when no test can come any more, and its database with it.
    }
    process.onExit().orTimeout(1, TimeUnit.MINUTES).handle((ended, late) -> ended).join();
    process.destroyForcibly();
  }
}
