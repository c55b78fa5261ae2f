package customerimport.customer;

/**
 * E-mail addresses of letters, digits and the usual signs: most cells of most files. The library
 * says the same of them, but takes microseconds.
 */
final class PlainAddresses {

  private static final int LONGEST_LOCAL_PART = 64;
  private static final int LONGEST_LABEL = 63;

  private PlainAddresses() {}

  /** Whether the text is such an address; false says nothing. */
  static boolean has(String text) {
    int at = text.indexOf('@');
    int lastDot = text.lastIndexOf('.');
    return at > 0
        && at <= LONGEST_LOCAL_PART
        && lastDot > at
        && text.length() - lastDot > 2
        && isLocalPart(text, at)
        && isDomain(text, at + 1)
        && isOfLetters(text, lastDot + 1);
  }

  private static boolean isLocalPart(String text, int end) {
    boolean afterDot = true;
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      boolean dot = c == '.';
      if (dot ? afterDot : !(isLetterOrDigit(c) || c == '_' || c == '-' || c == '+')) {
        return false;
      }
      afterDot = dot;
    }
    return !afterDot;
  }

  private static boolean isDomain(String text, int start) {
    int label = start;
    for (int i = start; i <= text.length(); i++) {
      char c = i == text.length() ? '.' : text.charAt(i);
      if (c == '.') {
        if (i == label || i - label > LONGEST_LABEL || text.charAt(i - 1) == '-') {
          return false;
        }
        label = i + 1;
      } else if (!isLetterOrDigit(c) && !(c == '-' && i > label)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOfLetters(String text, int start) {
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isLetterOrDigit(c) || c <= '9') {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
