package customerimport.embedded;

import java.io.BufferedInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked from the class path once for each data folder and version.
 *
 * <p>They lie in the data folder, not in a temporary one, which may be cleaned up under a running
 * server, forbid execution, or belong to another user.
 */
final class Binaries {

  private Binaries() {}

  static Path unpackedIn(Path home) throws IOException {
    // PostgreSQL's commands call one another through a shell, in double quotes.
    if (File.separatorChar == '/' && home.toString().matches("(?s).*[$`\"\\\\\n].*")) {
      throw new StartFailure(
          "The path " + home + " holds one of $ ` \" \\, which PostgreSQL's commands cannot bear.",
          "Name another folder with customer-import.data-dir.");
    }
    var archive = archive();
    var all = home.resolve("postgresql-binaries");
    var folder = all.resolve(fingerprint(archive));
    if (!Files.isDirectory(folder)) {
      // Whatever else lies here is half unpacked or of an older version.
      FileSystemUtils.deleteRecursively(all);
      var unpacking = all.resolve("unpacking");
      unpack(archive, unpacking);
      requireExecution(unpacking.resolve("bin"));
      Files.move(unpacking, folder);
    }
    return folder;
  }

  private static void requireExecution(Path programs) throws IOException {
    try (var all = Files.newDirectoryStream(programs)) {
      if (!Files.isExecutable(all.iterator().next())) {
        throw new StartFailure(
            "Programs may not be run from " + programs + ": its disk is probably mounted noexec.",
            "Name a folder on another disk with customer-import.data-dir.");
      }
    }
  }

  private static String archive() {
    var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    var name = system.startsWith("mac") ? "darwin" : system.startsWith("win") ? "windows" : "linux";
    var arm = System.getProperty("os.arch").matches("aarch64|arm64");
    return "/postgres-"
        + name
        + "-"
        + (arm && !name.equals("windows") ? "arm_64" : "x86_64")
        + ".txz";
  }

  private static JarURLConnection connection(String archive) throws IOException {
    var address = Binaries.class.getResource(archive);
    if (address == null) {
      throw new StartFailure(
          "This build carries no PostgreSQL for this system (" + archive + " is missing).",
          "Build it on this system, or set spring.datasource.url to a PostgreSQL of your own.");
    }
    return (JarURLConnection) address.openConnection();
  }

  /** The checksum that its jar has of it: to read it all took a thirtieth of the start. */
  private static String fingerprint(String archive) throws IOException {
    var entry = connection(archive).getJarEntry();
    return HexFormat.of().toHexDigits((int) entry.getCrc()) + "-" + entry.getSize();
  }

  private static void unpack(String archive, Path target) throws IOException {
    try (var tar =
        new TarArchiveInputStream(
            new XZInputStream(new BufferedInputStream(connection(archive).getInputStream())))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(entry, tar, target.resolve(entry.getName()).normalize());
      }
    }
  }

  private static void unpack(TarArchiveEntry entry, InputStream content, Path file)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(file.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(content, file);
    if ((entry.getMode() & 0100) != 0 && !file.toFile().setExecutable(true, true)) {
      throw new IOException("cannot make " + file + " executable");
    }
  }
}
