package customerimport.preview;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import org.postgresql.copy.CopyIn;

/**
 * Writes rows in PostgreSQL's text COPY format, a block at a time. Alone in its class because every
 * staged cell comes through here.
 */
final class CopyText {

  private static final int BLOCK = 1 << 16;
  private static final byte[] NULL = {'\\', 'N'};

  private final CopyIn copy;
  private byte[] block = new byte[2 * BLOCK];
  private int length;

  /** Writes to this COPY; who opened it ends it. */
  CopyText(CopyIn copy) {
    this.copy = copy;
  }

  /** The next cell of the row; null is SQL's null. */
  CopyText cell(String text) {
    if (text == null) {
      return raw(NULL);
    }
    reserve(text.length() * 3 + 1);
    int at = length;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x800) {
        length = at;
        return beyondTwoBytes(text, i);
      } else if (c >= 0x80) {
        block[at++] = (byte) (0xC0 | (c >> 6));
        c = (char) (0x80 | (c & 0x3F));
      } else if (c < ' ' || c == '\\') {
        byte letter = escape(c);
        if (letter != 0) {
          block[at++] = '\\';
          c = (char) letter;
        }
      }
      block[at++] = (byte) c;
    }
    block[at++] = '\t';
    length = at;
    return this;
  }

  /** The next cell of the row. */
  CopyText cell(long number) {
    return raw(Long.toString(number).getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Ends the row. */
  void end() throws SQLException {
    block[length - 1] = '\n';
    if (length >= BLOCK) {
      flush();
    }
  }

  /** Hands over what is still here. */
  void flush() throws SQLException {
    copy.writeToCopy(block, 0, length);
    length = 0;
  }

  private CopyText beyondTwoBytes(String text, int from) {
    StringBuilder rest = new StringBuilder(text.length() - from + 8);
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      byte letter = escape(c);
      if (letter != 0) {
        rest.append('\\').append((char) letter);
      } else {
        rest.append(c);
      }
    }
    return raw(rest.toString().getBytes(StandardCharsets.UTF_8));
  }

  private CopyText raw(byte[] bytes) {
    reserve(bytes.length + 1);
    System.arraycopy(bytes, 0, block, length, bytes.length);
    length += bytes.length;
    block[length++] = '\t';
    return this;
  }

  private static byte escape(char c) {
    return switch (c) {
      case '\\' -> '\\';
      case '\n' -> 'n';
      case '\r' -> 'r';
      case '\t' -> 't';
      default -> 0;
    };
  }

  private void reserve(int more) {
    if (length + more > block.length) {
      block = Arrays.copyOf(block, Math.max(block.length * 2, length + more));
    }
  }
}
