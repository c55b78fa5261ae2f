package customerimport.embedded;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;

/** PostgreSQL's data folder: how it is made, and what is set in it. */
final class Cluster {

  static final String SUPERUSER = "postgres";

  private static final String SETTINGS = "customer-import.conf";
  private static final String PASSWORD = "customer-import.password";

  private final Path folder;

  private Cluster(Path folder) {
    this.folder = folder;
  }

  /** The cluster in this home, made when it is missing. */
  static Cluster in(Path home, Commands commands) throws IOException {
    var folder = home.resolve("postgresql");
    if (!Files.exists(folder)) {
      make(home, folder, commands);
    }
    return new Cluster(folder);
  }

  Path folder() {
    return folder;
  }

  String password() throws IOException {
    return Files.readString(folder.resolve(PASSWORD)).strip();
  }

  /** Sets what holds from the next start on; everything else may be set in postgresql.conf. */
  void configure(int port) throws IOException {
    Files.writeString(
        folder.resolve(SETTINGS),
        """
        # Rewritten at every start.
        listen_addresses = '127.0.0.1'
        port = %d
        unix_socket_directories = ''
        shared_buffers = %dMB
        # No statements and no values: they are personal data.
        log_min_messages = log
        log_min_error_statement = panic
        log_error_verbosity = terse
        log_checkpoints = off
        """
            .formatted(port, buffers()));
  }

  /**
   * A quarter of the machine's memory, as PostgreSQL's manual advises, and no more than a million
   * customers fill; taken only as they do.
   */
  private static long buffers() {
    var machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long quarter = DataSize.ofBytes(machine.getTotalMemorySize()).toMegabytes() / 4;
    return Math.max(128, Math.min(quarter, 512));
  }

  // Made beside its place and moved there whole, so that a kill in the middle leaves nothing half.
  private static void make(Path home, Path folder, Commands commands) throws IOException {
    clearAway(home);
    var making = Files.createTempDirectory(home, "postgresql-new-");
    var password = home.resolve(making.getFileName() + ".password");
    Files.createFile(password);
    restrictToOwner(password);
    Files.writeString(password, newPassword());
    var failure =
        commands.failureOf(
            "initdb",
            "--pgdata=" + making,
            "--username=" + SUPERUSER,
            "--pwfile=" + password,
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--no-instructions");
    if (failure != null) {
      clearAway(home);
      throw new StartFailure(
          "PostgreSQL's data folder could not be made in " + home + ": " + failure,
          "Mend what it names; " + commands.log() + " has every word of it.");
    }
    Files.move(password, making.resolve(PASSWORD));
    Files.writeString(
        making.resolve("postgresql.conf"),
        "\ninclude '" + SETTINGS + "'\n",
        StandardOpenOption.APPEND);
    Files.move(making, folder, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void clearAway(Path home) throws IOException {
    try (var leftovers = Files.newDirectoryStream(home, "postgresql-new-*")) {
      for (var leftover : leftovers) {
        FileSystemUtils.deleteRecursively(leftover);
      }
    }
  }

  private static void restrictToOwner(Path file) {
    file.toFile().setReadable(false, false);
    file.toFile().setReadable(true, true);
  }

  private static String newPassword() {
    var bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
