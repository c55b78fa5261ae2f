package customerimport.receipt;

import customerimport.preview.Outcome;
import customerimport.problem.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A row of the preview as it is shown; the arrays go by the catalogue.
 *
 * @param number counts the rows of the file from 1
 * @param line where it begins in the file
 * @param outcome what it would do
 * @param customerId its customer; null when it has none yet
 * @param kept the names of the fields whose value stays because the cell is blank
 * @param problems why it is rejected, or nothing
 * @param warnings what is worth a look, or nothing
 * @param cells a rejected row's cells as the file has them; null for other rows
 * @param leftOut whether the user leaves it out
 * @param leftCells by field name, the values of cells that the user leaves out
 * @param written the values that it writes; null where the customer's is left alone
 * @param replaced the values that are written over
 * @param stored what the customer holds, empty for nothing
 */
@SuppressWarnings("ArrayRecordComponent") // lives as long as one line of a report
record ReportRow(
    long number,
    long line,
    Outcome outcome,
    Long customerId,
    Collection<String> kept,
    List<Problem> problems,
    List<Problem> warnings,
    List<String> cells,
    boolean leftOut,
    Map<String, String> leftCells,
    String[] written,
    String[] replaced,
    String[] stored) {

  /** What a file calls the outcome. */
  String told() {
    return leftOut ? "LEFT_OUT" : outcome.name();
  }

  /** What this column says after the import; for a rejected row, what the file says. */
  String value(FileColumns.Known column) {
    if (outcome == Outcome.REJECTED) {
      return cell(column.cell());
    }
    String value = written[column.index()];
    return value == null ? stored[column.index()] : value;
  }

  /** Whether this column of a stored customer is to be changed. */
  boolean changes(FileColumns.Known column) {
    return outcome == Outcome.CHANGED && written[column.index()] != null;
  }

  /** A rejected row's cell as the file has it, empty where the row is too short; from 0. */
  String cell(int index) {
    return index >= 0 && index < cells.size() ? cells.get(index) : "";
  }
}
