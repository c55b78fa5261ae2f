package customerimport.csv;

/**
 * Characters that mean something to the CSV data format, put out of its sight. Their stand-ins are
 * high surrogates without a low one behind, which no decoded text can hold.
 */
final class StandIns {

  private static final String HIDDEN = ";\"\n\r";
  private static final char FIRST = '\uDBFC';

  /** Stands for a {@code ;} that does not separate. */
  static final char SEMICOLON = FIRST;

  private static final char QUOTE = FIRST + 1;

  private StandIns() {}

  /** Replaces the telling characters of {@code text[from..to)}. */
  static void hide(char[] text, int from, int to) {
    for (int i = from; i < to; i++) {
      int which = HIDDEN.indexOf(text[i]);
      if (which >= 0) {
        text[i] = (char) (FIRST + which);
      }
    }
  }

  /** Whether this cell began with a quote that was put out of sight. */
  static boolean hidesQuote(String cell) {
    return !cell.isEmpty() && cell.charAt(0) == QUOTE;
  }

  /** Puts back the texts as they were before their characters were replaced. */
  static void restore(String[] cells) {
    for (int i = 0; i < cells.length; i++) {
      cells[i] = restore(cells[i]);
    }
  }

  /** The text as it was before its characters were replaced. */
  static String restore(String cell) {
    char[] text = cell.toCharArray();
    for (int i = 0; i < text.length; i++) {
      if (text[i] >= FIRST && text[i] <= '\uDBFF' && !isPair(text, i)) {
        text[i] = HIDDEN.charAt(text[i] - FIRST);
      }
    }
    return new String(text);
  }

  private static boolean isPair(char[] text, int high) {
    return high + 1 < text.length && Character.isLowSurrogate(text[high + 1]);
  }
}
