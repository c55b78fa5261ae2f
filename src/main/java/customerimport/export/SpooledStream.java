package customerimport.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;

/** A file that one thread writes while another reads it; it goes when it is closed. */
final class SpooledStream extends InputStream {

  private static final int BLOCK = 1 << 16;

  private final Path file;
  private final InputStream written;
  private long length;
  private long position;
  private boolean isWhole;
  private boolean isClosed;
  private Exception failure;

  SpooledStream(Path file) throws IOException {
    this.file = file;
    this.written = Files.newInputStream(file, StandardOpenOption.READ);
  }

  /** Writes the whole file; what goes wrong, the reader is told. */
  void fill(Callable<InputStream> source) {
    try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.WRITE);
        InputStream in = source.call()) {
      byte[] block = new byte[BLOCK];
      for (int count = in.read(block); count >= 0 && !isClosed(); count = in.read(block)) {
        out.write(block, 0, count);
        grew(count);
      }
      ended(null);
    } catch (Exception e) {
      ended(e);
    }
  }

  private synchronized boolean isClosed() {
    return isClosed;
  }

  private synchronized void grew(int count) {
    length += count;
    notifyAll();
  }

  private synchronized void ended(Exception by) {
    isWhole = true;
    failure = by;
    notifyAll();
  }

  /** Waits until there is something to read, or a reason why there will not be. */
  void awaitBegin() throws IOException {
    awaitMore();
  }

  /** How many bytes can be read now; 0 at the end. */
  private synchronized long awaitMore() throws IOException {
    while (length == position && !isWhole) {
      try {
        wait();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException(e);
      }
    }
    if (length == position && failure != null) {
      throw told(failure);
    }
    return length - position;
  }

  private static IOException told(Exception failure) {
    if (failure instanceof RuntimeException unchecked
        && !(failure instanceof UncheckedIOException)) {
      throw unchecked;
    }
    return new IOException(failure);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int count) throws IOException {
    if (count == 0) {
      return 0;
    }
    long ready = awaitMore();
    if (ready == 0) {
      return -1;
    }
    int read = written.read(target, offset, (int) Math.min(count, ready));
    synchronized (this) {
      position += read;
    }
    return read;
  }

  @Override
  public void close() throws IOException {
    synchronized (this) {
      isClosed = true;
    }
    try (written) {
      Files.deleteIfExists(file);
    }
  }
}
