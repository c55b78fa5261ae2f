package customerimport.preview;

import customerimport.csv.Column;
import customerimport.csv.Row;
import customerimport.problem.Code;
import customerimport.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A row after the comparison: what it would write, or why it may not. */
final class ComparedRow {

  /** Any row that changes nothing: such rows are counted, not kept. */
  static final ComparedRow UNCHANGED = new ComparedRow(null, 0, 0);

  final Row row;
  final long customerId;
  final String[] written;
  final String[] replaced;
  Outcome outcome = Outcome.UNCHANGED;
  private Outcome intended = Outcome.UNCHANGED;
  String seen;
  Problem moved;
  List<Problem> problems = List.of();
  List<String> kept = List.of();

  /** A row without a change or problem yet; so many values stand in catalogue order. */
  ComparedRow(Row row, long customerId, int fields) {
    this.row = row;
    this.customerId = customerId;
    this.written = new String[fields];
    this.replaced = new String[fields];
  }

  /** A row that cannot even be compared. */
  static ComparedRow rejected(Row row, long customerId, Problem problem) {
    var rejected = new ComparedRow(row, customerId, 0);
    rejected.problem(problem);
    rejected.decide(Outcome.REJECTED);
    return rejected;
  }

  /** Notes why the row may not be written. */
  void problem(Problem problem) {
    if (problems.isEmpty()) {
      problems = new ArrayList<>(2);
    }
    problems.add(problem);
  }

  /** Whether it has a problem of this code. */
  boolean has(Code code) {
    return problems.stream().anyMatch(problem -> problem.code() == code);
  }

  /** Takes away a problem that is accepted. */
  void accept(Code code) {
    problems.removeIf(problem -> problem.code() == code);
    decide(intended);
  }

  /** Whether all that holds it back can be accepted, so that its changes are worth a look. */
  boolean canBeAccepted() {
    return outcome == Outcome.REJECTED && problems.stream().allMatch(Acceptance::canBeAccepted);
  }

  /** Tells these changes of the row from others. */
  String fingerprint() {
    return Fingerprint.of(row.sent(), written, customerId == 0 ? new String[0] : replaced);
  }

  /** Whether this column's cell has a problem. */
  boolean hasProblemIn(Column column) {
    return problems.stream()
        .anyMatch(problem -> Objects.equals(problem.position(), column.position()));
  }

  /** Notes a field whose value stays because the file's cell is blank. */
  void keep(String field) {
    if (kept.isEmpty()) {
      kept = new ArrayList<>(2);
    }
    kept.add(field);
  }

  /** Notes a cell to be written; empty text stands for no value. */
  void change(int field, String old, String value) {
    written[field] = value;
    replaced[field] = old;
  }

  /** Whether any cell is to be written. */
  boolean changes() {
    for (String value : written) {
      if (value != null) {
        return true;
      }
    }
    return false;
  }

  /** Settles the outcome: this one, unless a problem holds the row back. */
  void decide(Outcome unlessRejected) {
    intended = unlessRejected;
    outcome = problems.isEmpty() ? unlessRejected : Outcome.REJECTED;
  }
}
