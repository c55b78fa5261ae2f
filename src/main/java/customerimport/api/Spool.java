package customerimport.api;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
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
        Files.walkFileTree(folder, new Clearing(FileTime.from(old)));
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

  /**
   * Goes on where something goes away while it looks: an upload that ends takes its files along.
   */
  private static final class Clearing extends SimpleFileVisitor<Path> {

    private final FileTime old;

    Clearing(FileTime old) {
      this.old = old;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes is) throws IOException {
      if (is.isRegularFile() && is.lastModifiedTime().compareTo(old) < 0) {
        Files.deleteIfExists(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException why) throws IOException {
      return goneOr(why);
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException why) throws IOException {
      return why == null ? FileVisitResult.CONTINUE : goneOr(why);
    }

    private static FileVisitResult goneOr(IOException why) throws IOException {
      if (why instanceof NoSuchFileException) {
        return FileVisitResult.CONTINUE;
      }
      throw why;
    }
  }
}
