package customerimport.receipt;

import customerimport.preview.Outcome;
import customerimport.problem.Problem;
import java.util.List;

/**
 * What became of a row.
 *
 * @param number counts the rows of the file from 1
 * @param outcome what it did
 * @param customerId the customer that it changed or created, or null
 * @param problems why it was rejected, or nothing
 */
record OutcomeRow(long number, Outcome outcome, Long customerId, List<Problem> problems) {

  /** A row that was not staged, since it changes nothing. */
  static OutcomeRow unchanged(long number) {
    return new OutcomeRow(number, Outcome.UNCHANGED, null, List.of());
  }
}
