package customerimport.folder;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;
import org.springframework.stereotype.Component;

/**
 * Which files in the inbox are customer files, complete and ready to be taken. A file is complete
 * when two looks some time apart find the same size and time: its own time alone says nothing,
 * since copying programs keep the old one.
 */
@Component("customerFiles")
public class CustomerFiles implements GenericFileFilter<File> {

  private static final List<String> UNFINISHED =
      List.of(".tmp", ".part", ".partial", ".filepart", ".crdownload", "~");
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  private record Look(long size, long modified, Instant since, Instant at, int failures) {}

  private final Map<Path, Look> looks = new ConcurrentHashMap<>();
  private final Duration settle;

  CustomerFiles(InboxSettings settings) {
    this.settle = settings.inboxSettle();
  }

  @Override
  public boolean accept(GenericFile<File> file) {
    Path path = file.getFile().toPath();
    String name = file.getFileNameOnly();
    if (file.isDirectory() || isNoCustomerFile(name)) {
      return false;
    }
    forgetGone();
    return isSettled(path, Instant.now());
  }

  /**
   * Leaves a file alone for a while, since taking it failed; longer each time, up to a minute.
   *
   * @param file the file
   */
  void holdBack(Path file) {
    looks.computeIfPresent(
        file,
        (path, look) -> {
          int failures = look.failures + 1;
          Duration pause = Duration.ofSeconds(1L << Math.min(failures, 6));
          Instant until =
              Instant.now().plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
          return new Look(look.size, look.modified, until, look.at, failures);
        });
  }

  private boolean isSettled(Path path, Instant now) {
    BasicFileAttributes found;
    try {
      found = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (IOException e) {
      return false;
    }
    if (!found.isRegularFile()) {
      return false;
    }
    long modified = found.lastModifiedTime().toMillis();
    Look look =
        looks.merge(
            path,
            new Look(found.size(), modified, now, now, 0),
            (old, fresh) ->
                old.size == fresh.size && old.modified == fresh.modified
                    ? new Look(old.size, old.modified, old.since, now, old.failures)
                    : fresh);
    return !now.isBefore(look.since.plus(settle));
  }

  private void forgetGone() {
    Instant longAgo = Instant.now().minus(LONGEST_PAUSE.multipliedBy(10));
    looks.values().removeIf(look -> look.at.isBefore(longAgo));
  }

  private static boolean isNoCustomerFile(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.startsWith(".")
        || lower.startsWith("~$")
        || CommandFiles.isCommand(lower)
        || UNFINISHED.stream().anyMatch(lower::endsWith);
  }
}
