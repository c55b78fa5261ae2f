package customerimport.folder;

import customerimport.sources.FileNames;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;
import org.springframework.stereotype.Component;

/** Which files in the inbox are customer files, complete and ready to be taken. */
@Component("customerFiles")
class CustomerFiles implements GenericFileFilter<File> {

  private final FolderInbox inbox;

  CustomerFiles(FolderInbox inbox) {
    this.inbox = inbox;
  }

  @Override
  public boolean accept(GenericFile<File> file) {
    String name = file.getFileNameOnly();
    if (file.isDirectory() || !FileNames.isCustomerFile(name)) {
      return false;
    }
    try {
      BasicFileAttributes found =
          Files.readAttributes(
              file.getFile().toPath(), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (!found.isRegularFile()) {
        inbox.noteStrange(name);
        return false;
      }
      return inbox.looks().isSettled(name, found.size(), found.lastModifiedTime().toMillis());
    } catch (IOException e) {
      return false;
    }
  }
}
