package customerimport.preview;

import customerimport.customer.Field;
import customerimport.customer.Fields;
import customerimport.imports.Json;
import customerimport.problem.Code;
import customerimport.problem.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the user can decide about the staged rows of a preview. */
@Component
public class StagedChanges {

  private static final int BEFORE_VALUES = 5;

  private final JdbcClient jdbc;
  private final Json json;
  private final int fields;
  private final String select;

  StagedChanges(JdbcClient jdbc, Json json, Fields fields) {
    this.jdbc = jdbc;
    this.json = json;
    this.fields = fields.written().size();
    this.select =
        "select row_number, outcome, customer_id, problems, cells"
            + each(fields, field -> field.written("r"))
            + each(fields, field -> field.replaced("r"))
            + " from import_row r where import_id = ? and row_number = any(?)";
  }

  /**
   * A staged row.
   *
   * @param rowNumber counts the rows of the file from 1
   * @param outcome what it would do
   * @param acceptable its problems that can be accepted
   * @param fingerprint tells its changes from others
   */
  public record StagedChange(
      long rowNumber, Outcome outcome, Set<Code> acceptable, String fingerprint) {}

  /**
   * The staged rows with these numbers, by number; unchanged rows are not among them.
   *
   * @param importId the import
   * @param rowNumbers the rows
   */
  public Map<Long, StagedChange> of(long importId, Collection<Long> rowNumbers) {
    return jdbc
        .sql(select)
        .params(importId, rowNumbers.toArray(Long[]::new))
        .query((row, n) -> change(row))
        .stream()
        .collect(Collectors.toMap(StagedChange::rowNumber, Function.identity()));
  }

  private StagedChange change(ResultSet row) throws SQLException {
    List<Problem> problems = orNone(json.readList(row.getString(4), Problem.class));
    List<String> sent = orNone(json.readList(row.getString(5), String.class));
    boolean isKnown = row.getObject(3) != null;
    return new StagedChange(
        row.getLong(1),
        Outcome.of(row.getString(2)),
        problems.stream()
            .filter(Acceptance::canBeAccepted)
            .map(Problem::code)
            .collect(Collectors.toSet()),
        Fingerprint.of(
            sent.toArray(String[]::new),
            values(row, 0, fields),
            isKnown ? values(row, 1, fields) : new String[0]));
  }

  private String[] values(ResultSet row, int group, int count) throws SQLException {
    String[] values = new String[count];
    for (int i = 0; i < count; i++) {
      values[i] = row.getString(BEFORE_VALUES + group * fields + i + 1);
    }
    return values;
  }

  private static <T> List<T> orNone(List<T> list) {
    return list == null ? List.of() : list;
  }

  private static String each(Fields fields, Function<Field, String> expression) {
    return fields.written().stream()
        .map(field -> ", " + expression.apply(field))
        .collect(Collectors.joining());
  }
}
