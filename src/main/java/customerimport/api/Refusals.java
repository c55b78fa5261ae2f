package customerimport.api;

import customerimport.export.NotInEncoding;
import customerimport.fault.Faults;
import customerimport.fault.Outage;
import customerimport.problem.FileRejected;
import customerimport.problem.Messages;
import customerimport.problem.Texts;
import customerimport.segment.BadFilter;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Header;
import org.apache.catalina.connector.ClientAbortException;
import org.springframework.stereotype.Component;

/** Tells why a request is not obeyed, as problem details (RFC 9457). */
@Component
public class Refusals {

  private static final String MEDIA_TYPE = "application/problem+json";

  private final Texts texts;
  private final Messages messages;
  private final Faults faults;

  Refusals(Texts texts, Messages messages, Faults faults) {
    this.texts = texts;
    this.messages = messages;
    this.faults = faults;
  }

  /**
   * The answer to a request that ended by an exception; a surprise is logged, and not told.
   *
   * @param exception what ended it
   * @param language the header Accept-Language, or null
   */
  public Reply answer(
      @ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Exception exception,
      @Header("Accept-Language") String language) {
    return answer(refusal(exception), Language.of(language));
  }

  /** The answer that tells a refusal. */
  Reply answer(Refusal refusal, Locale locale) {
    Map<String, Object> told = new LinkedHashMap<>();
    Map<String, Object> words = new LinkedHashMap<>(refusal.words());
    words.replaceAll((word, value) -> value instanceof Expected e ? e.text(texts, locale) : value);
    String code = refusal.reason().name();
    told.put("type", "urn:customer-import:" + code);
    told.put("title", texts.text(code + ".title", locale, words));
    told.put("status", refusal.reason().status());
    told.put("detail", texts.text(code + ".detail", locale, words));
    told.put("code", code);
    told.putAll(words);
    told.putAll(refusal.members());
    told.put("problems", ProblemView.ofFile(refusal.problems(), messages, locale));
    var headers = new LinkedHashMap<>(refusal.headers());
    headers.put("Content-Type", MEDIA_TYPE);
    return new Reply(refusal.reason().status(), headers, told);
  }

  /** What an exception comes to. */
  Refusal refusal(Exception exception) {
    for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refused refused) {
        return refused.refusal();
      }
      if (cause instanceof FileRejected rejected) {
        return Refusal.of(Reason.TOO_LARGE).because(List.of(rejected.problem()));
      }
      if (cause instanceof NotInEncoding not) {
        return refusal(not);
      }
      if (cause instanceof BadFilter bad) {
        return refusal(bad);
      }
      if (isNoText(cause) || cause instanceof ClientAbortException) {
        return Refusal.of(Reason.BAD_REQUEST);
      }
      if (cause instanceof RejectedExecutionException) {
        return Refusal.of(Reason.UNAVAILABLE);
      }
    }
    if (Outage.isForWantOfRoom(exception)) {
      faults.report(exception, null);
      return Refusal.of(Reason.NO_ROOM);
    }
    if (Outage.is(exception)) {
      return Refusal.of(Reason.UNAVAILABLE);
    }
    return Refusal.of(Reason.UNEXPECTED).with("reference", faults.report(exception, null));
  }

  private static Refusal refusal(NotInEncoding not) {
    return Refusal.of(Reason.NOT_IN_ENCODING)
        .with("customerId", "" + not.customerId())
        .with("found", Shown.text(not.character()))
        .with("encoding", not.encoding());
  }

  private static Refusal refusal(BadFilter bad) {
    Refusal refusal =
        Refusal.of(Reason.BAD_FILTER)
            .with("place", bad.place())
            .with("found", Shown.text(bad.found()))
            .with("expected", Expected.of(bad.expected()))
            .with("names", bad.names());
    return bad.problem() == null ? refusal : refusal.because(List.of(bad.problem()));
  }

  /** Whether something was sent that the database cannot hold, such as a NUL within JSON. */
  private static boolean isNoText(Throwable cause) {
    return cause instanceof SQLException sql
        && ("22021".equals(sql.getSQLState()) || "22P05".equals(sql.getSQLState()));
  }
}
