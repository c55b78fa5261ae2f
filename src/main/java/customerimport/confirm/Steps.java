package customerimport.confirm;

import customerimport.imports.Import;
import customerimport.imports.ImportSettings;
import customerimport.imports.ImportState;
import customerimport.imports.Imports;
import customerimport.imports.Json;
import customerimport.preview.LeaveOuts;
import customerimport.security.Act;
import customerimport.security.AuditLog;
import customerimport.security.AuditLog.Subject;
import customerimport.security.Rights;
import customerimport.security.Role;
import java.util.Optional;
import java.util.function.Function;
import org.apache.camel.Body;
import org.apache.camel.Header;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps that somebody may ask of an import, each one conditional update: whoever comes second
 * finds it taken, whatever door they came by.
 */
@Component
public class Steps {

  /** Of the imports that undo the same one, only one may still be written. */
  private static final String UNLESS_ANOTHER_UNDOES =
      """
      and not exists (
        select 1 from import other
        where other.undo_of = import.undo_of and other.import_id <> import.import_id
          and other.state not in ('CANCELLED', 'EXPIRED', 'FAILED', 'REJECTED'))
      """;

  private final JdbcClient jdbc;
  private final Imports imports;
  private final ImportSettings settings;
  private final Json json;
  private final LeaveOuts leaveOuts;
  private final Rights rights;
  private final AuditLog log;

  Steps(
      JdbcClient jdbc,
      Imports imports,
      ImportSettings settings,
      Json json,
      LeaveOuts leaveOuts,
      Rights rights,
      AuditLog log) {
    this.log = log;
    this.rights = rights;
    this.json = json;
    this.leaveOuts = leaveOuts;
    this.jdbc = jdbc;
    this.imports = imports;
    this.settings = settings;
  }

  /**
   * Confirms what a preview shows.
   *
   * @param importId the import
   * @param revision the revision that was looked at; null stands for the first
   * @param by the user who confirms
   * @param confirmedFor for whom, as somebody said who is not asked to prove it; or null
   * @param door how the word came, where it was no request
   * @param account which of several places behind that door, or null
   */
  @Transactional
  public Answer confirm(
      @Header("importId") long importId,
      @Header("revision") Integer revision,
      @Header("by") String by,
      @Header("confirmedFor") String confirmedFor,
      @Header("door") String door,
      @Header("account") String account) {
    if (!rights.may(by, Role.CONFIRM)) {
      return Answer.FORBIDDEN;
    }
    int confirmed =
        jdbc.sql(
                """
                update import set state = 'CONFIRMED', confirmed_at = now(), confirmed_by = :by, confirmed_for = :confirmedFor,
                  conflict = null, attempts = 0, retry_at = now()
                where import_id = :id and state = 'PREVIEWED' and revision = coalesce(:revision, 1)
                  and (not :fourEyes or (:isPerson and received_by <> :by and :by <> all (changed_by)))
                """)
            .param("id", importId)
            .param("revision", revision)
            .param("by", by)
            .param("confirmedFor", confirmedFor)
            .param("fourEyes", rights.isByFourEyes())
            .param("isPerson", rights.isPerson(by))
            .update();
    if (confirmed != 1) {
      return answer(importId, is -> confirmedBefore(is, revision));
    }
    String which = "revision " + (revision == null ? 1 : revision);
    log.note(Act.CONFIRM, by, door, account, new Subject(importId, null, which));
    return Answer.ACCEPTED;
  }

  private static Answer confirmedBefore(Import is, Integer revision) {
    boolean sameRevision = is.revision() == (revision == null ? 1 : revision);
    return switch (is.state()) {
      case IMPORTED -> Answer.ACCEPTED;
      case CONFIRMED -> sameRevision ? Answer.ACCEPTED : Answer.outdated(is);
      case PREVIEWED -> sameRevision ? Answer.fourEyes(is) : Answer.outdated(is);
      case PREVIEWING -> sameRevision ? Answer.wrongState(is) : Answer.outdated(is);
      default -> Answer.wrongState(is);
    };
  }

  /**
   * Cancels an import that is not to be written.
   *
   * @param importId the import
   * @param by the user who cancels
   * @param door how the word came, where it was no request
   * @param account which of several places behind that door, or null
   */
  @Transactional
  public Answer cancel(
      @Header("importId") long importId,
      @Header("by") String by,
      @Header("door") String door,
      @Header("account") String account) {
    if (!rights.may(by, Role.UPLOAD, Role.CONFIRM)) {
      return Answer.FORBIDDEN;
    }
    return step(
        importId,
        "update import set state = 'CANCELLED' where import_id = :id and state in ('PREVIEWED', 'FAILED')",
        ImportState.CANCELLED,
        () -> log.note(Act.CANCEL, by, door, account, Subject.ofImport(importId)));
  }

