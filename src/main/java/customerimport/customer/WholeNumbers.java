package customerimport.customer;

import customerimport.problem.Code;
import customerimport.problem.Problem;

/** How a whole number is read: plain digits, so that one number has one form. */
final class WholeNumbers {

  private WholeNumbers() {}

  /** Reads a number of at most so many digits. */
  static Cell read(String text, int mostDigits) {
    int digits = text.startsWith("-") ? text.length() - 1 : text.length();
    boolean fits = digits > 0 && digits <= mostDigits && isPlain(text, text.length() - digits);
    return fits
        ? Cell.of(text)
        : Cell.refused(
            Problem.of(Code.INVALID_VALUE, text)
                .with("reason", "number")
                .with("limit", mostDigits));
  }

  private static boolean isPlain(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return text.charAt(from) != '0' || text.equals("0");
  }
}
