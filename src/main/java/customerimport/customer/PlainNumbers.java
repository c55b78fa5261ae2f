package customerimport.customer;

import java.util.List;

/**
 * Nordic phone numbers of digits and spaces, known to be possible ones: most cells of most files.
 * The library says the same of them, but takes microseconds.
 */
final class PlainNumbers {

  /** How a country numbers, and whether a number at home is just the national number. */
  private record Plan(
      String region, String countryCode, int shortest, int longest, boolean bareAtHome) {

    boolean has(String digits, int start) {
      int length = digits.length() - start;
      return length >= shortest && length <= longest && digits.charAt(start) != '0';
    }
  }

  private static final List<Plan> PLANS =
      List.of(
          new Plan("NO", "47", 8, 8, true),
          new Plan("SE", "46", 7, 9, false),
          new Plan("DK", "45", 8, 8, true),
          new Plan("FI", "358", 7, 10, false),
          new Plan("IS", "354", 7, 7, false));

  private PlainNumbers() {}

  /**
   * The number in E.164, or null when it is to be asked of the library.
   *
   * @param region where a number without a country code is called from
   */
  static String read(String text, String region) {
    String digits = text.replace(" ", "");
    if (digits.isEmpty() || !isDigits(digits, digits.startsWith("+") ? 1 : 0)) {
      return null;
    } else if (digits.startsWith("+")) {
      return hasInternational(digits, 1) ? digits : null;
    }
    Plan home = home(region);
    if (home == null) {
      return null;
    } else if (digits.startsWith("00")) {
      return hasInternational(digits, 2) ? "+" + digits.substring(2) : null;
    }
    return home.bareAtHome() && home.has(digits, 0) ? "+" + home.countryCode() + digits : null;
  }

  private static boolean hasInternational(String text, int start) {
    for (Plan plan : PLANS) {
      if (text.startsWith(plan.countryCode(), start)) {
        int national = start + plan.countryCode().length();
        return national < text.length() && plan.has(text, national);
      }
    }
    return false;
  }

  private static Plan home(String region) {
    for (Plan plan : PLANS) {
      if (plan.region().equals(region)) {
        return plan;
      }
    }
    return null;
  }

  private static boolean isDigits(String text, int start) {
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return false;
      }
    }
    return true;
  }
}
