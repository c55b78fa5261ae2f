package customerimport.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps a data folder to one living instance: the system frees the lock when its JVM ends. */
final class FolderLock implements AutoCloseable {

  // The byte that is locked lies past the text, which must stay readable where locks are mandatory.
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  // Closing any channel on a file frees all locks that the JVM holds on it, so a second attempt in
  // the same JVM must not even open it.
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private FolderLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  static FolderLock take(Path folder) throws IOException {
    var file = folder.resolve("instance.lock");
    if (!HELD.add(file)) {
      throw inUse(folder, "this process");
    }
    FileChannel channel = null;
    try {
      channel = FileChannel.open(file, CREATE, READ, WRITE);
      if (channel.tryLock(LOCKED_BYTE, 1, false) == null) {
        throw inUse(folder, "process " + holder(channel));
      }
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(String.valueOf(ProcessHandle.current().pid()).getBytes(UTF_8)));
      return new FolderLock(file, channel);
    } catch (IOException | RuntimeException e) {
      release(file, channel);
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    release(file, channel);
  }

  private static void release(Path file, FileChannel channel) throws IOException {
    try {
      if (channel != null) {
        channel.close();
      }
    } finally {
      HELD.remove(file);
    }
  }

  private static String holder(FileChannel channel) throws IOException {
    var text = ByteBuffer.allocate(20);
    channel.read(text, 0);
    return new String(text.array(), 0, text.position(), UTF_8).strip();
  }

  private static StartFailure inUse(Path folder, String holder) {
    return new StartFailure(
        "The data folder " + folder + " is in use by another instance (" + holder + ").",
        "Stop that instance, or give this one a folder of its own with customer-import.data-dir."
            + " Several instances can share one PostgreSQL: set spring.datasource.url.");
  }
}
