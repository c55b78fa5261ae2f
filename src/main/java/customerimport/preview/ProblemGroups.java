package customerimport.preview;

import customerimport.imports.Json;
import customerimport.problem.Code;
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
   * @param lines the first lines of the file where it is found, as far as they are near one another
   * @param firstRow the number of the first row that has it
   * @param value what was found there, or null
   */
  public record Group(
      Problem problem, long rows, long repairable, List<Long> lines, long firstRow, String value) {}

  /** So many rows behind the first one of a kind are looked through for more. */
  private static final int NEAR = 2_000;

  private static final String SELECT =
      """
      with kinds as materialized (
        select code, name, position, reason, count(*) as rows,
          count(*) filter (where repairable) as repairable, min(row_number) as first_row
        from (
          select r.row_number, p ->> 'code' as code, p ->> 'column' as name,
            p ->> 'position' as position, p -> 'details' ->> 'reason' as reason,
            p -> 'details' -> 'repair' is not null as repairable
          from import_row r cross join jsonb_array_elements(r.%1$s) p
          where r.import_id = :importId
        ) found
        group by code, name, position, reason
        order by rows desc, code, position::int
        limit :most
      )
      select k.*, near.lines, near.value
      from kinds k
      cross join lateral (
        select to_jsonb(array_agg(line order by row_number)) as lines,
          min(value) filter (where row_number = k.first_row) as value
        from (
          select r.row_number, r.line, p ->> 'value' as value
          from import_row r cross join jsonb_array_elements(r.%1$s) p
          where r.import_id = :importId
            and r.row_number between k.first_row and k.first_row + :near
            and p ->> 'code' = k.code and p ->> 'column' is not distinct from k.name
            and p ->> 'position' is not distinct from k.position
            and p -> 'details' ->> 'reason' is not distinct from k.reason
          order by r.row_number
          limit 5
        ) first
      ) near
      order by k.rows desc, k.code, k.position::int
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
        .param("near", NEAR)
        .query((row, number) -> group(row))
        .list();
  }

  private static Problem problem(ResultSet row) throws SQLException {
    Problem problem = Problem.of(Code.valueOf(row.getString("code")));
    String name = row.getString("name");
    String reason = row.getString("reason");
    problem = name == null ? problem : problem.in(name, row.getInt("position"));
    return reason == null ? problem : problem.with("reason", reason);
  }

  private Group group(ResultSet row) throws SQLException {
    return new Group(
        problem(row),
        row.getLong("rows"),
        row.getLong("repairable"),
        json.readList(row.getString("lines"), Long.class),
        row.getLong("first_row"),
        row.getString("value"));
  }
}
