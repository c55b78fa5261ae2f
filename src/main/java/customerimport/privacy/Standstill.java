package customerimport.privacy;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Holds still what could bring back a customer who is just being erased, until the transaction
 * ends: files that come in, and receipts that are being written.
 */
@Component
class Standstill {

  private final JdbcClient jdbc;

  Standstill(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Waits for whoever writes receipts of these imports, and lets nobody begin. */
  void ofReceipts(Collection<Long> imports) {
    jdbc.sql(
            """
            select count(pg_advisory_xact_lock(hashtext('receipt'), (id % 2147483647)::int)::text)
            from unnest(?::bigint[]) id
            """)
        .param(imports.toArray(Long[]::new))
        .query(Long.class)
        .single();
  }

  /**
   * The imports whose files have come since these. From now on none comes, and none takes a step.
   */
  List<Long> cameSince(Collection<Long> known) {
    jdbc.sql("lock table import in share row exclusive mode").update();
    return jdbc.sql("select import_id from original where chunk = 0 and import_id <> all (?)")
        .param(known.toArray(Long[]::new))
        .query(Long.class)
        .list();
  }
}
