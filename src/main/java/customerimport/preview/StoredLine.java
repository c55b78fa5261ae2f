package customerimport.preview;

import java.nio.charset.StandardCharsets;

/**
 * A customer as PostgreSQL's text COPY gives it: cells between tabs, a backslash before what would
 * be mistaken for a separator, a line feed at the end.
 */
final class StoredLine {

  private static final byte TAB = '\t';

  private StoredLine() {}

  /** The first cell as a number. */
  static long id(byte[] line) {
    long id = 0;
    for (int at = 0; line[at] != TAB; at++) {
      id = id * 10 + line[at] - '0';
    }
    return id;
  }

  /** Where the cell after the next tab begins. */
  static int next(byte[] line, int at) {
    int end = at;
    while (line[end] != TAB && line[end] != '\n') {
      end++;
    }
    return end + 1;
  }

  /**
   * Whether these cells of the row are, byte for byte, what the line holds from here on. A "no" is
   * only a "perhaps not": what is not ASCII or was escaped is left to a closer look.
   *
   * @param line the stored customer
   * @param at where its first compared cell begins
   * @param row the cells of the file
   * @param cells which of them are compared, in the order of the line
   */
  static boolean holds(byte[] line, int at, String[] row, int[] cells) {
    int position = at;
    for (int cell : cells) {
      String text = row[cell];
      int length = text.length();
      for (int i = 0; i < length; i++) {
        char c = text.charAt(i);
        if (c < ' ' || c == '\\') {
          return false;
        } else if (c < 0x80) {
          if (line[position++] != c) {
            return false;
          }
        } else if (c < 0x800) {
          if (line[position] != (byte) (0xC0 | (c >> 6))
              || line[position + 1] != (byte) (0x80 | (c & 0x3F))) {
            return false;
          }
          position += 2;
        } else {
          return false;
        }
      }
      if (line[position++] != TAB) {
        return false;
      }
    }
    return true;
  }

  /** The texts of so many cells from here on. */
  static String[] texts(byte[] line, int at, int count) {
    String[] texts = new String[count];
    int position = at;
    for (int i = 0; i < count; i++) {
      int next = next(line, position);
      texts[i] = text(line, position, next - 1);
      position = next;
    }
    return texts;
  }

  /** The text of the cell that begins here. */
  static String text(byte[] line, int at) {
    return text(line, at, next(line, at) - 1);
  }

  private static String text(byte[] line, int at, int end) {
    String raw = new String(line, at, end - at, StandardCharsets.UTF_8);
    return raw.indexOf('\\') < 0 ? raw : unescaped(raw);
  }

  private static String unescaped(String raw) {
    var text = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      text.append(c == '\\' ? meant(raw.charAt(++i)) : c);
    }
    return text.toString();
  }

  private static char meant(char escaped) {
    return switch (escaped) {
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'v' -> '\u000B';
      default -> escaped;
    };
  }
}
