package customerimport.receipt;

import customerimport.fault.Faults;
import customerimport.imports.Import;
import customerimport.imports.Imports;
import customerimport.sources.Inbox;
import customerimport.sources.Inboxes;
import java.util.Arrays;
import java.util.List;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Header;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which receipts are due: the import's version counts its changes, and a receipt is due until its
 * version has been told. A crash between the writing and the noting writes the same files again.
 */
@Component
public class Receipts {

  private final JdbcClient jdbc;
  private final Imports imports;
  private final Inboxes inboxes;
  private final ReceiptFiles files;
  private final Faults faults;

  Receipts(JdbcClient jdbc, Imports imports, Inboxes inboxes, ReceiptFiles files, Faults faults) {
    this.jdbc = jdbc;
    this.imports = imports;
    this.inboxes = inboxes;
    this.files = files;
    this.faults = faults;
  }

  /**
   * Takes the longest waiting receipt that nobody writes. Its advisory lock lives as long as this
   * thread's transaction.
   *
   * @return the receipt to be written, or null when none is due
   */
  public Receipt claim() {
    List<Long> due =
        jdbc.sql(
                """
                select import_id from import
                where receipted < version and source in ('FOLDER', 'SFTP')
                  and coalesce(account, source) = any(?) and receipt_retry_at <= now()
                order by receipt_retry_at, import_id limit 100
                """)
            .param(inboxes.keys())
            .query(Long.class)
            .list();
    for (long id : due) {
      if (lock(id) && isDue(id)) {
        Import of = imports.get(id);
        return new Receipt(id, inboxes.of(of).name(), of.version(), files.of(of));
      }
    }
    return null;
  }

  private boolean lock(long id) {
    return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('receipt'), (? % 2147483647)::int)")
        .param(id)
        .query(Boolean.class)
        .single();
  }

  /** Another instance may have written it between the look and the lock. */
  private boolean isDue(long id) {
    return jdbc.sql("select receipted < version from import where import_id = ?")
        .param(id)
        .query(Boolean.class)
        .single();
  }

  /**
   * Notes what has been told.
   *
   * @param receipt a receipt whose files are all written
   * @return false when the import is just being changed: nobody waits for that, a receipt that is
   *     still due is written again
   */
  public boolean told(@Body Receipt receipt) {
    return jdbc.sql(
                """
                update import set receipted = ?, receipt_attempts = 0, receipt_retry_at = now()
                where import_id =
                  (select import_id from import where import_id = ? for no key update skip locked)
                """)
            .params(receipt.version(), receipt.importId())
            .update()
        == 1;
  }

  /**
   * How many receipts could not be written into an inbox when that was tried last.
   *
   * @param inbox any inbox
   */
  public long failing(Inbox inbox) {
    return jdbc.sql(
            """
            select count(*) from import
            where receipted < version and source in ('FOLDER', 'SFTP') and receipt_attempts > 0
              and source = ? and account is not distinct from ?
            """)
        .params(Arrays.asList(inbox.source().name(), inbox.account()))
        .query(Long.class)
        .single();
  }

  /**
   * Has a receipt that could not be written tried again later, longer each time up to ten minutes,
   * and lets the other receipts for the same account wait a little, too: each would keep those for
   * other inboxes waiting while it finds out. Logs the first time only.
   *
   * @param surprise why it could not be written
   * @param importId the import, or null when none was at work
   */
  public void stepBack(
      @ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Exception surprise,
      @Header("importId") Long importId) {
    if (importId == null || attempts(importId) == 1) {
      faults.report(surprise, importId);
    }
    if (importId != null) {
      holdBackAccount(importId);
    }
  }

  private void holdBackAccount(long importId) {
    jdbc.sql(
            """
            update import set receipt_retry_at = now() + interval '5 seconds'
            where import_id in (
              select o.import_id from import o
              join import i on i.import_id = ? and i.source = 'SFTP' and i.account = o.account
              where o.source = 'SFTP' and o.receipted < o.version
                and o.receipt_retry_at < now() + interval '5 seconds'
              for no key update of o skip locked)
            """)
        .param(importId)
        .update();
  }

  private int attempts(long importId) {
    return jdbc.sql(
            """
            update import set receipt_attempts = receipt_attempts + 1,
              receipt_retry_at =
                now() + least(interval '1 second' * 2 ^ least(receipt_attempts, 20), interval '10 minutes')
            where import_id =
              (select import_id from import where import_id = ? for no key update skip locked)
            returning receipt_attempts
            """)
        .param(importId)
        .query(Integer.class)
        .optional()
        .orElse(0);
  }
}
