package customerimport.receipt;

import customerimport.preview.Outcome;
import customerimport.problem.Problem;
import java.util.List;

/**
 * What became of a row.
 *
 * @param number counts the rows of the file from 1
 * @param outcome what it did
 * @param leftOut whether the user left it out
 * @param customerId the customer that it changed or created, or null
 * @param problems why it was rejected, or nothing
 */
record OutcomeRow(
    long number, Outcome outcome, boolean leftOut, Long customerId, List<Problem> problems) {

  /** How the result file tells it. */
  String told() {
    return leftOut ? "LEFT_OUT" : outcome.name();
  }

  /** A row that was not staged, since it changes nothing. */
  static OutcomeRow unchanged(long number) {
    return new OutcomeRow(number, Outcome.UNCHANGED, false, null, List.of());
  }
}
