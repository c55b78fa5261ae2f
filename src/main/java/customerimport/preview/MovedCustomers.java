package customerimport.preview;

import customerimport.customer.Field;
import customerimport.customer.Fields;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.camel.Variable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells of the rows whose customer has moved since it was exported what has moved, as far as
 * imports did it: what each cell held before the first of them, and what it holds now.
 */
@Component
public class MovedCustomers {

  private static final String TELL =
      """
      with moved as materialized (
        select ctid as place, customer_id,
          cast(warnings -> 0 -> 'details' ->> 'since' as timestamptz) as since
        from import_row
        where import_id = :id and warnings is not null
      ),
      written as (
        select m.place, m.since, h.import_id, h.row_number
        from moved m
        join customer_history h on h.customer_id = m.customer_id
        union
        select m.place, m.since, r.import_id, r.row_number
        from import i
        join import_row r on r.import_id = i.import_id and r.outcome = 'C' and not r.left_out
        join moved m on m.customer_id = r.customer_id
        where i.imported_at is not null and not i.filed
      ),
      cells as (
        select distinct on (w.place, cell.n) w.place, cell.n, cell.field, cell.shown, cell.stored
        from written w
        join import i on i.import_id = w.import_id and i.imported_at > w.since
        join import_row r on r.import_id = w.import_id and r.row_number = w.row_number
        join customer c on c.customer_id = r.customer_id
        cross join lateral (values %s) as cell (n, field, written, shown, stored)
        where cell.written is not null
        order by w.place, cell.n, i.imported_at
      ),
      told as (
        select place, left(string_agg(field || ' ' || coalesce(left(nullif(shown, ''), 60), '–')
          || ' → ' || coalesce(left(stored, 60), '–'), '; ' order by n), 400) as cells
        from cells
        where shown <> coalesce(stored, '')
        group by place
      )
      update import_row r
      set warnings = jsonb_set(r.warnings, '{0,details}',
        (r.warnings -> 0 -> 'details') || jsonb_strip_nulls(jsonb_build_object('moved', t.cells,
          'date', to_char(nullif(c.updated_at, m.since) at time zone 'UTC', 'YYYY-MM-DD HH24:MI" UTC"'))))
      from moved m
      join customer c on c.customer_id = m.customer_id
      left join told t on t.place = m.place
      where r.ctid = m.place
      """;

  private final JdbcClient jdbc;
  private final String tell;

  MovedCustomers(JdbcClient jdbc, Fields fields) {
    this.jdbc = jdbc;
    this.tell = TELL.formatted(cells(fields.written()));
  }

  private static String cells(List<Field> fields) {
    return IntStream.range(0, fields.size())
        .mapToObj(n -> cell(n, fields.get(n)))
        .collect(Collectors.joining(", "));
  }

  private static String cell(int n, Field field) {
    return "(%d, '%s', %s, %s, cast(%s as text))"
        .formatted(
            n,
            field.name().replace("'", "''"),
            field.written("r"),
            "coalesce(" + field.replaced("r") + ", '')",
            field.stored("c"));
  }

  /**
   * Completes the warnings of the rows whose customer has moved.
   *
   * @param preview whose rows are all staged, and bear no other warnings yet
   */
  public void tell(@Variable("preview") RunningPreview preview) {
    jdbc.sql(tell).param("id", preview.theImport().id()).update();
  }
}
