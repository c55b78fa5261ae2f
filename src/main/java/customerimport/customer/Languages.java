package customerimport.customer;

import customerimport.problem.Code;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a language is read: a BCP 47 tag of a known language, kept in the tag's usual case. */
final class Languages {

  private static final int LONGEST = 35;
  private static final Set<String> TWO_LETTERS = Set.of(Locale.getISOLanguages());
  private static final Map<String, String> THREE_LETTERS =
      Stream.of(Locale.getISOLanguages())
          .collect(
              Collectors.toMap(
                  code -> new Locale(code).getISO3Language(), code -> code, (one, two) -> one));

  private Languages() {}

  static Cell read(String text) {
    if (text.length() == 2 && TWO_LETTERS.contains(text)) {
      return Cell.of(text);
    }
    String tag = text.length() > LONGEST ? null : tag(text);
    if (tag != null) {
      return Cell.of(tag);
    }
    String repair =
        text.indexOf('_') < 0 || text.length() > LONGEST ? null : tag(text.replace('_', '-'));
    return repair == null
        ? Cell.refused(Code.LANGUAGE_INVALID, text)
        : Cell.refused(Code.LANGUAGE_INVALID, text, "underscore").repairedBy(repair);
  }

  /** The usual form of the tag, or null when it is none or its language is unknown. */
  private static String tag(String text) {
    try {
      Locale locale = new Locale.Builder().setLanguageTag(text).build();
      String shortest = THREE_LETTERS.getOrDefault(locale.getLanguage(), locale.getLanguage());
      return isKnown(shortest)
          ? new Locale.Builder().setLocale(locale).setLanguage(shortest).build().toLanguageTag()
          : null;
    } catch (IllformedLocaleException notATag) {
      return null;
    }
  }

  private static boolean isKnown(String language) {
    return TWO_LETTERS.contains(language)
        || (language.length() == 3 && !nameOf(language).equals(language));
  }

  private static String nameOf(String language) {
    return new Locale(language).getDisplayLanguage(Locale.ENGLISH);
  }
}
