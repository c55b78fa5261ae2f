package customerimport.preview;

import customerimport.imports.Json;
import customerimport.problem.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The problems and the warnings of staged rows, those of one kind in one column together. */
@Component
public class ProblemGroups {

  /** So many kinds are told. */
  public static final int MOST = 50;

  /**
   * Problems of one kind.
   *
   * @param problem the problem without what tells one row from another
   * @param rows how many rows have it
   * @param repairable how many of them bring a repair
   * @param lines the first lines of the file where it is found
   * @param firstRow the number of the first row that has it
   * @param value what was found there, or null
   */
  public record Group(
      Problem problem, long rows, long repairable, List<Long> lines, long firstRow, String value) {}

  private static final String SELECT =
      """
      select jsonb_strip_nulls(jsonb_build_object('code', code, 'column', name, 'position', position,
          'details', jsonb_build_object('reason', reason))) as problem,
        count(*) as rows, count(*) filter (where repairable) as repairable,
        to_jsonb((array_agg(line order by row_number))[1\\:5]) as lines,
        min(row_number) as first_row, (array_agg(value order by row_number))[1] as value
      from (
        select r.row_number, r.line, p ->> 'code' as code, p ->> 'column' as name,
          (p ->> 'position')::int as position, p -> 'details' ->> 'reason' as reason,
          p -> 'details' -> 'repair' is not null as repairable, p ->> 'value' as value
        from import_row r cross join jsonb_array_elements(r.%s) p
        where r.import_id = :importId
      ) found
      group by code, name, position, reason
      order by rows desc, code, position
      limit :most
      """;

  private final Json json;

  ProblemGroups(Json json) {
    this.json = json;
  }

  /**
   * What rows are rejected for, most rows first; one more than {@link #MOST} if there are more.
   *
   * @param jdbc by which it is read
   * @param importId whose rows
   */
  public List<Group> problems(JdbcClient jdbc, long importId) {
    return groups("problems", jdbc, importId);
  }

  /**
   * What is worth a look in rows, in the same order.
   *
   * @param jdbc by which it is read
   * @param importId whose rows
   */
  public List<Group> warnings(JdbcClient jdbc, long importId) {
    return groups("warnings", jdbc, importId);
  }

  private List<Group> groups(String column, JdbcClient jdbc, long importId) {
    return jdbc.sql(SELECT.formatted(column))
        .param("importId", importId)
        .param("most", MOST + 1)
        .query((row, number) -> group(row))
        .list();
  }

  private Group group(ResultSet row) throws SQLException {
    return new Group(
        json.read(row.getString("problem"), Problem.class),
        row.getLong("rows"),
        row.getLong("repairable"),
        json.readList(row.getString("lines"), Long.class),
        row.getLong("first_row"),
        row.getString("value"));
  }
}
