package customerimport.privacy;

import customerimport.folder.InboxSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The files that lie beside the inbox, about imports and as they came; their names tell of which.
 */
@Component
public class FolderFiles {

  private static final Pattern NAME =
      Pattern.compile(
          ".*\\.([1-9][0-9]{0,17})\\.(?:csv|json|preview\\.html|(?:preview|result|rejects)\\.csv)");

  private final JdbcClient jdbc;
  private final List<Path> folders;
  private final KeepSettings keep;

  FolderFiles(JdbcClient jdbc, InboxSettings settings, KeepSettings keep) {
    this.jdbc = jdbc;
    this.folders =
        List.of(settings.inbox().resolve("receipts"), settings.inbox().resolve(".received"));
    this.keep = keep;
  }

  /**
   * Deletes those whose time has come. When a file was written does not count: it may be older than
   * its import.
   */
  public void forgetOld() {
    Set<Long> old =
        Set.copyOf(
            jdbc.sql(
                    """
                    select import_id from import
                    where import_id = any (?) and received_at < now() - make_interval(secs => ?)
                    """)
                .params(imports().toArray(Long[]::new), keep.receipts().toSeconds())
                .query(Long.class)
                .list());
    delete(old::contains);
  }

  /** Deletes those of these imports. */
  void forget(Collection<Long> imports) {
    delete(imports::contains);
  }

  private List<Long> imports() {
    try (Stream<Path> files = files()) {
      return files.map(FolderFiles::importOf).filter(id -> id != null).distinct().toList();
    }
  }

  private void delete(Predicate<Long> which) {
    try (Stream<Path> files = files()) {
      for (Path file : files.toList()) {
        Long id = importOf(file);
        if (id != null && which.test(id)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Stream<Path> files() {
    return folders.stream().filter(Files::isDirectory).flatMap(FolderFiles::filesIn);
  }

  private static Stream<Path> filesIn(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Long importOf(Path file) {
    Matcher name = NAME.matcher(file.getFileName().toString());
    return name.matches() ? Long.valueOf(name.group(1)) : null;
  }
}
