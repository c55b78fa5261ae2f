package customerimport.confirm;

import customerimport.imports.Import;
import customerimport.imports.ImportState;

/**
 * What became of a step that was asked for.
 *
 * @param verdict taken, or why not
 * @param state the state that the import is in, null when taken or unknown
 * @param revision the revision that it has, null when taken or unknown
 */
public record Answer(Verdict verdict, ImportState state, Integer revision) {

  /** Taken, or why not. */
  public enum Verdict {
    ACCEPTED,
    IMPORT_UNKNOWN,
    WRONG_STATE,
    REVISION_OUTDATED,
    UNDO_TOO_LATE,
    /** One of its customers was erased. */
    CUSTOMER_ERASED,
    /** The user may not do it. */
    FORBIDDEN,
    /** The one who confirms has sent or changed it, or is nobody in person. */
    FOUR_EYES
  }

  static final Answer ACCEPTED = new Answer(Verdict.ACCEPTED, null, null);
  static final Answer UNKNOWN = new Answer(Verdict.IMPORT_UNKNOWN, null, null);

  static final Answer FORBIDDEN = new Answer(Verdict.FORBIDDEN, null, null);

  static Answer fourEyes(Import is) {
    return new Answer(Verdict.FOUR_EYES, is.state(), is.revision());
  }

  static Answer wrongState(Import is) {
    return new Answer(Verdict.WRONG_STATE, is.state(), is.revision());
  }

  static Answer outdated(Import is) {
    return new Answer(Verdict.REVISION_OUTDATED, is.state(), is.revision());
  }

  /** Whether the step was taken, now or before. */
  public boolean isAccepted() {
    return verdict == Verdict.ACCEPTED;
  }
}
