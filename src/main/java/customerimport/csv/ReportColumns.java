package customerimport.csv;

import customerimport.customer.Fields;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The columns that the product itself adds to preview, result, rejects and exported files. */
public final class ReportColumns {

  public static final String OUTCOME = "Outcome";
  public static final String PROBLEMS = "Problems";
  public static final String CHANGES = "Changes";
  public static final String ROW = "Row";
  public static final String LINE = "Line";
  public static final String REASON = "Reason";

  /** In an exported list, which state of the customer the row shows. */
  public static final String VERSION = "CustomerVersion";

  /** All of them: a file that comes back with these is read as if it did not have them. */
  public static final List<String> ALL =
      List.of(OUTCOME, PROBLEMS, CHANGES, ROW, LINE, REASON, VERSION);

  private static final Set<String> NORMAL =
      ALL.stream().map(Fields::normal).collect(Collectors.toUnmodifiableSet());

  private ReportColumns() {}

  /** Whether this header cell names the version of a customer. */
  static boolean isVersion(String header) {
    return Fields.normal(header).equals(Fields.normal(VERSION));
  }

  /** Whether this header cell names one of them. */
  public static boolean has(String header) {
    return NORMAL.contains(Fields.normal(header));
  }
}
