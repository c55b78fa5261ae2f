package customerimport.sftp;

import customerimport.sources.FileNames;
import customerimport.sources.Inbox;
import java.util.regex.Pattern;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;
import org.apache.camel.component.file.remote.SftpRemoteFile;

/**
 * Which files of a remote folder are taken. What a server lists is not to be trusted: only plain
 * names pass, so that none leads out of the folder.
 */
final class RemoteFiles {

  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N} ._()-]{1,200}");

  private final Inbox inbox;

  RemoteFiles(Inbox inbox) {
    this.inbox = inbox;
  }

  /** Customer files, complete and ready to be taken. */
  GenericFileFilter<SftpRemoteFile<?>> customerFiles() {
    return file ->
        isPlain(file)
            && FileNames.isCustomerFile(name(file))
            && inbox.looks().isSettled(name(file), file.getFileLength(), file.getLastModified());
  }

  /** Files that say what to do with an import. */
  GenericFileFilter<SftpRemoteFile<?>> commandFiles() {
    return file ->
        isPlain(file) && FileNames.isCommand(name(file)) && inbox.looks().isDue(name(file));
  }

  // The name as the server gave it, before anybody made a path of it.
  private static String name(GenericFile<SftpRemoteFile<?>> file) {
    return file.getFile().getFilename();
  }

  private static boolean isLink(SftpRemoteFile<?> file) {
    return file.getLongname() != null && file.getLongname().startsWith("l");
  }

  private static boolean isPlain(GenericFile<SftpRemoteFile<?>> file) {
    return !file.isDirectory()
        && !isLink(file.getFile())
        && PLAIN.matcher(name(file)).matches()
        && name(file).equals(file.getFileNameOnly());
  }
}
