package customerimport.receipt;

import customerimport.preview.Outcome;
import customerimport.problem.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A row of the preview as a row of a table. */
@Component
class PreviewCells {

  private static final String ROW =
      """
      <tr{}><td class="number">{}</td><th scope="row"{}>{}</th>{}{}{}</tr>
      """;

  private static final Markup BAD = new Markup(" class=\"bad\"");
  private static final Markup LEFT_OUT = new Markup(" class=\"left-out\"");
  private static final Markup WARNED = new Markup(" class=\"warned\"");

  private final Sentences sentences;

  PreviewCells(Sentences sentences) {
    this.sentences = sentences;
  }

  /** The row, with a cell for its warnings where the table has a column for them. */
  Markup row(ReportRow row, boolean withWarnings, FileColumns columns, Locale locale) {
    List<Markup> cells =
        columns.written().stream().map(column -> cell(row, column, locale)).toList();
    return Markup.of(
        ROW,
        mark(row),
        row.line(),
        isToBlame(row, columns.idCell()) ? BAD : Markup.NONE,
        id(row, columns, locale),
        summary(row, columns, locale),
        withWarnings ? warnings(row, locale) : Markup.NONE,
        Markup.all(cells));
  }

  private static Markup mark(ReportRow row) {
    if (row.leftOut()) {
      return LEFT_OUT;
    }
    return row.warnings().isEmpty() ? Markup.NONE : WARNED;
  }

  /** What a reader should know of the row before the cells, which may be far to the right. */
  private Markup summary(ReportRow row, FileColumns columns, Locale locale) {
    return switch (row.outcome()) {
      case REJECTED -> Markup.of("<td class=\"why\">{}</td>", sentences.of(row.problems(), locale));
      case CHANGED -> Markup.of("<td class=\"what\">{}</td>", changed(row, columns));
      default -> Markup.NONE;
    };
  }

  private Markup warnings(ReportRow row, Locale locale) {
    return Markup.of("<td class=\"look\">{}</td>", sentences.of(row.warnings(), locale));
  }

  private static String changed(ReportRow row, FileColumns columns) {
    return columns.written().stream()
        .filter(row::changes)
        .map(FileColumns.Known::name)
        .collect(Collectors.joining(", "));
  }

  private String id(ReportRow row, FileColumns columns, Locale locale) {
    String id = customer(row, columns, locale);
    return row.leftOut() ? id + " – " + sentences.text("leftOut", locale, Map.of()) : id;
  }

  private String customer(ReportRow row, FileColumns columns, Locale locale) {
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
    String left = row.leftCells().get(column.field());
    if (left != null) {
      return Markup.of(
          "<td class=\"kept\">{} <small>{}: {}</small></td>",
          value == null ? "" : value,
          sentences.text("leftOut", locale, Map.of()),
          sentences.orEmpty(left, locale));
    }
    if (row.kept().contains(column.field())) {
      String kept = sentences.text("kept", locale, Map.of());
      return Markup.of("<td class=\"kept\">{} <small>{}</small></td>", value, kept);
    }
    return Markup.of(
        "<td{}>{}</td>",
        isToBlame(row, column.cell()) ? BAD : Markup.NONE,
        value == null ? "" : value);
  }

  private static boolean isToBlame(ReportRow row, int cell) {
    return row.problems().stream()
        .map(Problem::position)
        .anyMatch(position -> position != null && position == cell + 1);
  }
}
