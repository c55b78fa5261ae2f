package customerimport.csv;

import customerimport.customer.Fields;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The columns that the product itself adds to preview, result and rejects files. */
public final class ReportColumns {

  public static final String OUTCOME = "Outcome";
  public static final String PROBLEMS = "Problems";
  public static final String CHANGES = "Changes";
  public static final String ROW = "Row";
  public static final String LINE = "Line";
  public static final String REASON = "Reason";

  /** All of them: a file that comes back with these is read as if it did not have them. */
  public static final List<String> ALL = List.of(OUTCOME, PROBLEMS, CHANGES, ROW, LINE, REASON);

  private static final Set<String> NORMAL =
      ALL.stream().map(Fields::normal).collect(Collectors.toUnmodifiableSet());

  private ReportColumns() {}

  /** Whether this header cell names one of them. */
  static boolean has(String header) {
    return NORMAL.contains(Fields.normal(header));
  }
}
