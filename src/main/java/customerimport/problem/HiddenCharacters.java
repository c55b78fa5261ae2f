package customerimport.problem;

/** The characters that a person cannot see or that steer a device; no value may hold them. */
public final class HiddenCharacters {

  private HiddenCharacters() {}

  /**
   * Whether this is a control, zero-width or bidi character, half of a surrogate pair, U+FFFD or no
   * character at all; tabs and line breaks are control characters.
   */
  public static boolean isHidden(int codePoint) {
    if (codePoint < 0xAD) {
      return codePoint < ' ' || (codePoint >= 0x7F && codePoint < 0xA0);
    }
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      case Character.FORMAT -> !isVisibleFormat(codePoint);
      default -> isBlankLetter(codePoint) || codePoint == 0xFFFD || isNoncharacter(codePoint);
    };
  }

  /**
   * The text with every hidden character made visible: a line break as ↵, a tab as ⇥, any other by
   * its number. Gives the same text when there is none.
   */
  public static String show(String text) {
    int first = firstHidden(text);
    if (first < 0) {
      return text;
    }
    var shown = new StringBuilder(text.length() + 16).append(text, 0, first);
    text.replace("\r\n", "\n")
        .substring(first)
        .codePoints()
        .forEach(codePoint -> show(codePoint, shown));
    return shown.toString();
  }

  /** How the character's number is written, for example {@code U+200B}. */
  public static String number(int codePoint) {
    return String.format("U+%04X", codePoint);
  }

  /** Where the first hidden character stands, in chars from 0, or -1 when there is none. */
  public static int firstHidden(String text) {
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      if (isHidden(codePoint)) {
        return i;
      }
      i += Character.charCount(codePoint);
    }
    return -1;
  }

  private static void show(int codePoint, StringBuilder shown) {
    if (codePoint == '\n' || codePoint == '\r') {
      shown.append('↵');
    } else if (codePoint == '\t') {
      shown.append('⇥');
    } else if (isHidden(codePoint)) {
      shown.append('⟨').append(number(codePoint)).append('⟩');
    } else {
      shown.appendCodePoint(codePoint);
    }
  }

  /** Arabic, Syriac and Kaithi signs that are of the format category and yet are drawn. */
  private static boolean isVisibleFormat(int codePoint) {
    return (codePoint >= 0x0600 && codePoint <= 0x0605)
        || codePoint == 0x06DD
        || codePoint == 0x070F
        || codePoint == 0x0890
        || codePoint == 0x0891
        || codePoint == 0x08E2
        || codePoint == 0x110BD
        || codePoint == 0x110CD;
  }

  /** Letters and marks that are drawn as nothing: joiners and fillers. */
  private static boolean isBlankLetter(int codePoint) {
    return switch (codePoint) {
      case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0 -> true;
      default -> false;
    };
  }

  private static boolean isNoncharacter(int codePoint) {
    return (codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
  }
}
