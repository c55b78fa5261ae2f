package customerimport.customer;

import customerimport.problem.Code;
import java.util.regex.Pattern;

/** How a zip code is read: letters, digits, spaces and dashes, kept as typed, zeros and all. */
final class ZipCodes {

  private static final String NORWAY = "NO";
  private static final int NORWEGIAN_DIGITS = 4;
  private static final Pattern NORWEGIAN = Pattern.compile("(?i)(?:NO?[- ]?)?\\d{4}");

  private final boolean siteIsNorwegian;

  /** Reads zip codes without a country as zip codes of this region. */
  ZipCodes(String region) {
    this.siteIsNorwegian = region.equals(NORWAY);
  }

  /** Reads a zip code of this country (alpha-2); null or empty is the site's own. */
  Cell read(String text, String country) {
    boolean unsaid = country == null || country.isEmpty();
    boolean norwegian = unsaid ? siteIsNorwegian : country.equals(NORWAY);
    int digits = countDigits(text);
    if (digits == 0) {
      return Cell.refused(Code.ZIP_INVALID, text);
    } else if (norwegian && digits == text.length() && digits < NORWEGIAN_DIGITS) {
      return tooShort(text);
    } else if (norwegian && !unsaid && !NORWEGIAN.matcher(text).matches()) {
      return Cell.refused(Code.ZIP_INVALID, text, "norwegian");
    }
    return Cell.of(text);
  }

  private static Cell tooShort(String text) {
    return text.length() == 1
        ? Cell.refused(Code.ZIP_INVALID, text, "norwegian")
        : Cell.refused(Code.ZIP_LOST_ZERO, text)
            .repairedBy("0".repeat(NORWEGIAN_DIGITS - text.length()) + text);
  }

  /** How many digits a text of zip characters has; 0 when it has another character. */
  private static int countDigits(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (!(c >= 'A' && c <= 'Z') && !(c >= 'a' && c <= 'z') && c != ' ' && c != '-') {
        return 0;
      }
    }
    return digits;
  }
}