  /**
   * Previews a failed import again.
   *
   * @param importId the import
   */
  @Transactional
  public Answer retry(@Header("importId") long importId) {
    return step(
        importId,
        """
        update import set state = 'PREVIEWING', attempts = 0, retry_at = now(), failure = null,
          revision = case when previewed_at is null then revision else revision + 1 end
        where import_id = :id and state = 'FAILED'
        """
            + UNLESS_ANOTHER_UNDOES,
        ImportState.PREVIEWING,
        () -> log.note(Act.RETRY, Subject.ofImport(importId)));
  }

  /**
   * Has the file of an import previewed again, read in another way or with other decisions; what is
   * merely left out is left out at once.
   *
   * @param importId the import
   * @param change what is to be other than it is
   * @param by the user who wants it so
   */
  @Transactional
  public Answer change(
      @Header("importId") long importId, @Body Change change, @Header("by") String by) {
    Answer answer =
        change.leavesOutOnly() && leaveOut(importId, change)
            ? Answer.ACCEPTED
            : previewAgain(importId, change);
    if (answer.isAccepted()) {
      jdbc.sql(
              """
              update import set changed_by = array_append(changed_by, :by)
              where import_id = :id and :by <> all (changed_by)
              """)
          .param("id", importId)
          .param("by", by)
          .update();
      log.note(Act.CHANGE, by, null, null, Subject.ofImport(importId));
    }
    return answer;
  }

  /** Leaves out of a preview as it stands; false when there is none. */
  private boolean leaveOut(long importId, Change change) {
    int previewed =
        jdbc.sql(
                """
                update import set decisions = :decisions::jsonb, revision = revision + 1, conflict = null
                where import_id = :id and state = 'PREVIEWED' and revision = coalesce(:revision, revision)
                """)
            .param("id", importId)
            .param("revision", change.revision())
            .param("decisions", json.write(change.decisions()))
            .update();
    if (previewed == 1) {
      leaveOuts.change(importId, change.decisions().leaveOut());
    }
    return previewed == 1;
  }

  private Answer previewAgain(long importId, Change change) {
    int changed =
        jdbc.sql(
                """
                update import set state = 'PREVIEWING', options = :options::jsonb,
                  mapping = :mapping::jsonb, decisions = :decisions::jsonb,
                  revision = case when previewed_at is null then revision else revision + 1 end,
                  attempts = 0, retry_at = now(), conflict = null, preview_forgotten = false
                where import_id = :id and state in ('REJECTED', 'PREVIEWED', 'EXPIRED')
                  and not erased and (source = 'UNDO' or not upload_forgotten)
                  and revision = coalesce(:revision, revision)
                """
                    + UNLESS_ANOTHER_UNDOES)
            .param("id", importId)
            .param("revision", change.revision())
            .param("options", json.write(change.options()))
            .param("mapping", json.write(change.mapping()))
            .param("decisions", json.write(change.decisions()))
            .update();
    return changed == 1 ? Answer.ACCEPTED : answer(importId, is -> notChanged(is, change));
  }

  private static Answer notChanged(Import is, Change change) {
    boolean isAnother = change.revision() != null && change.revision() != is.revision();
    return isAnother ? Answer.outdated(is) : Answer.wrongState(is);
  }

  /** Ends the wait of the previews that nobody confirmed in time. */
  @Transactional
  public void expire() {
    jdbc.sql(
            """
            update import set state = 'EXPIRED'
            where state = 'PREVIEWED' and previewed_at < now() - make_interval(secs => ?)
            returning import_id
            """)
        .param(settings.expireAfter().toSeconds())
        .query(Long.class)
        .list()
        .forEach(expired -> log.note(Act.EXPIRE, Subject.ofImport(expired)));
  }

  private Answer step(long importId, String update, ImportState done, Runnable note) {
    int stepped = jdbc.sql(update).param("id", importId).update();
    if (stepped == 1) {
      note.run();
    }
    return stepped == 1
        ? Answer.ACCEPTED
        : answer(importId, is -> is.state() == done ? Answer.ACCEPTED : Answer.wrongState(is));
  }

  private Answer answer(long importId, Function<Import, Answer> judge) {
    Optional<Import> is = imports.find(importId);
    return is.map(judge).orElse(Answer.UNKNOWN);
  }
}
