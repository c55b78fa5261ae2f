package customerimport.rule;

import customerimport.imports.Counts;
import customerimport.imports.Import;
import customerimport.imports.Imports;
import customerimport.imports.Json;
import customerimport.imports.Waiting;
import customerimport.imports.Waiting.Reason;
import customerimport.problem.Code;
import customerimport.security.Rights;
import customerimport.security.Role;
import customerimport.sources.Inbox;
import customerimport.sources.Inboxes;
import customerimport.sources.Limit;
import customerimport.sources.Rule;
import customerimport.sources.Rule.AutoConfirm;
import customerimport.sources.Terms;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.apache.camel.Body;
import org.apache.camel.Header;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Judges previews by the rules of their sources. */
@Component
public class Rules {

  /** A rule confirms once, and again so often when customers had moved. */
  private static final int MOST_CONFIRMS = 4;

  private final JdbcClient jdbc;
  private final Imports imports;
  private final Inboxes inboxes;
  private final Cleared cleared;
  private final Json json;
  private final Rights rights;

  Rules(
      JdbcClient jdbc,
      Imports imports,
      Inboxes inboxes,
      Cleared cleared,
      Json json,
      Rights rights) {
    this.rights = rights;
    this.jdbc = jdbc;
    this.imports = imports;
    this.inboxes = inboxes;
    this.cleared = cleared;
    this.json = json;
  }

  /**
   * Judges a preview.
   *
   * @param importId an import that is previewed
   */
  public Judgement judge(@Header("importId") long importId) {
    Import of = imports.get(importId);
    Optional<Inbox> inbox = inboxes.find(of).filter(found -> isForRule(found, of));
    Optional<Waiting> reason = inbox.flatMap(found -> reasons(of, found.terms()).findFirst());
    String by = reason.isPresent() ? null : inbox.map(found -> found.terms().user()).orElse(null);
    return new Judgement(importId, of.revision(), by, reason.orElse(null));
  }

  /** A preview that a person asked for, by other options or a retry, is that person's. */
  private static boolean isForRule(Inbox inbox, Import of) {
    boolean isFirst = of.revision() == 1;
    boolean isOwnConflict =
        of.ruleConfirms() > 0
            && of.conflict() != null
            && of.conflict().revision() == of.revision() - 1;
    return inbox.terms().rule().autoConfirm() != AutoConfirm.NEVER && (isFirst || isOwnConflict);
  }

  private Stream<Waiting> reasons(Import of, Terms terms) {
    Rule rule = terms.rule();
    Counts counts = of.counts();
    boolean cameBefore =
        of.warnings().stream().anyMatch(warning -> warning.code() == Code.ALREADY_IMPORTED);
    return Stream.<LazyReason>of(
            () -> when(rights.isByFourEyes(), Reason.FOUR_EYES),
            () -> when(!rights.may(terms.user(), Role.CONFIRM), Reason.NOT_ALLOWED),
            () -> when(cameBefore && counts.created() > 0, Reason.ALREADY_IMPORTED),
            () ->
                when(
                    rule.autoConfirm() == AutoConfirm.WHEN_CLEAN && !isClean(of), Reason.NOT_CLEAN),
            () -> passed(rule.rejected(), Reason.TOO_MANY_REJECTED, counts.rejected()),
            () -> passed(rule.changed(), Reason.TOO_MANY_CHANGED, counts.changed()),
            () -> passed(rule.created(), Reason.TOO_MANY_NEW, counts.created()),
            () -> passed(rule.warnings(), Reason.TOO_MANY_WARNINGS, counts.warnings()),
            () -> tooManyCleared(rule.cleared(), of),
            () -> when(of.ruleConfirms() >= MOST_CONFIRMS, Reason.CONFLICTS))
        .map(LazyReason::look)
        .flatMap(Optional::stream);
  }

  private interface LazyReason {
    Optional<Waiting> look();
  }

  private static Optional<Waiting> when(boolean is, Reason reason) {
    return is ? Optional.of(new Waiting(reason, null, null)) : Optional.empty();
  }

  private static boolean isClean(Import of) {
    return of.counts().rejected() == 0
        && of.counts().warnings() == 0
        && of.warnings().stream().allMatch(warning -> warning.code() == Code.UNKNOWN_COLUMN);
  }

  private Optional<Waiting> passed(Limit limit, Reason reason, long found) {
    return passed(limit, reason, found, this::customers);
  }

  private static Optional<Waiting> passed(
      Limit limit, Reason reason, long found, LongSupplier possible) {
    return limit
        .passed(found, possible)
        .map(passed -> new Waiting(reason, String.valueOf(found), passed));
  }

  private Optional<Waiting> tooManyCleared(Limit limit, Import of) {
    return limit.isNone()
        ? Optional.empty()
        : passed(limit, Reason.TOO_MANY_CLEARED, cleared.in(of), () -> Cleared.possibleIn(of));
  }

  private long customers() {
    return jdbc.sql("select count(*) from customer").query(Long.class).single();
  }

  /**
   * Notes that the rule is about to confirm.
   *
   * @param judgement what it says
   */
  public void count(@Body Judgement judgement) {
    jdbc.sql(
            """
            update import set rule_confirms = rule_confirms + 1
            where import_id = ? and state = 'PREVIEWED' and revision = ?
            """)
        .params(judgement.importId(), judgement.revision())
        .update();
  }

  /**
   * Leaves a preview to a person, and notes why.
   *
   * @param judgement what the rule says of it
   */
  public void leave(@Body Judgement judgement) {
    jdbc.sql(
            """
            update import set judged = revision, waiting = ?::jsonb
            where import_id = ? and state = 'PREVIEWED' and revision = ? and judged < revision
            """)
        .params(json.write(judgement.waiting()), judgement.importId(), judgement.revision())
        .update();
  }
}
