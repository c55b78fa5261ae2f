package customerimport.receipt;

import customerimport.imports.Json;
import customerimport.imports.Snapshot;
import customerimport.problem.Problem;
import java.util.List;
import org.springframework.stereotype.Component;

/** The problems and the warnings of rows, those of one kind in one column together. */
@Component
class ProblemGroups {

  /** So many kinds are told. */
  static final int MOST = 50;

  /**
   * Problems of one kind.
   *
   * @param problem the problem without what tells one row from another
   * @param rows how many rows have it
   * @param lines the first lines of the file where it is found
   */
  record Group(Problem problem, long rows, List<Long> lines) {}

  private static final String SELECT =
      """
      select jsonb_strip_nulls(jsonb_build_object('code', code, 'column', name,
          'position', position, 'details', details)) as problem,
        count(*) as rows, jsonb_path_query_array(jsonb_agg(line order by row_number), '$[0 to 4]') as lines
      from (
        select r.row_number, r.line, p -> 'code' as code, p -> 'column' as name,
          p -> 'position' as position,
          case when p -> 'details' -> 'reason' is not null
            then jsonb_build_object('reason', p -> 'details' -> 'reason') end as details
        from import_row r cross join jsonb_array_elements(r.%s) p
        where r.import_id = :importId
      ) found
      group by code, name, position, details
      order by rows desc, code, position
      limit :most
      """;

  private final Json json;

  ProblemGroups(Json json) {
    this.json = json;
  }

  /** What rows are rejected for, most rows first; one more than {@link #MOST} if there are more. */
  List<Group> problems(Snapshot snapshot) {
    return groups("problems", snapshot);
  }

  /** What is worth a look in rows, in the same order. */
  List<Group> warnings(Snapshot snapshot) {
    return groups("warnings", snapshot);
  }

  private List<Group> groups(String column, Snapshot snapshot) {
    return snapshot
        .jdbc()
        .sql(SELECT.formatted(column))
        .param("importId", snapshot.theImport().id())
        .param("most", MOST + 1)
        .query(
            (row, number) ->
                new Group(
                    json.read(row.getString("problem"), Problem.class),
                    row.getLong("rows"),
                    json.readList(row.getString("lines"), Long.class)))
        .list();
  }
}
