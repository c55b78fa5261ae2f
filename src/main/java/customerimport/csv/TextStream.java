package customerimport.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;

/** Texts as bytes, each made when it is needed. */
public final class TextStream extends InputStream {

  private static final int BLOCK = 1 << 13;

  private final Iterator<String> texts;
  private final AutoCloseable source;
  private byte[] block = {};
  private int position;

  /**
   * A stream over these texts in UTF-8.
   *
   * @param texts what is read
   * @param source what the texts come from, closed with this stream
   */
  public TextStream(Iterator<String> texts, AutoCloseable source) {
    this.texts = texts;
    this.source = source;
  }

  @Override
  public int read() {
    return hasMore() ? block[position++] & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    if (length == 0) {
      return 0;
    }
    if (!hasMore()) {
      return -1;
    }
    int count = Math.min(length, block.length - position);
    System.arraycopy(block, position, target, offset, count);
    position += count;
    return count;
  }

  private boolean hasMore() {
    while (position == block.length && texts.hasNext()) {
      var text = new StringBuilder(BLOCK + 1024);
      while (text.length() < BLOCK && texts.hasNext()) {
        text.append(texts.next());
      }
      block = text.toString().getBytes(StandardCharsets.UTF_8);
      position = 0;
    }
    return position < block.length;
  }

  @Override
  public void close() throws IOException {
    try {
      source.close();
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e);
    }
  }
}
