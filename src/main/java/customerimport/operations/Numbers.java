package customerimport.operations;

import customerimport.sources.Inboxes;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Numbers of imports, for those who watch. They are of the database, so every instance tells the
 * same; durations are those of the routes, and of one instance.
 */
@Component
public class Numbers {

  private final JdbcClient jdbc;
  private final MultiGauge imports;
  private final MultiGauge rows;
  private final MultiGauge queues;

  Numbers(JdbcClient jdbc, MeterRegistry meters, Inboxes inboxes, InboxesHealthIndicator health) {
    this.jdbc = jdbc;
    this.imports =
        MultiGauge.builder("customer.import.imports")
            .description("Imports by state and source")
            .register(meters);
    this.rows =
        MultiGauge.builder("customer.import.rows")
            .description("Rows of all previewed imports by outcome and source")
            .register(meters);
    this.queues =
        MultiGauge.builder("customer.import.queue")
            .description("What waits to be done, by the step it waits for")
            .register(meters);
    inboxes
        .all()
        .forEach(
            inbox ->
                Gauge.builder(
                        "customer.import.inbox.up",
                        () -> health.trouble(inbox).equals("UP") ? 1 : 0)
                    .description("Whether files can be taken from an inbox and answered there")
                    .tag("inbox", inbox.name())
                    .register(meters));
  }

  /** Counts anew. */
  public void refresh() {
    imports.register(
        counted(
            """
            select 'state', state, 'source', coalesce(source || '/' || account, source), count(*)
            from import group by 2, 4
            """),
        true);
    rows.register(
        counted(
            """
            select 'outcome', outcome, 'source', coalesce(source || '/' || account, source), sum(number)
            from import, lateral (values
              ('NEW', new), ('CHANGED', changed), ('UNCHANGED', unchanged), ('REJECTED', rejected)
            ) as o (outcome, number)
            where uploaded is not null
            group by 2, 4
            """),
        true);
    queues.register(
        counted(
            """
            select 'step', step, 'late', late::text, sum(number) from (
              select case state when 'CONFIRMED' then 'apply' else 'preview' end as step,
                attempts > 0 as late, count(*) as number
              from import where state in ('RECEIVED', 'PREVIEWING', 'CONFIRMED') group by 1, 2
              union all
              select 'receipt', receipt_attempts > 0, count(*)
              from import where receipted < version and source in ('FOLDER', 'SFTP') group by 2
            ) as waiting
            group by 2, 4
            """),
        true);
  }

  private List<MultiGauge.Row<?>> counted(String sql) {
    return jdbc.sql(sql)
        .<MultiGauge.Row<?>>query(
            (row, n) ->
                MultiGauge.Row.of(
                    Tags.of(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                    row.getDouble(5)))
        .list();
  }
}
