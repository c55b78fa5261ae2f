package customerimport.api;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.stereotype.Component;

/** The folders where uploads lie on their way; what a killed process left there is cleared away. */
@Component
public class Spool {

  private static final Duration OLD = Duration.ofHours(1);

  private final CamelContext camel;
  private final ServerProperties server;

  Spool(CamelContext camel, ServerProperties server) {
    this.camel = camel;
    this.server = server;
  }

  /** Deletes the files that nobody has written to for an hour: no upload is that old. */
  public void clear() throws IOException {
    Instant old = Instant.now().minus(OLD);
    for (Path folder : folders()) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.walk(folder)) {
          files
              .filter(Files::isRegularFile)
              .filter(file -> isFrom(file, old))
              .forEach(Spool::delete);
        }
      }
    }
  }

  private List<Path> folders() {
    return Stream.of(
            camel.getStreamCachingStrategy().getSpoolDirectory(), server.getTomcat().getBasedir())
        .filter(Objects::nonNull)
        .map(File::toPath)
        .toList();
  }

  private static boolean isFrom(Path file, Instant old) {
    try {
      return Files.getLastModifiedTime(file).compareTo(FileTime.from(old)) < 0;
    } catch (IOException gone) {
      return false;
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
