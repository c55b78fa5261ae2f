package customerimport.queue;

/** A message that cannot be obeyed, now or ever, and goes to the dead letters. */
public final class DeadLetter extends RuntimeException {

  /** Why; or the reason for which the step was refused. */
  enum Reason {
    NOT_TEXT,
    TOO_LARGE,
    NOT_JSON,
    UNKNOWN_VERSION,
    UNKNOWN_ACTION,
    NO_IMPORT_ID,
    BAD_REVISION
  }

  DeadLetter(String reason) {
    super(reason, null, false, false);
  }

  DeadLetter(Reason reason) {
    this(reason.name());
  }

  /** Why it cannot be obeyed. */
  public String reason() {
    return getMessage();
  }
}
