package customerimport.rule;

import customerimport.imports.Waiting;

/**
 * What a source's rule says of a preview.
 *
 * @param importId the import
 * @param revision the revision that was judged
 * @param by the user who confirms, or null when the rule does not
 * @param waiting why a person is asked, or null
 */
public record Judgement(long importId, int revision, String by, Waiting waiting) {

  /** Whether the rule confirms it. */
  public boolean isConfirmed() {
    return by != null;
  }
}
