package customerimport.problem;

import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that can be wrong with a file or a row, or worth a look; the code is part of the API.
 */
public enum Code {
  EMPTY_FILE(Reach.FILE),
  NO_DATA_ROWS(Reach.FILE),
  NOT_CSV(Reach.FILE),
  INVALID_ENCODING(Reach.FILE),
  WRONG_SEPARATOR(Reach.FILE),
  MISSING_COLUMN(Reach.FILE),
  DUPLICATE_COLUMN(Reach.FILE),
  UNCLOSED_QUOTE(Reach.FILE),
  TOO_LARGE(Reach.FILE),
  TOO_MANY_COLUMNS(Reach.FILE),
  /** Rejects the row that holds such a character; a NUL rejects the file. */
  CONTROL_CHARS(Reach.ROW),
  COLUMN_COUNT(Reach.ROW),
  ID_MISSING(Reach.ROW),
  ID_INVALID(Reach.ROW),
  ID_UNKNOWN(Reach.ROW),
  ID_DUPLICATE(Reach.ROW),
  GENDER_MISSING(Reach.ROW),
  GENDER_INVALID(Reach.ROW),
  NAME_MISSING(Reach.ROW),
  EMAIL_INVALID(Reach.ROW),
  PHONE_INVALID(Reach.ROW),
  ZIP_INVALID(Reach.ROW),
  ZIP_LOST_ZERO(Reach.ROW),
  DATE_INVALID(Reach.ROW),
  COUNTRY_INVALID(Reach.ROW),
  LANGUAGE_INVALID(Reach.ROW),
  TOO_LONG(Reach.ROW),
  INVALID_VALUE(Reach.ROW),
  QUOTE_SYNTAX(Reach.ROW),
  IDENTITY_CHANGE(Reach.ROW),
  UNKNOWN_COLUMN(Reach.WARNING),
  EMAIL_DUPLICATE(Reach.WARNING),
  DUPLICATE_ROW(Reach.WARNING),
  POSSIBLE_DUPLICATE(Reach.WARNING),
  ALREADY_IMPORTED(Reach.WARNING),
  MASS_CHANGE(Reach.WARNING),
  MOVED_SINCE_EXPORT(Reach.WARNING);

  /** How much a problem holds back: the whole file, one row, or nothing. */
  public enum Reach {
    FILE,
    ROW,
    WARNING
  }

  private final Reach reach;

  Code(Reach reach) {
    this.reach = reach;
  }

  /** How much this problem holds back. */
  public Reach reach() {
    return reach;
  }

  /** The codes that hold back this much. */
  public static List<Code> of(Reach reach) {
    return Stream.of(values()).filter(code -> code.reach == reach).toList();
  }
}
