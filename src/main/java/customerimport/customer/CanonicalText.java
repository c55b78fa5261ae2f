package customerimport.customer;

import customerimport.problem.Code;
import customerimport.problem.HiddenCharacters;
import customerimport.problem.Problem;
import java.text.Normalizer;

/** How the text of every cell is evened out before it is looked at: trimmed, and in NFC. */
final class CanonicalText {

  private static final char FIRST_MARK = '\u0300';

  private CanonicalText() {}

  /** The text without outer white space, in NFC; the same object when it is so already. */
  static String of(String raw) {
    return isPlain(raw) ? raw : ofOther(raw);
  }

  /** The same for a text that is not {@linkplain #isPlain plain}. */
  static String ofOther(String raw) {
    return composed(trimmed(raw));
  }

  /** Whether the text is of printable ASCII without outer spaces: nothing to even out or check. */
  static boolean isPlain(String raw) {
    int length = raw.length();
    for (int i = 0; i < length; i++) {
      char c = raw.charAt(i);
      if (c < ' ' || c >= 0x7F) {
        return false;
      }
    }
    return length == 0 || (raw.charAt(0) != ' ' && raw.charAt(length - 1) != ' ');
  }

  /** The text without outer white space of any script; the same object when there is none. */
  static String trimmed(String raw) {
    int start = 0;
    int end = raw.length();
    while (start < end && isSpace(raw.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(raw.charAt(end - 1))) {
      end--;
    }
    return raw.substring(start, end);
  }

  /** Whether Unicode counts the character as white space. */
  static boolean isSpace(char c) {
    return c == ' '
        || (c >= '\t' && c <= '\r')
        || c == 0x85
        || c == 0xA0
        || (c >= 0x1680 && Character.isSpaceChar(c));
  }

  /**
   * Names the first character that the text may not hold.
   *
   * @param text a canonical text
   * @param lines whether it may hold line feeds
   * @return a CONTROL_CHARS problem, or null when every character may stand
   */
  static Problem forbidden(String text, boolean lines) {
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      if (HiddenCharacters.isHidden(codePoint) && !(lines && codePoint == '\n')) {
        return Problem.of(Code.CONTROL_CHARS, text)
            .with("reason", reason(codePoint))
            .with("character", HiddenCharacters.number(codePoint))
            .with("place", text.codePointCount(0, i) + 1);
      }
      i += Character.charCount(codePoint);
    }
    return null;
  }

  /** The text with every line break as a line feed. */
  static String lineFeeds(String text) {
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static String reason(int codePoint) {
    return switch (codePoint) {
      case '\n', '\r', 0x2028, 0x2029 -> "lineBreak";
      case '\t' -> "tab";
      case 0xFFFD -> "replaced";
      default -> "hidden";
    };
  }

  private static String composed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= FIRST_MARK) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
      }
    }
    return text;
  }
}
