package customerimport.folder;

import customerimport.csv.Mapping;
import customerimport.imports.Arrival;
import customerimport.imports.Imports;
import customerimport.imports.Mappings;
import customerimport.imports.Options;
import customerimport.imports.Originals;
import customerimport.imports.Source;
import customerimport.problem.FileRejected;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** The watched folder: how its files become imports. */
@Component
public class Inbox {

  private final Imports imports;
  private final Originals originals;
  private final CustomerFiles files;
  private final InboxSettings settings;
  private final Mappings mappings;

  Inbox(
      Imports imports,
      Originals originals,
      CustomerFiles files,
      InboxSettings settings,
      Mappings mappings) {
    this.mappings = mappings;
    this.imports = imports;
    this.originals = originals;
    this.files = files;
    this.settings = settings;
  }

  /**
   * Takes a file: keeps its bytes, and makes an import of it.
   *
   * @param file a complete file in the inbox
   * @return how the file is kept on record
   * @throws IOException when the file cannot be read; it is left alone for a while
   */
  public Taken take(File file) throws IOException {
    try {
      Path path = file.toPath();
      Arrival arrival = arrival(path);
      forgetIfMoved(arrival);
      long id = keep(path, arrival);
      return new Taken(id, receivedName(file.getName(), id));
    } catch (IOException | RuntimeException e) {
      files.holdBack(file.toPath());
      throw e;
    }
  }

  private Arrival arrival(Path file) throws IOException {
    String name = file.getFileName().toString();
    String mark = name + "|" + Files.size(file) + "|" + Files.getLastModifiedTime(file).toMillis();
    return new Arrival(Source.FOLDER, name, settings.inboxUser(), Options.DEFAULT, mapping(), mark);
  }

  private Mapping mapping() {
    String name = settings.inboxMapping();
    return name == null
        ? Mapping.NONE
        : mappings
            .find(name)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "customer-import.inbox-mapping: there is no mapping \"%s\" yet. Save it by PUT /api/mappings/%s; until then the files wait in the inbox"
                            .formatted(name, name)));
  }

  /**
   * A file found where an earlier one of the same name, size and time was taken is that very file
   * only if that one could not be moved away.
   */
  private void forgetIfMoved(Arrival arrival) {
    imports
        .withMark(arrival.source(), arrival.mark())
        .filter(id -> Files.exists(received().resolve(receivedName(arrival.fileName(), id))))
        .ifPresent(imports::forgetMark);
  }

  private long keep(Path file, Arrival arrival) throws IOException {
    try (InputStream bytes = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      return originals.keep(bytes, arrival);
    } catch (FileRejected e) {
      return imports.refuse(arrival, Files.size(file), e.problem());
    }
  }

  private Path received() {
    return settings.inbox().resolve(".received");
  }

  private static String receivedName(String fileName, long importId) {
    return SafeName.of(fileName) + "." + importId + ".csv";
  }
}
