package customerimport.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The disk on which database, inbox and uploads lie is full: whoever sends is told, and when there
 * is room again all goes on. Needs root, for a small disk: {@code mvn -Pfaults verify}.
 */
@Tag("faults")
class DiskFullTest {

  private static final Path FOLDER =
      Path.of("target", "crash", "disk-" + UUID.randomUUID()).toAbsolutePath();
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String LARGE =
      "CustomerID;Gender;FirstName\n" + "0;1;Nobody of this name has been here\n".repeat(200_000);

  private Instance instance;
  private PatientSender sender;

  @BeforeEach
  void smallDisk() throws Exception {
    Files.createDirectories(FOLDER);
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=400m", "tmpfs", FOLDER.toString()) == 0,
        "This user cannot mount a small disk");
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
  void unmount() throws Exception {
    if (instance != null) {
      instance.stop(90);
      instance.close();
      run("umount", "-l", FOLDER.toString());
    }
    Files.delete(FOLDER);
  }

  @Test
  void aFullDiskIsToldAndAllGoesOnWhenThereIsRoom() throws Exception {
    Path filler = fill();

    JsonNode told = sender.send("large.csv", LARGE);

    assertThat(told.path("code").asText()).as(told.toString()).isEqualTo("NO_ROOM");
    assertThat(sender.found("large.csv")).isEmpty();

    Files.delete(filler);

    await().atMost(PATIENCE).ignoreExceptions().until(() -> sender.hasImported("large.csv", LARGE));
    assertThat(sender.found("large.csv")).hasSize(1);
  }

  private static Path fill() throws IOException {
    Path filler = FOLDER.resolve("filler");
    try (OutputStream out = Files.newOutputStream(filler)) {
      byte[] block = new byte[4096];
      while (true) {
        out.write(block);
      }
    } catch (IOException full) {
      return filler;
    }
  }

  private static int run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command).start().waitFor();
  }
}
