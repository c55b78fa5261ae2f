package customerimport.imports;

import java.io.InputStream;
import java.util.function.IntFunction;

/** A stream over numbered chunks of bytes that are fetched when they are needed. */
final class ChunkStream extends InputStream {

  private static final byte[] NONE = new byte[0];

  private final IntFunction<byte[]> chunks;
  private byte[] chunk = NONE;
  private int next;
  private int position;

  /** A stream over the chunks 0, 1, … until one is null. */
  ChunkStream(IntFunction<byte[]> chunks) {
    this.chunks = chunks;
  }

  @Override
  public int read() {
    return hasMore() ? chunk[position++] & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    if (length == 0) {
      return 0;
    }
    if (!hasMore()) {
      return -1;
    }
    int count = Math.min(length, chunk.length - position);
    System.arraycopy(chunk, position, target, offset, count);
    position += count;
    return count;
  }

  private boolean hasMore() {
    while (chunk != null && position == chunk.length) {
      chunk = chunks.apply(next++);
      position = 0;
    }
    return chunk != null;
  }
}
