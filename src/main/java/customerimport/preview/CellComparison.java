package customerimport.preview;

import customerimport.customer.Cell;
import customerimport.customer.CellReader;
import customerimport.customer.Field;
import customerimport.problem.Code;
import customerimport.problem.Problem;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/** Compares the cells of a row with what is stored, and checks only those that differ. */
@Component
class CellComparison {

  private final CellReader reader;

  CellComparison(CellReader reader) {
    this.reader = reader;
  }

  /** Checks the cells of a row that names no stored customer. */
  void check(ComparedRow row, RunningPreview preview) {
    String[] nothing = new String[preview.columns().stored()];
    Arrays.fill(nothing, "");
    compareCells(row, nothing, preview);
  }

  /**
   * Compares the cells of a row with the stored customer.
   *
   * @param stored the stored values in the order of {@link ComparedColumns}
   */
  void compare(ComparedRow row, String[] stored, RunningPreview preview) {
    compareCells(row, stored, preview);
    ComparedColumns columns = preview.columns();
    if (columns.clearsName(row) && !columns.isNamed(row, stored)) {
      row.problem(Problem.of(Code.NAME_MISSING));
    }
    Identity.check(row);
  }

  /** A new customer must have a name. */
  void requireName(ComparedRow row, RunningPreview preview) {
    if (!preview.columns().writesName(row)) {
      row.problem(Problem.of(Code.NAME_MISSING));
    }
  }

  private void compareCells(ComparedRow row, String[] stored, RunningPreview preview) {
    ComparedColumns columns = preview.columns();
    String country = country(row, stored, columns);
    for (int i = 0; i < columns.cells().length; i++) {
      String raw = row.row.cells()[columns.cells()[i]];
      if (!raw.equals(stored[i]) || (raw.isEmpty() && columns.field(i).required())) {
        compareCell(row, i, raw, stored[i], country, preview);
      }
    }
  }

  private void compareCell(
      ComparedRow row, int i, String raw, String stored, String country, RunningPreview preview) {
    ComparedColumns columns = preview.columns();
    Field field = columns.field(i);
    Cell cell = reader.read(field, raw, country);
    Problem problem = cell.problem();
    if (preview.keepsOnEmpty() && !stored.isEmpty() && isBlank(cell)) {
      row.keep(field.name());
    } else if (problem != null) {
      row.problem(columns.in(i, problem));
    } else if (!cell.value().equals(stored)
        && !cell.value().equals(reader.read(field, stored, country).value())) {
      row.change(columns.catalogueIndex(i), stored, cell.value());
    }
  }

  private static boolean isBlank(Cell cell) {
    return cell.problem() == null
        ? cell.value().isEmpty()
        : cell.problem().code() == Code.GENDER_MISSING;
  }

  private String country(ComparedRow row, String[] stored, ComparedColumns columns) {
    int i = columns.country();
    if (i < 0) {
      return columns.storedCountry(stored);
    }
    String raw = row.row.cells()[columns.cells()[i]];
    return raw.isEmpty() || raw.equals(stored[i])
        ? raw
        : reader.read(columns.field(i), raw, null).value();
  }
}
