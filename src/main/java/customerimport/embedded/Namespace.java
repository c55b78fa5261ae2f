package customerimport.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * How PostgreSQL, which refuses to run as root, is run by root: as nobody in a user namespace.
 *
 * <p>There it owns root's files, but has none of root's power over the files of others.
 */
final class Namespace {

  private static final List<String> UNSHARE = List.of("unshare", "--user");

  private Namespace() {}

  /** The words to put before a command of PostgreSQL on this folder: none for an ordinary user. */
  static List<String> prefix(Path home) throws IOException {
    if (File.separatorChar == '\\' || !"0".equals(output("id", "-u"))) {
      return List.of();
    }
    if (!Integer.valueOf(0).equals(Files.getAttribute(home, "unix:uid"))) {
      throw new StartFailure(
          "The data folder " + home + " belongs to " + Files.getOwner(home) + ", not to root.",
          "Start as "
              + Files.getOwner(home)
              + ", or name another folder with"
              + " customer-import.data-dir.");
    }
    requireUnshare();
    requireEntry(home);
    return UNSHARE;
  }

  private static void requireUnshare() {
    try {
      output("unshare", "--user", "true");
    } catch (IOException e) {
      throw refused(
          "this system does not let root step aside into a user namespace (" + e.getMessage() + ")",
          "install util-linux' unshare and allow user namespaces");
    }
  }

  private static void requireEntry(Path home) {
    try {
      output("unshare", "--user", "ls", home.toString());
    } catch (IOException e) {
      throw refused(
          "what it steps aside to may not enter " + home + " (" + e.getMessage() + ")",
          "name a folder that everybody may enter with customer-import.data-dir");
    }
  }

  private static String output(String... command) throws IOException {
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

  private static StartFailure refused(String reason, String remedy) {
    return new StartFailure(
        "PostgreSQL does not run as root, and " + reason + ".",
        "Start as an ordinary user to whom the data folder belongs, or "
            + remedy
            + ", or set spring.datasource.url to a PostgreSQL of your own.");
  }
}
