package customerimport.csv;

/** White space as a person sees it: what no-break spaces and byte order marks look like, too. */
final class Blanks {

  private Blanks() {}

  static boolean isBlank(char c) {
    if (c < '\u0085') {
      return c == ' ' || (c >= '\t' && c <= '\r');
    }
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
  }

  static boolean isBlank(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isBlank(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  static String strip(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  /** How many cells there are up to the last one that is not blank. */
  static int usedLength(String[] cells) {
    int length = cells.length;
    while (length > 0 && isBlank(cells[length - 1])) {
      length--;
    }
    return length;
  }

  static boolean areBlank(String[] cells) {
    for (String cell : cells) {
      if (!isBlank(cell)) {
        return false;
      }
    }
    return true;
  }
}
