package customerimport.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RestTest
class SpoolTest {

  @Autowired Api api;
  @Autowired Spool spool;

  @Test
  void onlyWhatIsLeftOfLongAgoIsClearedAway() throws IOException {
    Path old = file("spool/old.tmp");
    Path part = file("tomcat/parts/upload.tmp");
    Path now = file("spool/now.tmp");
    Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(7200)));
    Files.setLastModifiedTime(part, FileTime.from(Instant.now().minusSeconds(7200)));

    spool.clear();

    assertThat(old).doesNotExist();
    assertThat(part).doesNotExist();
    assertThat(now).exists();
    Files.delete(now);
  }

  @Test
  void whatGoesAwayMeanwhileIsNoTrouble() throws Exception {
    var isOver = new AtomicBoolean();
    var uploads =
        CompletableFuture.runAsync(
            () -> {
              while (!isOver.get()) {
                comesAndGoes();
              }
            });
    for (int i = 0; i < 50; i++) {
      spool.clear();
    }
    isOver.set(true);
    uploads.get();
  }

  private void comesAndGoes() {
    try {
      Files.delete(file("spool/brief/upload.tmp"));
      Files.delete(api.dataFolder().resolve("spool/brief"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file(String name) throws IOException {
    Path file = api.dataFolder().resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "customers");
  }
}
