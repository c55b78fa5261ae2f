package customerimport.privacy;

import customerimport.security.Act;
import customerimport.security.AuditLog;
import customerimport.security.AuditLog.Subject;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Deletes what is kept for a time only, once its time has come; some imports at a time. */
@Component
public class Retention {

  private static final int AT_ONCE = 100;

  private final JdbcClient jdbc;
  private final TransactionOperations transaction;
  private final KeepSettings keep;
  private final AuditLog log;

  Retention(JdbcClient jdbc, TransactionOperations transaction, KeepSettings keep, AuditLog log) {
    this.log = log;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.keep = keep;
  }

  /** The uploads of imports at which nobody works or waits to. */
  public void forgetUploads() {
    transaction.executeWithoutResult(status -> cancelFailed());
    forget(
        """
        update import set upload_forgotten = true
        where import_id in (
          select import_id from import
          where not upload_forgotten and received_at < now() - make_interval(secs => :age)
            and state not in ('RECEIVED', 'PREVIEWING', 'PREVIEWED', 'CONFIRMED', 'FAILED')
          order by received_at limit :most for update skip locked)
        returning import_id
        """,
        keep.uploads(),
        "delete from original where import_id in (:imports)",
        RejectedFiles.REDUCE + "in (:imports)");
  }

  /** What failed cannot be tried again without its upload. */
  private void cancelFailed() {
    jdbc.sql(
            """
            update import set state = 'CANCELLED'
            where import_id in (
              select import_id from import
              where state = 'FAILED' and received_at < now() - make_interval(secs => ?)
              for update skip locked)
            returning import_id
            """)
        .param(keep.uploads().toSeconds())
        .query(Long.class)
        .list()
        .forEach(cancelled -> log.note(Act.CANCEL, Subject.ofImport(cancelled)));
  }

  /** The rows that were not written, and what a conflict showed. */
  public void forgetPreviews() {
    forget(
        """
        update import set preview_forgotten = true, conflict = null
        where import_id in (
          select import_id from import
          where not preview_forgotten and received_at < now() - make_interval(secs => :age)
            and state in ('REJECTED', 'CANCELLED', 'EXPIRED', 'IMPORTED', 'UNDONE')
          order by received_at limit :most for update skip locked)
        returning import_id
        """,
        keep.previews(),
        """
        delete from import_row r using import i
        where i.import_id in (:imports) and r.import_id = i.import_id
          and (i.imported_at is null or r.outcome = 'R' or r.left_out)
        """);
  }

  private void forget(String mark, Duration age, String... deletes) {
    List<Long> forgotten;
    do {
      forgotten = transaction.execute(status -> forgetSome(mark, age, deletes));
    } while (!forgotten.isEmpty());
  }

  private List<Long> forgetSome(String mark, Duration age, String... deletes) {
    List<Long> imports =
        jdbc.sql(mark)
            .param("age", age.toSeconds())
            .param("most", AT_ONCE)
            .query(Long.class)
            .list();
    if (!imports.isEmpty()) {
      for (String delete : deletes) {
        jdbc.sql(delete).param("imports", imports).update();
      }
    }
    return imports;
  }
}
