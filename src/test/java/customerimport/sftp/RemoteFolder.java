package customerimport.sftp;

import static org.awaitility.Awaitility.await;

import customerimport.imports.Import;
import customerimport.imports.Imports;
import customerimport.imports.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** The folder of an account, as its owner sees it. */
record RemoteFolder(Path path, String account) {

  /** Puts a file there, whole. */
  void put(String name, String content) throws IOException {
    Path aside = path.resolve(".put");
    Files.write(aside, content.getBytes(StandardCharsets.UTF_8));
    Files.move(aside, path.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  /** The only import of a file of this name, once there is one. */
  Import only(Imports imports, String fileName) {
    List<Import> found = await().until(() -> all(imports, fileName), all -> !all.isEmpty());

    if (found.size() > 1) {
      throw new AssertionError(fileName + " was imported " + found.size() + " times");
    }
    return found.get(0);
  }

  List<Import> all(Imports imports, String fileName) {
    return imports.page(null, Source.SFTP, fileName, 0, 1000).stream()
        .filter(of -> account.equals(of.account()))
        .toList();
  }

  /** What the newest receipt of an import says. */
  String told(Import of) {
    String name = of.fileName().replaceFirst("\\.csv$", "") + "." + of.id() + ".json";
    Path receipt = path.resolve("receipts").resolve(name);
    try {
      return Files.exists(receipt) ? Files.readString(receipt) : "";
    } catch (IOException e) {
      // It is just being replaced.
      return "";
    }
  }

  /** The names of the files in a folder of it. */
  List<String> files(String folder) {
    Path of = path.resolve(folder);
    if (!Files.exists(of)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(of)) {
      return files.filter(Files::isRegularFile).map(f -> f.getFileName().toString()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
