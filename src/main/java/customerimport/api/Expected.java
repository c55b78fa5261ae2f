package customerimport.api;

import customerimport.problem.Texts;
import java.util.Locale;
import java.util.Map;

/** What is expected where names alone do not say it. */
enum Expected {
  ACCEPTABLE,
  CHANGE_BODY,
  COLUMN_NAME,
  CUSTOMER,
  ENCODING,
  IMPORT_ID,
  MAPPED_COLUMN,
  MAPPING_BODY,
  MAPPING_NAME,
  NEW_ROW,
  NOT_COMPRESSED,
  ONE_VALUE,
  PAGE,
  PAGE_SIZE,
  POSITION,
  REVISION_BODY,
  VALUES;

  String text(Texts texts, Locale locale) {
    return texts.text("EXPECTED." + name(), locale, Map.of());
  }
}
