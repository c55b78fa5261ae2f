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
  DATE,
  LANGUAGE
}
