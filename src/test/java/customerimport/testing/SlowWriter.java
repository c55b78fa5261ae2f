package customerimport.testing;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Writes files piece by piece, as a slow sender does. On a busy machine it may stand still for so
 * long that the file rightly looks complete; it then begins another one.
 */
public final class SlowWriter {

  private static final int ATTEMPTS = 20;

  private final Path folder;
  private final Duration longestPause;

  /**
   * A writer into a folder.
   *
   * @param longestPause so long nothing may be written, and the file still does not look complete
   */
  public SlowWriter(Path folder, Duration longestPause) {
    this.folder = folder;
    this.longestPause = longestPause;
  }

  /**
   * Writes a file with a pause behind each piece.
   *
   * @param name begins the name of the file
   * @return the name of the file that never stood still for too long
   */
  public String write(String name, List<String> pieces, Duration pause) throws IOException {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      String fileName = name + " " + attempt + ".csv";
      if (longest(folder.resolve(fileName), pieces, pause).compareTo(longestPause) < 0) {
        return fileName;
      }
    }
    throw new AssertionError("The machine is too busy to write a file without a pause");
  }

  private static Duration longest(Path file, List<String> pieces, Duration pause)
      throws IOException {
    long longest = 0;
    long last = System.nanoTime();
    try (OutputStream out = Files.newOutputStream(file)) {
      for (String piece : pieces) {
        out.write(piece.getBytes(StandardCharsets.UTF_8));
        longest = Math.max(longest, System.nanoTime() - last);
        last = System.nanoTime();
        long until = last + pause.toNanos();
        await().pollInterval(Duration.ofMillis(1)).until(() -> System.nanoTime() > until);
      }
    }
    return Duration.ofNanos(longest);
  }
}
