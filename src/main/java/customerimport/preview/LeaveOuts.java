package customerimport.preview;

import customerimport.customer.Field;
import customerimport.customer.Fields;
import customerimport.imports.LeaveOut;
import customerimport.imports.LeaveOut.CellOf;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.camel.Variable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Leaves rows, columns and cells of a preview out, by statements over its staged rows: a cell's
 * value is put aside, a row is marked.
 */
@Component
public class LeaveOuts {

  private static final String PUT_ASIDE =
      """
      with place as materialized (
        select r.ctid as at, %1$s as fields
        from import_row r%2$s
        where r.import_id = :import and r.outcome in ('N', 'C')
      )
      update import_row r
      set left_cells = nullif(coalesce(r.left_cells, '{}') || jsonb_strip_nulls(jsonb_build_object(%3$s)), '{}')%4$s
      from place p
      where r.ctid = p.at
      """;

  private static final String TAKE_BACK =
      """
      update import_row r
      set left_out = false, left_cells = null%s
      where import_id = :import and (left_out or left_cells is not null)
      """;

  private static final String CELLS =
      """
       join (
        select row_number, array_agg(field) as fields
        from unnest(cast(:rows as bigint[]), cast(:fields as text[])) as cell (row_number, field)
        group by row_number
      ) c on c.row_number = r.row_number""";

  /** Of what remains, nothing is written, or a customer would be left without a name. */
  private static final String NOTHING_REMAINS =
      """
      with place as materialized (
        select r.ctid as at
        from import_row r
        left join customer c on c.customer_id = r.customer_id and r.outcome = 'C'
        where r.import_id = :import and r.left_cells is not null
          and ((r.outcome = 'C' and coalesce(%1$s) is null) or concat(%2$s) = '')
      )
      update import_row r set left_out = true from place p where r.ctid = p.at
      """;

  /** Staged rows are found by their places, which the planner would rather search all rows for. */
  private static final String PLAN_BY_INDEX = "select set_config('enable_seqscan', 'off', true)";

  private static final String NONE_COUNTED =
      "update import set left_out = 0, left_changed = 0 where import_id = ? and left_out > 0";

  private static final List<String> NAMES = List.of("FirstName", "LastName", "Company");

  private final JdbcClient jdbc;
  private final List<Field> fields;
  private final String takeBack;
  private final String nothingRemains;

  LeaveOuts(JdbcClient jdbc, Fields fields) {
    this.jdbc = jdbc;
    this.fields = fields.written();
    this.takeBack = TAKE_BACK.formatted(sets(LeaveOuts::takenBack) + ownTakenBack());
    this.nothingRemains = NOTHING_REMAINS.formatted(written(), names());
  }

  /**
   * Leaves out of a preview that has just been staged what was left out before.
   *
   * @param preview completely staged
   */
  public void leaveOut(@Variable("preview") RunningPreview preview) {
    long importId = preview.theImport().id();
    LeaveOut leaveOut = preview.theImport().decisions().leaveOut();
    if (leaveOut.equals(LeaveOut.NONE)) {
      jdbc.sql(NONE_COUNTED).param(importId).update();
    } else {
      apply(importId, leaveOut);
      count(importId);
    }
  }

  /**
   * Leaves out this and nothing else.
   *
   * @param importId a previewed import
   * @param leaveOut what is left out
   */
  public void change(long importId, LeaveOut leaveOut) {
    jdbc.sql(PLAN_BY_INDEX).query().singleRow();
    jdbc.sql(takeBack).param("import", importId).update();
    apply(importId, leaveOut);
    count(importId);
  }

  private void count(long importId) {
    jdbc.sql(
            """
            update import i
            set left_out = l.rows, left_changed = l.changed
            from (
              select count(*) as rows, count(*) filter (where outcome = 'C') as changed
              from import_row where import_id = :import and left_out
            ) l
            where i.import_id = :import
            """)
        .param("import", importId)
        .update();
  }

  private void apply(long importId, LeaveOut leaveOut) {
    if (!leaveOut.columns().isEmpty()) {
      jdbc.sql(putAside("cast(:columns as text[])", ""))
          .param("import", importId)
          .param("columns", leaveOut.columns().toArray(String[]::new))
          .update();
    }
    if (!leaveOut.cells().isEmpty()) {
      jdbc.sql(putAside("c.fields", CELLS))
          .param("import", importId)
          .param("rows", leaveOut.cells().stream().map(CellOf::row).toArray(Long[]::new))
          .param("fields", leaveOut.cells().stream().map(CellOf::field).toArray(String[]::new))
          .update();
    }
    if (!leaveOut.columns().isEmpty() || !leaveOut.cells().isEmpty()) {
      jdbc.sql(nothingRemains).param("import", importId).update();
    }
    if (!leaveOut.rows().isEmpty()) {
      jdbc.sql(
              """
              update import_row set left_out = true
              where import_id = :import and row_number = any(:rows) and outcome in ('N', 'C', 'D')
              """)
          .param("import", importId)
          .param("rows", leaveOut.rows().toArray(Long[]::new))
          .update();
    }
  }

  private String putAside(String which, String join) {
    String values =
        fields.stream()
            .map(
                f ->
                    "'%s', case when %s then %s end".formatted(f.name(), isLeft(f), f.written("r")))
            .collect(Collectors.joining(", "));
    String own =
        fields.stream().anyMatch(Field::isOwn) ? ", own = nullif(r.own - p.fields, '{}')" : "";
    return PUT_ASIDE.formatted(which, join, values, sets(LeaveOuts::putAside) + own);
  }

  /** A new customer must have a gender: that cell cannot be left out. */
  private static String isLeft(Field field) {
    String named = "'" + field.name() + "' = any(p.fields)";
    return field.required() ? named + " and r.outcome <> 'N'" : named;
  }

  private static String putAside(Field field) {
    return ", %1$s = case when not (%2$s) then r.%1$s end".formatted(field.column(), isLeft(field));
  }

  private static String takenBack(Field field) {
    return ", %1$s = coalesce(r.left_cells ->> '%2$s', r.%1$s)"
        .formatted(field.column(), field.name());
  }

  private String ownTakenBack() {
    String names =
        fields.stream()
            .filter(Field::isOwn)
            .map(field -> "'" + field.name() + "'")
            .collect(Collectors.joining(", "));
    return names.isEmpty()
        ? ""
        : """
          , own = nullif(coalesce(r.own, '{}') || coalesce((
              select jsonb_object_agg(key, value) from jsonb_each(r.left_cells) where key in (%s)), '{}'), '{}')
          """
            .formatted(names);
  }

  private String sets(Function<Field, String> set) {
    return fields.stream().filter(field -> !field.isOwn()).map(set).collect(Collectors.joining());
  }

  private String written() {
    return fields.stream().map(field -> field.written("r")).collect(Collectors.joining(", "));
  }

  private String names() {
    return fields.stream()
        .filter(field -> NAMES.contains(field.name()))
        .map(field -> "coalesce(%s, %s)".formatted(field.written("r"), field.stored("c")))
        .collect(Collectors.joining(", "));
  }
}
