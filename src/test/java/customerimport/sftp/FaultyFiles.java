package customerimport.sftp;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.CopyOption;
import java.nio.file.FileSystemException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpFileSystemAccessor;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.apache.sshd.sftp.server.SftpSubsystemProxy;

/** Files of a server that is full, or lets nothing be moved, or lies about their names. */
final class FaultyFiles implements SftpFileSystemAccessor {

  /** Users from whose folder nothing can be moved. */
  final Set<String> unmovable = ConcurrentHashMap.newKeySet();

  /** Users for whom there is no room. */
  final Set<String> full = ConcurrentHashMap.newKeySet();

  /** Names of files that are listed and cannot be read. */
  final Set<String> unreadable = ConcurrentHashMap.newKeySet();

  /** What is listed instead of a file's name. */
  final Map<String, String> names = new ConcurrentHashMap<>();

  /** How often a file was opened to be read. */
  final Map<String, AtomicInteger> reads = new ConcurrentHashMap<>();

  SftpSubsystemFactory served() {
    var factory = new SftpSubsystemFactory();
    factory.setFileSystemAccessor(this);
    return factory;
  }

  @Override
  public void putRemoteFileName(
      SftpSubsystemProxy server, Path path, Buffer buffer, String name, boolean isShort)
      throws IOException {
    String listed = isShort ? names.getOrDefault(name, name) : name;
    SftpFileSystemAccessor.super.putRemoteFileName(server, path, buffer, listed, isShort);
  }

  @Override
  public SeekableByteChannel openFile(
      SftpSubsystemProxy server,
      FileHandle handle,
      Path file,
      String name,
      Set<? extends OpenOption> options,
      FileAttribute<?>... attributes)
      throws IOException {
    if (options.contains(StandardOpenOption.WRITE)) {
      if (full.contains(user(server))) {
        throw new FileSystemException("No space left on device");
      }
    } else {
      reads
          .computeIfAbsent(file.getFileName().toString(), read -> new AtomicInteger())
          .incrementAndGet();
      if (unreadable.contains(file.getFileName().toString())) {
        throw new AccessDeniedException(name);
      }
    }
    return SftpFileSystemAccessor.super.openFile(server, handle, file, name, options, attributes);
  }

  @Override
  public void renameFile(
      SftpSubsystemProxy server, Path from, Path to, Collection<CopyOption> options)
      throws IOException {
    if (unmovable.contains(user(server))) {
      throw new AccessDeniedException(from.toString());
    }
    SftpFileSystemAccessor.super.renameFile(server, from, to, options);
  }

  private static String user(SftpSubsystemProxy server) {
    return server.getSession().getUsername();
  }
}
