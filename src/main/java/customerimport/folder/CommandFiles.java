package customerimport.folder;

import customerimport.sources.FileNames;
import java.io.File;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;
import org.springframework.stereotype.Component;

/** Which files in the inbox say what to do with an import. */
@Component("commandFiles")
class CommandFiles implements GenericFileFilter<File> {

  private final FolderInbox inbox;

  CommandFiles(FolderInbox inbox) {
    this.inbox = inbox;
  }

  @Override
  public boolean accept(GenericFile<File> file) {
    return !file.isDirectory()
        && FileNames.isCommand(file.getFileNameOnly())
        && inbox.looks().isDue(file.getFileNameOnly());
  }
}
