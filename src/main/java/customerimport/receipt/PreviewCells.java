package customerimport.receipt;

import customerimport.preview.Outcome;
import customerimport.problem.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A row of the preview as a row of a table. */
@Component
class PreviewCells {

  private static final String ROW =
      """
      <tr><td class="number">{}</td><th scope="row">{}</th>{}{}</tr>
      """;

  private final Sentences sentences;

  PreviewCells(Sentences sentences) {
    this.sentences = sentences;
  }

  Markup row(ReportRow row, FileColumns columns, Locale locale) {
    Markup problems =
        row.outcome() == Outcome.REJECTED
            ? Markup.of("<td class=\"why\">{}</td>", sentences.of(row.problems(), locale))
            : Markup.NONE;
    List<Markup> cells =
        columns.written().stream().map(column -> cell(row, column, locale)).toList();
    return Markup.of(ROW, row.line(), id(row, columns, locale), problems, Markup.all(cells));
  }

  private String id(ReportRow row, FileColumns columns, Locale locale) {
    if (row.outcome() == Outcome.REJECTED) {
      return row.cell(columns.idCell());
    }
    return row.customerId() == null
        ? sentences.text("new", locale, Map.of())
        : row.customerId().toString();
  }

  private Markup cell(ReportRow row, FileColumns.Known column, Locale locale) {
    String value = row.value(column);
    if (row.changes(column)) {
      return Markup.of(
          "<td class=\"changed\"><del>{}</del> → <ins>{}</ins></td>",
          sentences.orEmpty(row.replaced()[column.index()], locale),
          sentences.orEmpty(value, locale));
    }
    if (row.kept().contains(column.field())) {
      String kept = sentences.text("kept", locale, Map.of());
      return Markup.of("<td class=\"kept\">{} <small>{}</small></td>", value, kept);
    }
    return Markup.of(
        isToBlame(row, column) ? "<td class=\"bad\">{}</td>" : "<td>{}</td>", orBlank(value));
  }

  private static boolean isToBlame(ReportRow row, FileColumns.Known column) {
    return row.problems().stream()
        .map(Problem::position)
        .anyMatch(position -> position != null && position == column.cell() + 1);
  }

  private static String orBlank(String value) {
    return value == null ? "" : value;
  }
}
