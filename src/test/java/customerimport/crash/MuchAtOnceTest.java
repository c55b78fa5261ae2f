package customerimport.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/**
 * A million problems in one file, and ten thousand files at once, are taken as they come, and keep
 * nobody waiting: {@code mvn -Pfaults verify}. The suite does the same with less.
 */
@Tag("faults")
class MuchAtOnceTest {

  private static final Path FOLDER =
      Path.of("target", "crash", "much-" + UUID.randomUUID()).toAbsolutePath();
  private static final Duration PATIENCE = Duration.ofMinutes(15);
  private static final int PROBLEMS = 1_000_000;
  private static final int FILES = 10_000;

  private Instance instance;
  private PatientSender sender;

  @BeforeEach
  void start() throws IOException {
    instance =
        new Instance(
            FOLDER,
            List.of(
                "--server.port=0",
                "--customer-import.admin-password=" + PatientSender.PASSWORD,
                "--customer-import.inbox-settle=100ms"));
    await().atMost(PATIENCE).until(() -> instance.isUp());
    sender = new PatientSender(() -> instance.address());
  }

  @AfterEach
  void stop() throws Exception {
    instance.stop(90);
    FileSystemUtils.deleteRecursively(FOLDER);
  }

  @Test
  void aMillionProblemsAreCounted() throws Exception {
    sender.send("problems.csv", "CustomerID;Gender\n" + "x;x\n".repeat(PROBLEMS));

    everybodyIsAnsweredUntil(
        () -> sender.found("problems.csv").at("/0/state").asText().equals("PREVIEWED"));

    assertThat(sender.found("problems.csv").at("/0/counts/rejected").asInt()).isEqualTo(PROBLEMS);
    nothingIsLeft();
  }

  @Test
  void tenThousandFilesAreEachTakenOnce() throws Exception {
    Path inbox = Files.createDirectories(FOLDER.resolve("inbox"));
    for (int i = 0; i < FILES; i++) {
      Path aside =
          Files.writeString(inbox.resolve(".put"), "CustomerID;Gender;FirstName\n0;1;P" + i);
      Files.move(aside, inbox.resolve("small " + i + ".csv"));
    }

    everybodyIsAnsweredUntil(() -> number("&state=PREVIEWED") == FILES);

    assertThat(number("")).isEqualTo(FILES);
    nothingIsLeft();
  }

  private int number(String more) throws IOException, InterruptedException {
    return sender.ask("/api/imports?size=1&source=FOLDER" + more, null, null).get("total").asInt();
  }

  private void everybodyIsAnsweredUntil(Callable<Boolean> done) {
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              var told = sender.ask("/actuator/health/readiness", null, null);
              assertThat(told.get("status").asText()).isEqualTo("UP");
              return done.call();
            });
  }

  private static void nothingIsLeft() throws IOException {
    for (String folder : List.of("data/spool", "data/tomcat")) {
      if (Files.exists(FOLDER.resolve(folder))) {
        await()
            .atMost(PATIENCE)
            .ignoreExceptions()
            .until(() -> filesIn(FOLDER.resolve(folder)) == 0);
      }
    }
  }

  private static long filesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).count();
    }
  }
}
