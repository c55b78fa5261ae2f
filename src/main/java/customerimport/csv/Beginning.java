package customerimport.csv;

import customerimport.customer.Fields;
import customerimport.problem.FileRejected;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * How a file begins, also one whose header cannot be used: so that somebody can say what its
 * columns mean.
 *
 * @param columns every column of the header, without empty ones at the end
 * @param rows the cells of the first rows, as many as each row has
 */
public record Beginning(List<Column> columns, List<List<String>> rows) {

  /** The beginning of what is no text. */
  public static final Beginning NONE = new Beginning(List.of(), List.of());

  /** Copies both lists. */
  public Beginning {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * The beginning of a file, up to where it cannot be read on.
   *
   * @param text the file
   * @param fields the fields that columns can name
   * @param mapping what somebody said of the columns
   * @param most how many rows are read at most
   */
  public static Beginning of(RecordReader text, Fields fields, Mapping mapping, int most) {
    List<String[]> records = records(text, most + 1);
    if (records.isEmpty()) {
      return NONE;
    }
    String[] header = records.get(0);
    return new Beginning(
        Header.columns(header, Blanks.usedLength(header), fields, mapping),
        records.stream().skip(1).map(List::of).toList());
  }

  /** The first cells of a column that are not blank, each once, without outer white space. */
  public List<String> examples(Column column, int most) {
    return rows.stream()
        .filter(row -> row.size() >= column.position())
        .map(row -> Blanks.strip(row.get(column.position() - 1)))
        .filter(cell -> !cell.isEmpty())
        .distinct()
        .limit(most)
        .toList();
  }

  private static List<String[]> records(RecordReader text, int most) {
    List<String[]> found = new ArrayList<>();
    try {
      Iterator<String[]> records = Records.of(text);
      while (found.size() < most && records.hasNext()) {
        String[] cells = records.next();
        if (Marks.has(Marks.STAND_INS, text.marks().next())) {
          StandIns.restore(cells);
        }
        Formulas.restore(cells);
        if (!Blanks.areBlank(cells)) {
          found.add(cells);
        }
      }
    } catch (FileRejected furtherDown) {
      return found;
    }
    return found;
  }
}
