package customerimport.api;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

/** The language that a caller reads, of the two that are spoken here. */
final class Language {

  private static final List<Locale> SPOKEN =
      List.of(
          Locale.ENGLISH,
          Locale.forLanguageTag("nb"),
          Locale.forLanguageTag("no"),
          Locale.forLanguageTag("nn"));

  private Language() {}

  /**
   * The preferred one.
   *
   * @param acceptLanguage the header {@code Accept-Language}, or null
   */
  static Locale of(String acceptLanguage) {
    if (acceptLanguage == null) {
      return Locale.ENGLISH;
    }
    try {
      Locale found = Locale.lookup(LanguageRange.parse(acceptLanguage), SPOKEN);
      return found == null ? Locale.ENGLISH : found;
    } catch (IllegalArgumentException notAList) {
      return Locale.ENGLISH;
    }
  }
}
