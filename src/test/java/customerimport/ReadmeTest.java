package customerimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** The README is followed word for word, in a copy of the checkout, as a newcomer would. */
class ReadmeTest {

  private static final Pattern COMMANDS = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern UP =
      Pattern.compile("Customer Import is up\\.\\s+Page\\s+http://(localhost:\\d+)/");
  private static final String RUN = "mvn spring-boot:run";
  private static final Path CHECKOUT = Path.of("target", "readme").toAbsolutePath();
  private static final File LOG = CHECKOUT.resolve("run.log").toFile();

  private Process product;

  @Test
  void everyCommandWorksInTheOrderOfThePage() throws Exception {
    copyCheckout();
    List<String> commands = commands();
    assertThat(commands).hasSizeGreaterThan(10);
    assertThat(commands.get(0)).isEqualTo(RUN);

    product = start(commands.get(0));
    String address =
        await()
            .atMost(Duration.ofMinutes(8))
            .failFast("It has stopped", () -> !product.isAlive())
            .until(() -> UP.matcher(log()), Matcher::find)
            .group(1);
    List<String> answers = new ArrayList<>();
    for (String command : commands.subList(1, commands.size())) {
      answers.add(untilItWorks(command.replace("localhost:8080", address)));
    }

    assertThat(answers.get(3)).contains("1;Åsa;Lindqvist;").contains(";NEW;");
    assertThat(String.join("\n", answers))
        .contains("\"state\":\"IMPORTED\"")
        .contains("Aarhus")
        .contains("Ingrid");
    assertThat(log()).doesNotContain("WARN").doesNotContain("ERROR");
  }

  @AfterEach
  void stop() {
    if (product != null) {
      List<ProcessHandle> all = product.descendants().toList();
      all.forEach(ProcessHandle::destroy);
      all.forEach(one -> one.onExit().orTimeout(60, TimeUnit.SECONDS).join());
      product.destroy();
    }
  }

  private static List<String> commands() throws IOException {
    Matcher block = COMMANDS.matcher(Files.readString(Path.of("README.md")));
    return block.results().map(found -> found.group(1).strip()).toList();
  }

  /** What somebody has who got the sources; the tests are left out to save their compilation. */
  private static void copyCheckout() throws IOException {
    FileSystemUtils.deleteRecursively(CHECKOUT);
    Files.createDirectories(CHECKOUT);
    Files.copy(Path.of("pom.xml"), CHECKOUT.resolve("pom.xml"));
    for (String folder : List.of(".mvn", "routes", "src/main", "inbox/samples")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
          Files.createDirectories(CHECKOUT.resolve(file).getParent());
          Files.copy(file, CHECKOUT.resolve(file));
        }
      }
    }
  }

  /** In Latin-1, in which it can be read up to the middle of a character. */
  private static String log() throws IOException {
    return Files.readString(LOG.toPath(), StandardCharsets.ISO_8859_1);
  }

  private static Process start(String command) throws IOException {
    return shell(command).redirectErrorStream(true).redirectOutput(LOG).start();
  }

  private static String untilItWorks(String command) {
    return await()
        .alias(command)
        .pollInterval(Duration.ofMillis(200))
        .until(() -> outputOf(command), output -> !output.isEmpty())
        .substring(1);
  }

  /** What the command says after a full stop, or nothing when it fails. */
  private static String outputOf(String command) {
    try {
      File output = CHECKOUT.resolve("command.out").toFile();
      Process process =
          shell(command)
              .redirectOutput(output)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      boolean worked = process.waitFor() == 0;
      return worked ? "." + Files.readString(output.toPath()) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ProcessBuilder shell(String command) {
    ProcessBuilder shell = new ProcessBuilder("bash", "-ec", command).directory(CHECKOUT.toFile());
    Map<String, String> environment = shell.environment();
    environment.put("SERVER_PORT", "0");
    environment.put("CUSTOMER_IMPORT_ADMIN_PASSWORD", "a password for this test");
    environment.put("PASSWORD", "a password for this test");
    // Settings for the tests' own Maven are not this one's.
    environment.remove("MAVEN_CMD_LINE_ARGS");
    environment.remove("MAVEN_PROJECTBASEDIR");
    return shell;
  }
}
