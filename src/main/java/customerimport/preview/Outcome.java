package customerimport.preview;

/** What a row would do. */
public enum Outcome {
  NEW("N"),
  CHANGED("C"),
  UNCHANGED("U"),
  REJECTED("R"),
  /** An undo removes the customer that the import created. */
  REMOVED("D");

  private final String code;

  Outcome(String code) {
    this.code = code;
  }

  /** How the staging table writes it, a single letter. */
  public String code() {
    return code;
  }

  /**
   * The outcome that the staging table writes so.
   *
   * @param code a single letter
   */
  public static Outcome of(String code) {
    for (Outcome outcome : values()) {
      if (outcome.code.equals(code)) {
        return outcome;
      }
    }
    throw new IllegalArgumentException(code);
  }
}
