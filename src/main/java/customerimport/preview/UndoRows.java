package customerimport.preview;

import customerimport.customer.Field;
import customerimport.customer.Fields;
import customerimport.imports.Import;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.camel.Variable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Stages the reverse of what an import wrote, by one statement: a cell returns if it still holds
 * what was written, a new customer goes if nothing of it is other than written. What stays is
 * staged too, as unchanged, with a warning that names it.
 */
@Component
public class UndoRows {

  private static final String STAGE =
      """
      with written as (
        select o.*, coalesce(o.customer_id, i.first_new_id + o.new_number - 1) as written_id
        from import_row o
        join import i on i.import_id = o.import_id
        where o.import_id = :of and o.outcome in ('N', 'C') and not o.left_out
      ),
      compared as (
        select o.*, c.customer_id as present, c.xmin as present_version,
          array_remove(array[%1$s]::text[], null) as moved,
          o.outcome = 'C' and (%2$s) as returns
        from written o
        left join customer c on c.customer_id = o.written_id
      ),
      judged as (
        select c.*,
          case
            when present is null then 'U'
            when outcome = 'N' then case when moved = '{}' then 'D' else 'U' end
            when returns then 'C'
            else 'U'
          end as judged
        from compared c
      )
      insert into import_row (import_id, row_number, line, outcome, customer_id, seen, kept, warnings%3$s)
      select :undo, row_number, line, judged::"char", written_id, present_version,
        nullif(case when judged = 'C' then moved end, '{}'),
        case when present is null or moved <> '{}' then jsonb_build_array(jsonb_build_object(
          'code', 'MOVED_SINCE_EXPORT',
          'details', jsonb_build_object(
            'reason', case when present is null then 'undoGone' else 'undo' end,
            'fields', array_to_string(moved, ', ')))) end%4$s
      from judged
      """;

  private static final String PUBLISH =
      """
      update import u
      set state = 'PREVIEWED', previewed_at = clock_timestamp(), attempts = 0, failure = null, problems = '[]',
        uploaded = n.uploaded, changed = n.changed, unchanged = n.unchanged, removed = n.removed,
        new = 0, rejected = 0, warned = n.warned, progress_rows = n.uploaded,
        check_again = :checkAgain,
        columns = (
          select jsonb_agg(jsonb_build_object('name', c ->> 'field', 'field', c ->> 'field') order by place)
          from import i, jsonb_array_elements(i.columns) with ordinality as c (c, place)
          where i.import_id = :of and c ->> 'field' is not null)
      from (
        select count(*) as uploaded, count(*) filter (where outcome = 'C') as changed,
          count(*) filter (where outcome = 'U') as unchanged,
          count(*) filter (where outcome = 'D') as removed,
          count(*) filter (where warnings is not null) as warned
        from import_row where import_id = :undo
      ) n
      where u.import_id = :undo
      """;

  private final JdbcClient jdbc;
  private final Fields fields;
  private final List<Field> builtIn;
  private final String stage;

  UndoRows(JdbcClient jdbc, Fields fields) {
    this.jdbc = jdbc;
    this.fields = fields;
    this.builtIn = fields.written().stream().filter(field -> !field.isOwn()).toList();
    this.stage =
        STAGE.formatted(
            each(", ", this::moved), each(" or ", UndoRows::returns), columns(), values());
  }

  /**
   * Stages it.
   *
   * @param preview of an import of source UNDO
   */
  public void stage(@Variable("preview") RunningPreview preview) {
    Import undo = preview.theImport();
    preview.uploaded = jdbc.sql(stage).param("of", undo.undoOf()).param("undo", undo.id()).update();
  }

  /**
   * Publishes the preview, in the transaction that staged its rows.
   *
   * @param preview completely staged
   */
  public void publish(@Variable("preview") RunningPreview preview) {
    Import undo = preview.theImport();
    jdbc.sql(PUBLISH)
        .param("of", undo.undoOf())
        .param("undo", undo.id())
        .param("checkAgain", fields.key().isPresent())
        .update();
    preview.isPublished = true;
  }

  private String each(String between, Function<Field, String> expression) {
    return fields.written().stream().map(expression).collect(Collectors.joining(between));
  }

  private static String now(Field field) {
    return "coalesce(" + field.stored("c") + "::text, '')";
  }

  /** The field's name, where it was written and holds something else now. */
  private String moved(Field field) {
    return "case when (o.outcome = 'N' or %1$s is not null) and %2$s <> coalesce(%1$s, '') then '%3$s' end"
        .formatted(field.written("o"), now(field), field.name());
  }

  /** Whether the field was changed and still holds what was written. */
  private static String returns(Field field) {
    return "coalesce(%s = %s, false)".formatted(field.written("o"), now(field));
  }

  private String columns() {
    return builtIn.stream()
            .map(field -> ", %1$s, old_%1$s".formatted(field.column()))
            .collect(Collectors.joining())
        + (fields.own().isEmpty() ? "" : ", own, old_own");
  }

  private String values() {
    String values =
        builtIn.stream()
            .map(field -> ", %s, %s".formatted(value(field), replaced(field)))
            .collect(Collectors.joining());
    return fields.own().isEmpty()
        ? values
        : values + ", " + own(UndoRows::value) + ", " + own(UndoRows::replaced);
  }

  private static String value(Field field) {
    return "case when %s then %s end".formatted(comesBack(field), field.replaced("judged"));
  }

  /** Of a customer to be removed, everything is what a confirm must still find. */
  private static String replaced(Field field) {
    return "case when %s then %s when judged = 'D' then coalesce(%2$s, '') end"
        .formatted(comesBack(field), field.written("judged"));
  }

  private static String comesBack(Field field) {
    return "judged = 'C' and %s is not null and not '%s' = any(moved)"
        .formatted(field.written("judged"), field.name());
  }

  private String own(Function<Field, String> value) {
    String members =
        fields.own().stream()
            .map(field -> "'%s', %s".formatted(field.name(), value.apply(field)))
            .collect(Collectors.joining(", "));
    return "nullif(jsonb_strip_nulls(jsonb_build_object(" + members + ")), '{}')";
  }
}
