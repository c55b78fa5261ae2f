package customerimport.api;

import customerimport.confirm.Answer;
import customerimport.confirm.Undos.Undo;
import customerimport.imports.Import;
import customerimport.imports.ImportState;
import java.util.List;
import org.apache.camel.Body;
import org.apache.camel.Header;
import org.springframework.stereotype.Component;

/** What is answered about one import, after waiting for it as long as the caller prefers. */
@Component
public class ImportAnswers {

  private static final String APPLIED = "Preference-Applied";
  private static final int FOR_A_STEP = 5;

  private final Waiting waiting;
  private final ImportViews views;

  ImportAnswers(Waiting waiting, ImportViews views) {
    this.waiting = waiting;
    this.views = views;
  }

  /** The import as it stands, or comes to stand while the caller waits. */
  public Reply get(
      @Header("importId") long importId,
      @Header("Prefer") String prefer,
      @Header("Accept-Language") String language) {
    Patience patience = Patience.of(prefer, 0);
    return told(200, waiting.untilAtRest(importId, patience), patience, language);
  }

  /** The import that an upload has become. */
  public Reply received(
      @Header("importId") long importId,
      @Header("Prefer") String prefer,
      @Header("Accept-Language") String language) {
    Patience patience = Patience.of(prefer, FOR_A_STEP);
    Import is = waiting.untilAtRest(importId, patience);
    if (is.state() == ImportState.REJECTED) {
      throw new Refused(rejected(is));
    }
    return told(201, is, patience, language).with("Location", ImportViews.link(importId));
  }

  /** What became of a confirm. */
  public Reply confirmed(
      @Body Answer answer,
      @Header("importId") long importId,
      @Header("Prefer") String prefer,
      @Header("Accept-Language") String language) {
    accepted(answer, importId);
    Patience patience = Patience.of(prefer, FOR_A_STEP);
    Import is = waiting.until(importId, now -> now.state() != ImportState.CONFIRMED, patience);
    if (is.state() == ImportState.IMPORTED) {
      return told(200, is, patience, language);
    }
    if (is.state() == ImportState.CONFIRMED) {
      return told(202, is, patience, language);
    }
    throw new Refused(
        is.conflict() == null
            ? standing(Reason.WRONG_STATE, is.state(), is.revision())
            : standing(Reason.CONFLICT, is.state(), is.revision())
                .telling("conflict", is.conflict()));
  }

  /** What became of a cancel. */
  public Reply cancelled(
      @Body Answer answer,
      @Header("importId") long importId,
      @Header("Accept-Language") String language) {
    accepted(answer, importId);
    Patience none = Patience.of(null, 0);
    return told(200, waiting.untilAtRest(importId, none), none, language);
  }

  /** What became of a step after which the file is previewed again. */
  public Reply previewedAgain(
      @Body Answer answer,
      @Header("importId") long importId,
      @Header("Prefer") String prefer,
      @Header("Accept-Language") String language) {
    accepted(answer, importId);
    Patience patience = Patience.of(prefer, FOR_A_STEP);
    Import is = waiting.untilAtRest(importId, patience);
    return told(is.state().isAtWork() ? 202 : 200, is, patience, language);
  }

  /** The import that undoes another. */
  public Reply undoing(
      @Body Undo undo,
      @Header("importId") long importId,
      @Header("Prefer") String prefer,
      @Header("Accept-Language") String language) {
    accepted(undo.answer(), importId);
    Patience patience = Patience.of(prefer, FOR_A_STEP);
    Import is = waiting.untilAtRest(undo.undoId(), patience);
    return told(undo.isNew() ? 201 : 200, is, patience, language)
        .with("Location", ImportViews.link(is.id()));
  }

  private static void accepted(Answer answer, long importId) {
    if (!answer.isAccepted()) {
      Reason reason = Reason.valueOf(answer.verdict().name());
      throw new Refused(
          switch (reason) {
            case FORBIDDEN -> Refusal.of(reason);
            case IMPORT_UNKNOWN -> Refusal.of(reason).with("importId", "" + importId);
            default -> standing(reason, answer.state(), answer.revision());
          });
    }
  }

  private static Refusal standing(Reason reason, ImportState state, int revision) {
    return Refusal.of(reason).with("state", state).with("revision", revision);
  }

  private static Refusal rejected(Import is) {
    return Refusal.of(Reason.FILE_REJECTED)
        .with("importId", "" + is.id())
        .because(is.problems() == null ? List.of() : is.problems())
        .header("Location", ImportViews.link(is.id()));
  }

  private Reply told(int status, Import is, Patience patience, String language) {
    return Reply.json(status, views.of(is, Language.of(language)))
        .with(APPLIED, patience.applied());
  }
}
