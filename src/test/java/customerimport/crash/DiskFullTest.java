package customerimport.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/**
 * A disk is full, be it the one for all or one of its own for uploads or for the inbox: whoever
 * sends is told, and when there is room again all goes on. Needs root, for small disks: {@code mvn
 * -Pfaults verify}.
 */
@Tag("faults")
class DiskFullTest {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String LARGE =
      "CustomerID;Gender;FirstName\n" + "0;1;Nobody of this name has been here\n".repeat(200_000);

  private final Path folder =
      Path.of("target", "crash", "disk-" + UUID.randomUUID()).toAbsolutePath();
  private Path disk;
  private Instance instance;
  private PatientSender sender;

  @BeforeEach
  void makeFolder() throws IOException {
    Files.createDirectories(folder);
  }

  private void startOnSmallDisk(String place, String size) throws Exception {
    disk = Files.createDirectories(folder.resolve(place));
    int refused = run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", disk.toString());
    if (refused != 0) {
      disk = null;
    }
    assumeTrue(refused == 0, "This user cannot mount a small disk");
    instance =
        new Instance(
            folder,
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
    }
    if (disk != null) {
      run("umount", "-l", disk.toString());
    }
    FileSystemUtils.deleteRecursively(folder);
  }

  @Test
  void aFullDiskIsToldAndAllGoesOnWhenThereIsRoom() throws Exception {
    startOnSmallDisk("", "400m");

    requireRefusedUntilThereIsRoom();
  }

  @Test
  void noRoomForUploadsIsToldAndTheyComeInWhenThereIs() throws Exception {
    startOnSmallDisk("data/spool", "16m");

    requireRefusedUntilThereIsRoom();
  }

  @Test
  void noRoomForAnswersIsToldAndTheyComeWhenThereIs() throws Exception {
    startOnSmallDisk("inbox", "4m");
    Path aside =
        Files.writeString(disk.resolve(".put"), "CustomerID;Gender;FirstName\n0;1;Trang\n");
    Path filler = fill();
    Path file = disk.resolve("small.csv");
    Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);

    await().atMost(PATIENCE).until(() -> inboxHealth().contains("only with more tries"));
    assertThat(sender.found("small.csv")).hasSize(1);

    Files.delete(filler);

    String id = sender.found("small.csv").at("/0/id").asText();
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                Files.exists(disk.resolve("receipts/small." + id + ".json"))
                    && Files.exists(disk.resolve(".received/small." + id + ".csv"))
                    && inboxHealth().equals("UP"));
    assertThat(file).doesNotExist();
    assertThat(sender.found("small.csv")).hasSize(1);
  }

  private void requireRefusedUntilThereIsRoom() throws Exception {
    Path filler = fill();

    JsonNode told = sender.send("large.csv", LARGE);

    assertThat(told.path("code").asText()).as(told.toString()).isEqualTo("NO_ROOM");
    assertThat(sender.found("large.csv")).isEmpty();

    Files.delete(filler);

    await().atMost(PATIENCE).ignoreExceptions().until(() -> sender.hasImported("large.csv", LARGE));
    assertThat(sender.found("large.csv")).hasSize(1);
  }

  private String inboxHealth() throws IOException, InterruptedException {
    return sender
        .ask("/actuator/health", null, null)
        .at("/components/inboxes/details/folder")
        .asText();
  }

  private Path fill() throws IOException {
    Path filler = disk.resolve(".filler");
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
