package customerimport.crash;

import customerimport.sftp.SftpServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A folder and an account on an SFTP server, as the instances on one database share them. */
record Inboxes(String name, Path inbox, Path remote, SftpServer server) {

  static Inboxes of(String name, Path folder, SftpServer server) throws IOException {
    Path inbox = Files.createDirectories(folder.resolve(name).resolve("inbox"));
    return new Inboxes(name, inbox, server.home(name), server);
  }

  /** How an instance is told of them, and of their database. */
  List<String> settings(DriverManagerDataSource database, String... more) throws IOException {
    String account = "--customer-import.sftp.remote.";
    var settings =
        new ArrayList<>(
            List.of(
                "--server.port=0",
                "--spring.datasource.url=" + database.getUrl(),
                "--spring.datasource.username=" + database.getUsername(),
                "--spring.datasource.password=" + database.getPassword(),
                "--customer-import.inbox=" + inbox,
                "--customer-import.inbox-settle=100ms",
                account + "host=127.0.0.1",
                account + "port=" + server.port(),
                account + "login=" + name,
                account + "password=" + SftpServer.PASSWORD,
                account + "known-hosts-file=" + server.knownHosts(server.port()),
                account + "settle=100ms",
                account + "poll-every=200ms"));
    settings.addAll(List.of(more));
    return settings;
  }

  /** Puts so many files in turn into both. */
  void put(int files, String namePrefix, String rows) throws IOException {
    for (int i = 0; i < files; i++) {
      Path folder = i % 2 == 0 ? inbox : remote;
      Path aside = folder.resolve(".put");
      Files.writeString(aside, "CustomerID;Gender;FirstName\n0;1;" + namePrefix + i + "\n" + rows);
      Files.move(aside, folder.resolve(namePrefix + i + ".csv"), StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** The names of the files in this folder of each. */
  List<String> files(String folder) throws IOException {
    List<String> names = new ArrayList<>(files(inbox, folder));
    names.addAll(files(remote, folder));
    return names;
  }

  /** How many senders have been told that theirs was imported. */
  int told() throws IOException {
    int told = 0;
    for (Path of : List.of(inbox, remote)) {
      for (String file : files(of, "receipts")) {
        if (file.endsWith(".json") && isImported(of.resolve("receipts").resolve(file))) {
          told++;
        }
      }
    }
    return told;
  }

  private static boolean isImported(Path receipt) throws IOException {
    try {
      return Files.readString(receipt).contains("\"IMPORTED\"");
    } catch (NoSuchFileException renamedMeanwhile) {
      return false;
    }
  }

  private static List<String> files(Path of, String folder) throws IOException {
    try (Stream<Path> files = Files.list(of.resolve(folder))) {
      return files.filter(Files::isRegularFile).map(f -> f.getFileName().toString()).toList();
    }
  }
}
