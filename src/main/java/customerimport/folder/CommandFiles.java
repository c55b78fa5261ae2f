package customerimport.folder;

import java.io.File;
import java.util.Locale;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;
import org.springframework.stereotype.Component;

/** Which files in the inbox say what to do with an import. */
@Component("commandFiles")
class CommandFiles implements GenericFileFilter<File> {

  @Override
  public boolean accept(GenericFile<File> file) {
    return !file.isDirectory() && isCommand(file.getFileNameOnly());
  }

  static boolean isCommand(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".confirm") || lower.endsWith(".cancel");
  }
}
