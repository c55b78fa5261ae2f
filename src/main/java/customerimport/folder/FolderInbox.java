package customerimport.folder;

import customerimport.imports.Source;
import customerimport.sources.Inbox;
import customerimport.sources.InboxKind;
import customerimport.sources.Looks;
import customerimport.sources.Terms;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The watched folder. */
@Component("folderInbox")
public class FolderInbox implements InboxKind {

  private static final Logger LOG = LoggerFactory.getLogger(FolderInbox.class);

  private final Inbox inbox;
  private final Path folder;
  private final Set<String> strange = ConcurrentHashMap.newKeySet();

  FolderInbox(InboxSettings settings) {
    folder = settings.inbox();
    var terms =
        new Terms(
            settings.inboxUser(),
            settings.inboxSettle(),
            settings.inboxMapping(),
            settings.inboxEveryone(),
            settings.inboxRule());
    inbox = new Inbox("folder", Source.FOLDER, null, terms);
  }

  @Override
  public List<Inbox> inboxes() {
    return List.of(inbox);
  }

  /** Notes what is called like a file and is none, such as a link or a pipe; says so once. */
  void noteStrange(String name) {
    if (strange.add(name)) {
      LOG.warn("A link, a pipe or the like lies in inbox {}; it is left alone", inbox.name());
    }
  }

  /** How many things lie there that are called like files and are none. */
  public long strange() {
    strange.removeIf(name -> isFileOrGone(folder.resolve(name)));
    return strange.size();
  }

  private static boolean isFileOrGone(Path path) {
    try {
      var is = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return is.isRegularFile() || is.isDirectory();
    } catch (IOException gone) {
      return true;
    }
  }

  /** What was seen of its files. */
  Looks looks() {
    return inbox.looks();
  }

  /**
   * The bytes of a file, unless it is a link to somewhere else.
   *
   * @param file a file in the folder
   */
  public InputStream open(File file) throws IOException {
    try {
      return Files.newInputStream(file.toPath(), LinkOption.NOFOLLOW_LINKS);
    } catch (IOException e) {
      inbox.looks().holdBack(file.getName());
      throw e;
    }
  }
}
