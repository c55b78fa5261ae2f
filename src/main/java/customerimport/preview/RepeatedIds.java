package customerimport.preview;

import customerimport.csv.Row;
import customerimport.customer.CustomerIds;
import customerimport.problem.Code;
import customerimport.problem.Problem;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.apache.camel.Body;
import org.apache.camel.Variable;
import org.roaringbitmap.longlong.Roaring64Bitmap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Rejects the first row of each id that stands in the file twice: when it was read, it was still
 * the only one, and as an unchanged row it was not even staged.
 */
@Component
public class RepeatedIds {

  private static final int CHUNK = 10_000;

  private final JdbcClient jdbc;
  private final StagedRows stagedRows;

  RepeatedIds(JdbcClient jdbc, StagedRows stagedRows) {
    this.jdbc = jdbc;
    this.stagedRows = stagedRows;
  }

  /**
   * Takes back the staged rows that were thought to change a customer, and adds the problem to
   * those that were rejected for another reason.
   *
   * @param preview whose rows are all staged
   */
  public void rejectStaged(@Variable("preview") RunningPreview preview) {
    var rejectedBefore = new Roaring64Bitmap();
    Roaring64Bitmap ids = preview.repeated();
    for (var it = ids.getLongIterator(); it.hasNext(); ) {
      Long[] chunk = new Long[(int) Math.min(CHUNK, ids.getLongCardinality())];
      int size = 0;
      while (it.hasNext() && size < chunk.length) {
        chunk[size++] = it.next();
      }
      Long[] some = Arrays.copyOf(chunk, size);
      takeBack(preview, some);
      addProblem(preview, some).forEach(rejectedBefore::addLong);
    }
    preview.lookAgainFor(rejectedBefore);
  }

  private void takeBack(RunningPreview preview, Long[] ids) {
    jdbc
        .sql(
            """
            delete from import_row
            where import_id = ? and outcome in ('C', 'N') and customer_id = any(?)
            returning outcome
            """)
        .params(preview.theImport().id(), ids)
        .query(String.class)
        .stream()
        .forEach(preview::takeBack);
  }

  /** The ids whose first row was rejected already. */
  private List<Long> addProblem(RunningPreview preview, Long[] ids) {
    return jdbc.sql(
            """
            update import_row set problems = problems || jsonb_build_array(
              jsonb_build_object('code', :code, 'column', :column, 'position', :position,
                'value', customer_id::text))
            where import_id = :import and outcome = 'R' and customer_id = any(:ids)
              and not problems @> jsonb_build_array(jsonb_build_object('code', :code))
            returning customer_id
            """)
        .param("import", preview.theImport().id())
        .param("ids", ids)
        .param("code", Code.ID_DUPLICATE.name())
        .param("column", preview.columns().idHeading())
        .param("position", preview.columns().idCell() + 1)
        .query(Long.class)
        .list();
  }

  /**
   * Stages the rows of a batch that were the first to bear their id.
   *
   * @param batch rows of the second look
   */
  public void rejectFirst(@Body Batch batch) throws SQLException {
    RunningPreview preview = batch.preview();
    for (Row row : batch.rows()) {
      long id =
          row.problem() == null ? CustomerIds.parse(row.cells()[preview.columns().idCell()]) : 0;
      if (id > 0 && preview.isFirstOfRepeated(id)) {
        Problem problem = Problem.of(Code.ID_DUPLICATE, String.valueOf(id));
        preview.rejected++;
        stagedRows.write(ComparedRow.rejected(row, id, preview.columns().inId(problem)), preview);
      }
    }
  }
}
