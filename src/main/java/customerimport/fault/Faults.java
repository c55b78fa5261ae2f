package customerimport.fault;

import customerimport.imports.Imports;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Header;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What happens to a surprise: it is logged once, by the kinds of the exceptions and where they come
 * from but not by their messages, which may hold what stands in customers' cells.
 */
@Component
public class Faults {

  private static final Logger LOG = LoggerFactory.getLogger(Faults.class);
  private static final int FRAMES = 12;

  private final Imports imports;

  Faults(Imports imports) {
    this.imports = imports;
  }

  /**
   * Logs a surprise that an import met at work, and has the step tried again later: some times, or
   * for as long as the database is out.
   *
   * @param surprise what happened, with all its causes (Camel's own annotation for exceptions gives
   *     the innermost only, which does not know that it was the database's)
   * @param importId the import, or null when none was at work
   */
  public void stepBack(
      @ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Exception surprise,
      @Header("importId") Long importId) {
    String reference = report(surprise, importId);
    if (importId != null && Outage.is(surprise)) {
      imports.wasInterrupted(importId, reference);
    } else if (importId != null) {
      imports.wentWrong(importId, reference);
    }
  }

  /**
   * Logs a surprise that something met which the clock will have done again; that the database is
   * out is told by those who wait for it.
   *
   * @param surprise what happened
   */
  public void leaveForNextTime(@ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Exception surprise) {
    if (!Outage.is(surprise)) {
      report(surprise, null);
    }
  }

  /**
   * Logs a surprise.
   *
   * @param surprise what happened
   * @param importId the import at work, or null
   * @return by what the log entry is found
   */
  public String report(
      @ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Exception surprise,
      @Header("importId") Long importId) {
    String reference = UUID.randomUUID().toString().substring(0, 8);
    LOG.error("Fault {}, import {}: {}", reference, importId, told(surprise));
    return reference;
  }

  private static String told(Throwable surprise) {
    List<String> told = new ArrayList<>();
    for (Throwable cause = surprise; cause != null; cause = cause.getCause()) {
      String state = cause instanceof SQLException sql ? " SQLSTATE " + sql.getSQLState() : "";
      told.add(cause.getClass().getName() + state);
      if (cause.getCause() == null) {
        Stream.of(cause.getStackTrace()).limit(FRAMES).forEach(frame -> told.add("  at " + frame));
      }
    }
    return String.join("\n", told);
  }
}
