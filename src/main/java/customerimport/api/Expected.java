package customerimport.api;

import customerimport.problem.Texts;
import customerimport.segment.BadFilter;
import java.util.Locale;
import java.util.Map;

/** What is expected where names alone do not say it. */
enum Expected {
  ACCEPTABLE,
  CHANGE_BODY,
  COLUMN_NAME,
  CUSTOMER,
  CUSTOMER_ID,
  ENCODING,
  FILTER_AND_OR_END,
  FILTER_CLOSING,
  FILTER_DATE,
  FILTER_IMPORT,
  FILTER_QUOTE,
  FILTER_SIMPLER,
  FILTER_SUBJECT,
  FILTER_TEST,
  FILTER_TREE,
  FILTER_VALUE,
  IMPORT_ID,
  KEY_BODY,
  LEAVE_OUT,
  MAPPED_COLUMN,
  MAPPING_BODY,
  MAPPING_NAME,
  NEW_ROW,
  NOT_COMPRESSED,
  OLD_PASSWORD,
  ONE_VALUE,
  PAGE,
  PAGE_SIZE,
  PASSWORD,
  PASSWORD_BODY,
  POSITION,
  REVISION_BODY,
  SEGMENT_BODY,
  SEGMENT_NAME,
  TEXT,
  USER_BODY,
  USER_NAME,
  VALUES;

  /** What a filter expected. */
  static Expected of(BadFilter.Expected expected) {
    return valueOf("FILTER_" + expected.name());
  }

  String text(Texts texts, Locale locale) {
    return texts.text("EXPECTED." + name(), locale, Map.of());
  }
}
