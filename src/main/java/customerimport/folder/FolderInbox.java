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
import java.util.List;
import org.springframework.stereotype.Component;

/** The watched folder. */
@Component("folderInbox")
public class FolderInbox implements InboxKind {

  private final Inbox inbox;

  FolderInbox(InboxSettings settings) {
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
