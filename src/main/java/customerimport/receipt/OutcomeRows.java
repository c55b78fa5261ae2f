package customerimport.receipt;

import customerimport.imports.Import;
import customerimport.imports.Json;
import customerimport.imports.Snapshot;
import customerimport.preview.Outcome;
import customerimport.problem.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What became of the staged rows of an import, in file order. */
@Component
class OutcomeRows {

  private final Json json;

  OutcomeRows(Json json) {
    this.json = json;
  }

  /** All of them, fetched as they are consumed. */
  Stream<OutcomeRow> of(Snapshot snapshot) {
    Import of = snapshot.theImport();
    return snapshot
        .jdbc()
        .sql(
            """
            select row_number, outcome, new_number, problems, customer_id, left_out from import_row
            where import_id = ? order by row_number
            """)
        .param(of.id())
        .query((row, number) -> outcome(of, row))
        .stream();
  }

  private static Long customerId(ResultSet row) throws SQLException {
    boolean isWritten = Outcome.of(row.getString(2)) != Outcome.REJECTED && !row.getBoolean(6);
    return isWritten ? row.getObject(5, Long.class) : null;
  }

  private OutcomeRow outcome(Import of, ResultSet row) throws SQLException {
    Long newNumber = row.getObject(3, Long.class);
    String problems = row.getString(4);
    return new OutcomeRow(
        row.getLong(1),
        Outcome.of(row.getString(2)),
        row.getBoolean(6),
        newNumber == null || row.getBoolean(6) ? customerId(row) : ReportRows.newId(of, newNumber),
        problems == null ? List.of() : json.readList(problems, Problem.class));
  }
}
