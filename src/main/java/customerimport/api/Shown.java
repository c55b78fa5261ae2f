package customerimport.api;

import customerimport.problem.Code;
import customerimport.problem.Problem;

/** What a caller sent, as text that is safe and short enough to be told. */
final class Shown {

  private Shown() {}

  /** The text with hidden characters made visible, cut where it is long; null for null. */
  static String text(String sent) {
    return Problem.of(Code.INVALID_VALUE, sent).value();
  }
}
