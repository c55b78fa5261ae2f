package customerimport.operations;

import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether imports get on: one that has been at work for an hour does not; one that waits for a
 * person is told, and no trouble.
 */
@Component("importsHealthIndicator")
class ImportsHealthIndicator implements HealthIndicator {

  private static final Duration TOO_LONG = Duration.ofHours(1);

  private final JdbcClient jdbc;

  ImportsHealthIndicator(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Oldest(Instant atWork, Instant waiting) {}

  @Override
  public Health health() {
    try {
      return health(oldest());
    } catch (DataAccessException databaseIsAway) {
      return Health.unknown().build();
    }
  }

  private static Health health(Oldest oldest) {
    boolean isStuck =
        oldest.atWork != null && oldest.atWork.isBefore(Instant.now().minus(TOO_LONG));
    return (isStuck ? Health.down() : Health.up())
        .withDetail("oldestAtWork", told(oldest.atWork))
        .withDetail("oldestWaitingForAPerson", told(oldest.waiting))
        .build();
  }

  private Oldest oldest() {
    return jdbc.sql(
            """
            select
              min(coalesce(confirmed_at, previewed_at, received_at))
                filter (where state in ('RECEIVED', 'PREVIEWING', 'CONFIRMED')),
              min(previewed_at) filter (where state = 'PREVIEWED')
            from import
            where state in ('RECEIVED', 'PREVIEWING', 'CONFIRMED', 'PREVIEWED')
            """)
        .query(
            (row, n) ->
                new Oldest(
                    row.getTimestamp(1) == null ? null : row.getTimestamp(1).toInstant(),
                    row.getTimestamp(2) == null ? null : row.getTimestamp(2).toInstant()))
        .single();
  }

  private static String told(Instant since) {
    return since == null ? "none" : since.toString();
  }
}
