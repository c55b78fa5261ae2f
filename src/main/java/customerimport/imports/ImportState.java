package customerimport.imports;

/** Where an import stands on its way from a file to written customers. */
public enum ImportState {
  RECEIVED,
  PREVIEWING,
  PREVIEWED,
  CONFIRMED,
  IMPORTED,
  REJECTED,
  CANCELLED,
  EXPIRED,
  FAILED,
  UNDONE;

  /** Whether the product is at work on it, so that waiting a little is worth it. */
  public boolean isAtWork() {
    return this == RECEIVED || this == PREVIEWING || this == CONFIRMED;
  }
}
