package customerimport.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What the user leaves out of an import: it is shown, and not written.
 *
 * @param rows whole rows, by number
 * @param columns the names of fields, in every row
 * @param cells single cells
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record LeaveOut(List<Long> rows, List<String> columns, List<CellOf> cells) {

  /** Nothing left out. */
  public static final LeaveOut NONE = new LeaveOut(null, null, null);

  /** Copies the lists; null stands for nothing. */
  public LeaveOut {
    rows = rows == null ? List.of() : List.copyOf(rows);
    columns = columns == null ? List.of() : List.copyOf(columns);
    cells = cells == null ? List.of() : List.copyOf(cells);
  }

  /**
   * A cell.
   *
   * @param row the row's number
   * @param field the field's name
   */
  public record CellOf(long row, String field) {}
}
