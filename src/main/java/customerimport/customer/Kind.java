package customerimport.customer;

/** The kinds of value that a field can hold; each has its own way to be read and checked. */
public enum Kind {
  ID,
  TEXT,
  /** Text in which line breaks are allowed. */
  LINES,
  EMAIL,
  PHONE,
  ZIP,
  COUNTRY,
  GENDER,
  /** The day somebody was born: not in the future, not before 1880. */
  BIRTH_DATE,
  DATE,
  LANGUAGE,
  /** A whole number, written with digits alone; a minus may stand in front. */
  NUMBER
}
