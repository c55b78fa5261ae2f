package customerimport.preview;

import customerimport.csv.Column;
import customerimport.customer.Field;
import org.apache.camel.Variable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rejects the staged rows whose key another customer has, or another row of the file. */
@Component
public class TakenKeys {

  private static final String REJECT =
      """
      with staged as materialized (
        select ctid as place, outcome as was, line, row_number, coalesce(customer_id, 0) as customer_id,
          %1$s as key
        from import_row r
        where import_id = :importId and outcome in ('N', 'C') and %1$s <> ''
      ),
      told as (
        select s.place, s.was, s.key, holder.customer_id as holder,
          count(*) over same > 1 as twice,
          case when s.row_number = min(s.row_number) over same
            then lead(s.line) over (partition by s.key order by s.row_number)
            else min(s.line) over same end as other_line
        from staged s
        left join lateral (
          select c.customer_id from customer c
          where %2$s = s.key and c.customer_id <> s.customer_id
          limit 1
        ) holder on true
        window same as (partition by s.key)
      ),
      rejected as (
        update import_row r
        set outcome = 'R',
          new_number = null,
          problems = jsonb_build_array(jsonb_build_object(
            'code', 'INVALID_VALUE', 'column', :column, 'position', :position, 'value', t.key,
            'details', jsonb_strip_nulls(jsonb_build_object(
              'reason', case when t.twice then 'keyTwice' else 'keyTaken' end,
              'customers', t.holder::text,
              'lines', case when t.twice then t.other_line::text end))))
        from told t
        where r.ctid = t.place and (t.twice or t.holder is not null)
        returning t.was
      )
      select was from rejected
      """;

  private final JdbcClient jdbc;

  TakenKeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Rejects them, by one statement over all staged rows.
   *
   * @param preview whose rows are all staged
   */
  public void reject(@Variable("preview") RunningPreview preview) {
    Column column = preview.columns().key();
    Field key = column.field();
    jdbc
        .sql(REJECT.formatted(key.written("r"), key.stored("c")))
        .param("importId", preview.theImport().id())
        .param("column", column.name())
        .param("position", column.position())
        .query(String.class)
        .stream()
        .forEach(preview::reject);
  }
}
