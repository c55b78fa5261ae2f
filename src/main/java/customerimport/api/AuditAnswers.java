package customerimport.api;

import customerimport.csv.CsvLine;
import customerimport.csv.TextStream;
import customerimport.security.Act;
import customerimport.security.AuditEntry;
import customerimport.security.AuditLog;
import customerimport.security.AuditLog.Question;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.Header;
import org.springframework.stereotype.Component;

/** The audit log, in pages and as a file. */
@Component
public class AuditAnswers {

  private static final int AT_ONCE = 1_000;
  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  private static final List<String> HEADER =
      List.of("Id", "At", "Act", "User", "Door", "Address", "Import", "Customer", "About");

  private final AuditLog log;

  AuditAnswers(AuditLog log) {
    this.log = log;
  }

  /** A page of the log, newest first. */
  record AuditPage(List<AuditEntry> entries, int page, int size, long total) {}

  /**
   * What is asked for; each parameter may be null.
   *
   * @throws Refused when a parameter cannot be read
   */
  public Question question(
      @Header("user") String user,
      @Header("act") String act,
      @Header("import") String importId,
      @Header("since") String since,
      @Header("until") String until) {
    return new Question(
        user,
        Choice.of(Act.class, "act", act),
        importId == null ? null : Requests.number("import", importId),
        moment("since", since),
        moment("until", until));
  }

  private static Instant moment(String name, String sent) {
    if (sent == null) {
      return null;
    }
    try {
      Instant moment =
          sent.length() == 10
              ? LocalDate.parse(sent).atStartOfDay(ZoneOffset.UTC).toInstant()
              : Instant.parse(sent);
      if (!moment.isBefore(EARLIEST) && moment.isBefore(LATEST)) {
        return moment;
      }
    } catch (DateTimeException e) {
      // Told below, as is a moment of which the database knows nothing.
    }
    throw new Refused(Refusal.badParameter(name, sent, Expected.FILTER_DATE));
  }

  /** The page that is asked for. */
  public Reply page(
      @Header("question") Question question,
      @Header("page") String page,
      @Header("size") String size) {
    Page asked = Page.of(page, size);
    return Reply.json(
        200,
        new AuditPage(
            log.page(question, asked.size(), asked.offset()),
            asked.number(),
            asked.size(),
            log.count(question)));
  }

  /** All that is asked for as a CSV file, oldest first, read as it is sent. */
  public InputStream csv(@Header("question") Question question) {
    Iterator<String> lines =
        Stream.concat(
                Stream.of(CsvLine.BYTE_ORDER_MARK + CsvLine.of(HEADER)),
                Stream.iterate(
                        log.after(question, 0, AT_ONCE),
                        lot -> !lot.isEmpty(),
                        lot ->
                            log.after(
                                question, Long.parseLong(lot.get(lot.size() - 1).id()), AT_ONCE))
                    .flatMap(List::stream)
                    .map(AuditAnswers::line))
            .iterator();
    return new TextStream(lines, () -> {});
  }

  private static String line(AuditEntry entry) {
    return CsvLine.of(
        Arrays.asList(
            entry.id(),
            entry.at().toString(),
            entry.act().name(),
            entry.user(),
            entry.door(),
            entry.address(),
            entry.importId(),
            entry.customerId(),
            entry.about()));
  }
}
