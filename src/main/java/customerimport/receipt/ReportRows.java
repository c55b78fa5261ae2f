package customerimport.receipt;

import customerimport.customer.Field;
import customerimport.customer.Fields;
import customerimport.imports.Import;
import customerimport.imports.Json;
import customerimport.imports.Snapshot;
import customerimport.preview.Outcome;
import customerimport.problem.Problem;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The staged rows of an import, each with its customer, in file order. */
@Component
class ReportRows {

  private static final int BEFORE_VALUES = 11;

  private final Json json;
  private final int fields;
  private final String select;

  ReportRows(Json json, Fields fields) {
    this.json = json;
    this.fields = fields.written().size();
    this.select =
        "select r.row_number, r.line, r.outcome, r.new_number, r.customer_id, r.kept, r.problems,"
            + " r.warnings, r.cells, r.left_out, r.left_cells"
            + each(fields, field -> field.written("r"))
            + each(fields, field -> field.replaced("r"))
            + each(fields, field -> field.stored("c") + "::text")
            + " from import_row r left join customer c"
            + " on c.customer_id = r.customer_id and r.outcome in ('C', 'D', 'U')"
            + " where r.import_id = :importId and r.outcome = any(cast(:outcomes as \"char\"[]))"
            + " order by r.row_number limit :most";
  }

  private static String each(Fields fields, Function<Field, String> expression) {
    return fields.written().stream()
        .map(field -> ", " + expression.apply(field))
        .collect(Collectors.joining());
  }

  /** All rows that are new, changed or rejected. */
  Stream<ReportRow> all(Snapshot snapshot) {
    return query(snapshot, "{N,C,R,D,U}", null);
  }

  /** The first rows of one outcome, so many at most. */
  Stream<ReportRow> first(int most, Outcome outcome, Snapshot snapshot) {
    return query(snapshot, "{" + outcome.code() + "}", most);
  }

  private Stream<ReportRow> query(Snapshot snapshot, String outcomes, Integer most) {
    StatementSpec query =
        snapshot
            .jdbc()
            .sql(select)
            .param("importId", snapshot.theImport().id())
            .param("outcomes", outcomes)
            .param("most", most);
    return query.query(mapper(snapshot.theImport())).stream();
  }

  private RowMapper<ReportRow> mapper(Import of) {
    return (row, number) ->
        new ReportRow(
            row.getLong(1),
            row.getLong(2),
            Outcome.of(row.getString(3)),
            customerId(of, row),
            list(row.getArray(6)),
            problems(row.getString(7)),
            problems(row.getString(8)),
            cells(row.getString(9)),
            row.getBoolean(10),
            json.readTexts(row.getString(11)),
            values(row, 0),
            values(row, 1),
            values(row, 2));
  }

  /** New customers have their ids once they are written. */
  static Long newId(Import of, long newNumber) {
    boolean written = of.importedAt() != null && of.firstNewId() != null;
    return written ? (Long) (of.firstNewId() + newNumber - 1) : null;
  }

  private static Long customerId(Import of, ResultSet row) throws SQLException {
    Long newNumber = row.getObject(4, Long.class);
    return newNumber == null ? row.getObject(5, Long.class) : newId(of, newNumber);
  }

  private List<Problem> problems(String text) {
    return text == null ? List.of() : json.readList(text, Problem.class);
  }

  private List<String> cells(String text) {
    return json.readList(text, String.class);
  }

  private String[] values(ResultSet row, int group) throws SQLException {
    String[] values = new String[fields];
    int before = BEFORE_VALUES + group * fields;
    for (int i = 0; i < fields; i++) {
      values[i] = row.getString(before + i + 1);
    }
    return values;
  }

  private static List<String> list(Array array) throws SQLException {
    return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
  }
}
