package customerimport.preview;

import customerimport.csv.Row;
import customerimport.customer.CustomerIds;
import customerimport.problem.Code;
import customerimport.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells what each row would do: compares it with the stored customer that it names. */
@Component
public class Comparison {

  private final CellComparison cells;

  Comparison(CellComparison cells) {
    this.cells = cells;
  }

  /**
   * What each row of a batch would do.
   *
   * @param batch the rows
   * @param existing the stored customers that they name
   */
  public Compared compare(Batch batch, Existing existing) {
    RunningPreview preview = batch.preview();
    List<ComparedRow> differing = new ArrayList<>(batch.rows().size() / 2);
    for (Row row : batch.rows()) {
      ComparedRow compared = compare(row, existing, preview);
      if (compared.outcome != Outcome.UNCHANGED) {
        differing.add(compared);
      }
    }
    return new Compared(preview, differing, batch.rows().size());
  }

  private ComparedRow compare(Row row, Existing existing, RunningPreview preview) {
    if (row.problem() != null) {
      return ComparedRow.rejected(row, 0, row.problem());
    }
    long id = CustomerIds.parse(row.cells()[preview.columns().idCell()]);
    if (id == 0) {
      return created(row, preview);
    }
    byte[] stored = id > 0 ? existing.lines().get(id) : null;
    return stored == null ? nobody(row, id, preview) : known(row, id, stored, preview);
  }

  private ComparedRow created(Row row, RunningPreview preview) {
    var compared = new ComparedRow(row, 0, preview.columns().fields());
    cells.check(compared, preview);
    cells.requireName(compared, preview);
    compared.decide(Outcome.NEW);
    return compared;
  }

  private ComparedRow nobody(Row row, long id, RunningPreview preview) {
    String text = row.cells()[preview.columns().idCell()];
    Problem problem =
        id > 0 ? Problem.of(Code.ID_UNKNOWN, text.strip()) : CustomerIds.problem(text);
    var compared = new ComparedRow(row, Math.max(id, 0), preview.columns().fields());
    compared.problem(preview.columns().inId(problem));
    cells.check(compared, preview);
    compared.decide(Outcome.REJECTED);
    return compared;
  }

  private ComparedRow known(Row row, long id, byte[] stored, RunningPreview preview) {
    ComparedColumns columns = preview.columns();
    int version = StoredLine.next(stored, 0);
    int values = StoredLine.next(stored, version);
    boolean first = preview.see(id);
    if (first && StoredLine.holds(stored, values, row.cells(), columns.cells())) {
      return ComparedRow.UNCHANGED;
    }
    var compared = new ComparedRow(row, id, columns.fields());
    compared.seen = StoredLine.text(stored, version);
    cells.compare(compared, StoredLine.texts(stored, values, columns.stored()), preview);
    if (!first) {
      compared.problem(columns.inId(Problem.of(Code.ID_DUPLICATE, String.valueOf(id))));
    }
    compared.decide(compared.changes() ? Outcome.CHANGED : Outcome.UNCHANGED);
    return compared;
  }
}
