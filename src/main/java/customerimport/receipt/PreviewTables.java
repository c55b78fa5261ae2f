package customerimport.receipt;

import customerimport.customer.Fields;
import customerimport.imports.Counts;
import customerimport.imports.Import;
import customerimport.imports.Snapshot;
import customerimport.preview.Outcome;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The rows of one outcome as a table: the first thousand, and how many more there are. */
@Component
class PreviewTables {

  private static final int MOST = 1000;

  private static final String TOP =
      """
      <section class="rows {}">
      <h2>{} <span class="count">{}</span></h2>
      <p>{}</p>
      <div class="scroll" tabindex="0" role="region" aria-label="{}"><table>
      <thead><tr><th scope="col">{}</th><th scope="col">{}</th>{}{}{}</tr></thead>
      <tbody>
      """;

  private static final String BOTTOM =
      """
      </tbody>
      </table></div>
      {}</section>
      """;

  private final ReportRows rows;
  private final PreviewCells cells;
  private final Sentences sentences;
  private final Fields fields;

  PreviewTables(ReportRows rows, PreviewCells cells, Sentences sentences, Fields fields) {
    this.rows = rows;
    this.cells = cells;
    this.sentences = sentences;
    this.fields = fields;
  }

  Iterator<Markup> of(Outcome outcome, Snapshot snapshot, Locale locale) {
    long count = snapshot.theImport().counts() == null ? 0 : count(outcome, snapshot.theImport());
    if (count == 0) {
      return Collections.emptyIterator();
    }
    var columns = new FileColumns(snapshot.theImport(), fields);
    boolean warned =
        outcome != Outcome.REJECTED && PreviewNotes.hasWarnedRows(snapshot.theImport());
    return Stream.concat(
            Stream.of(top(outcome, count, warned, columns, locale)),
            Stream.concat(
                rows.first(MOST, outcome, snapshot)
                    .map(row -> cells.row(row, warned, columns, locale)),
                Stream.of(bottom(count, locale))))
        .iterator();
  }

  private static long count(Outcome outcome, Import of) {
    Counts counts = of.counts();
    return switch (outcome) {
      case NEW -> counts.created();
      case CHANGED -> counts.changed();
      case REJECTED -> counts.rejected();
      case REMOVED -> counts.removed();
      case UNCHANGED -> of.undoOf() == null ? 0 : counts.unchanged();
    };
  }

  private Markup top(
      Outcome outcome, long count, boolean warned, FileColumns columns, Locale locale) {
    String heading = text("rows." + outcome.name(), locale);
    List<Markup> names =
        columns.written().stream()
            .map(column -> Markup.of("<th scope=\"col\">{}</th>", column.name()))
            .toList();
    return Markup.of(
        TOP,
        outcome.name(),
        heading,
        PreviewHead.number(count, locale),
        text("rows." + outcome.name() + ".legend", locale),
        heading,
        text("column.line", locale),
        text("column.customer", locale),
        summary(outcome, locale),
        warned ? heading("heading.warnings", locale) : Markup.NONE,
        Markup.all(names));
  }

  private Markup summary(Outcome outcome, Locale locale) {
    return outcome == Outcome.CHANGED || outcome == Outcome.REJECTED
        ? heading("rows." + outcome.name() + ".summary", locale)
        : Markup.NONE;
  }

  private Markup heading(String key, Locale locale) {
    return Markup.of("<th scope=\"col\">{}</th>", text(key, locale));
  }

  private Markup bottom(long count, Locale locale) {
    Markup more =
        count <= MOST
            ? Markup.NONE
            : Markup.of(
                "<p class=\"more\">{}</p>\n",
                sentences.text(
                    "rows.more", locale, Map.of("more", PreviewHead.number(count - MOST, locale))));
    return Markup.of(BOTTOM, more);
  }

  private String text(String key, Locale locale) {
    return sentences.text(key, locale, Map.of());
  }
}
