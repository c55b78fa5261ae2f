package customerimport.api;

import customerimport.security.Act;
import customerimport.security.AuditLog;
import customerimport.security.AuditLog.Subject;
import org.apache.camel.Header;
import org.springframework.stereotype.Component;

/** Enters in the audit log who took customers away as a file, before the first byte leaves. */
@Component
public class TakenAway {

  private final AuditLog log;

  TakenAway(AuditLog log) {
    this.log = log;
  }

  /**
   * A list of customers.
   *
   * @param segment the name of a saved filter, or null
   * @param filter what was typed; that it was is noted, not what, as it may name somebody
   */
  public void customers(@Header("segment") String segment, @Header("filter") String filter) {
    String which = segment == null ? "all" : "segment " + Shown.text(segment);
    log.note(
        Act.EXPORT,
        Subject.named("customers.csv: " + which + (filter == null ? "" : ", filtered")));
  }

  /** Whom a delivery does not name. */
  public void missing(@Header("importId") long importId) {
    log.note(Act.EXPORT, new Subject(importId, null, "missing.csv"));
  }

  /**
   * A file of an import.
   *
   * @param kind which
   */
  public void file(@Header("importId") long importId, @Header("kind") String kind) {
    log.note(Act.DOWNLOAD, new Subject(importId, null, kind));
  }

  /** The audit log itself. */
  public void audit() {
    log.note(Act.AUDIT_EXPORT, Subject.NONE);
  }
}
