package customerimport.confirm;

import customerimport.imports.Conflict;

/** Ends an apply whose cells had moved: everything it wrote so far rolls back. */
public final class Conflicted extends RuntimeException {

  private final transient Conflict conflict;

  Conflicted(Conflict conflict) {
    super("CONFLICT", null, false, false);
    this.conflict = conflict;
  }

  /** What had moved. */
  public Conflict conflict() {
    return conflict;
  }
}
