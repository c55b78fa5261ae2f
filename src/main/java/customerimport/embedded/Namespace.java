package customerimport.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.util.List;

/** How PostgreSQL, which refuses to run as root, is run by root: as nobody in a user namespace. */
final class Namespace {

  private static final List<String> UNSHARE = List.of("unshare", "--user");

  private Namespace() {}

  /** The words to put before a command of PostgreSQL: none for an ordinary user. */
  static List<String> prefix() throws IOException {
    if (File.separatorChar == '\\' || !"0".equals(output(List.of("id", "-u")))) {
      return List.of();
    }
    try {
      if (!"0".equals(output(List.of("unshare", "--user", "id", "-u")))) {
        return UNSHARE;
      }
      throw refused("a user namespace does not hide root");
    } catch (IOException e) {
      throw refused(e.getMessage());
    }
  }

  private static String output(List<String> command) throws IOException {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var output = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    try {
      if (process.waitFor() != 0) {
        throw new IOException(output);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    return output;
  }

  private static StartFailure refused(String reason) {
    return new StartFailure(
        "PostgreSQL does not run as root, and this system does not let root step aside into a user"
            + " namespace ("
            + reason
            + ").",
        "Start as an ordinary user (the data folder must belong to it), or install util-linux'"
            + " unshare and allow user namespaces, or set spring.datasource.url to a PostgreSQL of"
            + " your own.");
  }
}
