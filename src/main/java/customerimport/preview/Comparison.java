package customerimport.preview;

import customerimport.csv.Row;
import customerimport.customer.CustomerIds;
import customerimport.problem.Code;
import customerimport.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Body;
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
   * @param enriched the rows and the stored customers that they name
   */
  public Compared compare(@Body Enriched enriched) {
    Batch batch = enriched.batch();
    Existing existing = enriched.existing();
    RunningPreview preview = batch.preview();
    List<ComparedRow> differing = new ArrayList<>(batch.rows().size() / 2);
    for (Row row : batch.rows()) {
      ComparedRow compared = judge(row, existing, preview, false);
      if (compared.outcome == Outcome.REJECTED && !preview.acceptance().isEmpty()) {
        compared = accept(compared, existing, preview);
      }
      if (compared.outcome != Outcome.UNCHANGED) {
        differing.add(compared);
      }
    }
    return new Compared(preview, differing, batch.rows().size());
  }

  /** The row as it is with the repairs and the identity that the user accepts. */
  private ComparedRow accept(ComparedRow row, Existing existing, RunningPreview preview) {
    List<Problem> accepted = preview.acceptance().of(row);
    if (accepted.isEmpty() || row.has(Code.ID_DUPLICATE)) {
      return row;
    }
    Row meant = row.row;
    for (Problem problem : accepted) {
      String repair = problem.details().get("repair");
      meant = repair == null ? meant : meant.meaning(problem.position() - 1, repair);
    }
    ComparedRow mended = judge(meant, existing, preview, true);
    if (accepted.stream().anyMatch(problem -> problem.code() == Code.IDENTITY_CHANGE)) {
      mended.accept(Code.IDENTITY_CHANGE);
    }
    return mended;
  }

  private ComparedRow judge(Row row, Existing existing, RunningPreview preview, boolean again) {
    if (row.problem() != null) {
      return ComparedRow.rejected(row, 0, row.problem());
    }
    long id = CustomerIds.parse(row.cells()[preview.columns().idCell()]);
    byte[] stored = id > 0 ? existing.lines().get(id) : null;
    if (stored != null) {
      return known(row, id, stored, preview, again);
    }
    return id == 0 || (id > 0 && preview.createsUnknownIds())
        ? created(row, id, preview, again)
        : nobody(row, id, preview);
  }

  private ComparedRow created(Row row, long id, RunningPreview preview, boolean again) {
    var compared = new ComparedRow(row, id, preview.columns().fields());
    if (id > CustomerIds.HIGHEST_GIVEN) {
      compared.problem(preview.columns().inId(CustomerIds.noRoom(id)));
    } else if (id > 0 && !again && !preview.see(id)) {
      compared.problem(preview.columns().inId(Problem.of(Code.ID_DUPLICATE, String.valueOf(id))));
    }
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

  private ComparedRow known(
      Row row, long id, byte[] stored, RunningPreview preview, boolean again) {
    ComparedColumns columns = preview.columns();
    int version = StoredLine.next(stored, 0);
    int values = StoredLine.next(stored, version);
    boolean first = again || preview.see(id);
    if (first && StoredLine.holds(stored, values, row.cells(), columns.cells())) {
      return ComparedRow.UNCHANGED;
    }
    var compared = new ComparedRow(row, id, columns.fields());
    compared.seen = StoredLine.text(stored, version);
    String[] texts = StoredLine.texts(stored, values, columns.stored());
    cells.compare(compared, texts, preview);
    if (columns.hasVersions()) {
      compared.moved = columns.moved(compared, texts);
    }
    if (!first) {
      compared.problem(columns.inId(Problem.of(Code.ID_DUPLICATE, String.valueOf(id))));
    }
    compared.decide(compared.changes() ? Outcome.CHANGED : Outcome.UNCHANGED);
    return compared;
  }
}
