package customerimport.api;

import customerimport.problem.Texts;
import java.util.Locale;
import java.util.Map;

/** What is expected where names alone do not say it. */
enum Expected {
  ENCODING,
  IMPORT_ID,
  NOT_COMPRESSED,
  ONE_VALUE,
  PAGE,
  PAGE_SIZE,
  REVISION_BODY;

  String text(Texts texts, Locale locale) {
    return texts.text("EXPECTED." + name(), locale, Map.of());
  }
}
