package customerimport.confirm;

import customerimport.confirm.Answer.Verdict;
import customerimport.imports.Import;
import customerimport.imports.ImportSettings;
import customerimport.imports.ImportState;
import customerimport.imports.Imports;
import customerimport.security.Act;
import customerimport.security.AuditLog;
import customerimport.security.AuditLog.Subject;
import java.time.Instant;
import java.util.Optional;
import org.apache.camel.Header;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How an import comes to be undone: by another one, of source UNDO, that returns what it wrote. */
@Component
public class Undos {

  private final JdbcClient jdbc;
  private final Imports imports;
  private final ImportSettings settings;
  private final AuditLog log;

  Undos(JdbcClient jdbc, Imports imports, ImportSettings settings, AuditLog log) {
    this.log = log;
    this.jdbc = jdbc;
    this.imports = imports;
    this.settings = settings;
  }

  /**
   * What became of the wish.
   *
   * @param answer whether it is obeyed
   * @param undoId the import that undoes, or null
   * @param isNew whether it was made just now
   */
  public record Undo(Answer answer, Long undoId, boolean isNew) {}

  /**
   * Makes the import that undoes, or names the one that does already.
   *
   * @param importId the import to be undone
   * @param by the user who wants it undone
   */
  @Transactional
  public Undo undo(@Header("importId") long importId, @Header("by") String by) {
    // Two who want it at once come one after the other.
    jdbc.sql("select import_id from import where import_id = ? for no key update")
        .param(importId)
        .query()
        .listOfRows();
    Optional<Import> found = imports.find(importId);
    if (found.isEmpty()) {
      return new Undo(Answer.UNKNOWN, null, false);
    }
    Import of = found.get();
    Optional<Long> under = underWay(importId);
    if (under.isPresent()) {
      return new Undo(Answer.ACCEPTED, under.get(), false);
    }
    if (of.state() != ImportState.IMPORTED || of.undoOf() != null) {
      return new Undo(Answer.wrongState(of), null, false);
    }
    if (isErased(importId)) {
      var erased = new Answer(Verdict.CUSTOMER_ERASED, of.state(), of.revision());
      return new Undo(erased, null, false);
    }
    if (of.importedAt().plus(settings.undoWithin()).isBefore(Instant.now())) {
      return new Undo(new Answer(Verdict.UNDO_TOO_LATE, of.state(), of.revision()), null, false);
    }
    long undo = create(of, by);
    log.note(Act.UNDO, by, null, null, new Subject(undo, null, "of import " + importId));
    return new Undo(Answer.ACCEPTED, undo, true);
  }

  /** To give back what it wrote would give back what was to be forgotten. */
  private boolean isErased(long importId) {
    return jdbc.sql("select erased from import where import_id = ?")
        .param(importId)
        .query(Boolean.class)
        .single();
  }

  private Optional<Long> underWay(long importId) {
    return jdbc.sql(
            """
            select import_id from import
            where undo_of = ? and state not in ('CANCELLED', 'EXPIRED', 'FAILED', 'REJECTED')
            """)
        .param(importId)
        .query(Long.class)
        .optional();
  }

  private long create(Import of, String by) {
    // Taken up again they would undo a second time.
    jdbc.sql("update import set state = 'CANCELLED' where undo_of = ? and state = 'FAILED'")
        .param(of.id())
        .update();
    return jdbc.sql(
            """
            insert into import (state, source, file_name, sha256, size, received_by, undo_of)
            values ('RECEIVED', 'UNDO', :fileName, '', 0, :by, :of)
            returning import_id
            """)
        .param("fileName", of.fileName())
        .param("by", by)
        .param("of", of.id())
        .query(Long.class)
        .single();
  }
}
