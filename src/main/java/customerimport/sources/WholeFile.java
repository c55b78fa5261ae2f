package customerimport.sources;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A file that was seen with a size, and must be read with that very size. */
final class WholeFile extends FilterInputStream {

  private final long size;
  private long read;

  WholeFile(InputStream file, long size) {
    super(file);
    this.size = size;
  }

  @Override
  public int read() throws IOException {
    int found = super.read();
    count(found < 0 ? -1 : 1);
    return found;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int found = super.read(target, offset, length);
    count(found);
    return found;
  }

  private void count(int bytes) throws IOException {
    read += Math.max(bytes, 0);
    if (bytes < 0 ? read != size : read > size) {
      throw new EOFException("Read " + read + " bytes of a file of " + size);
    }
  }
}
