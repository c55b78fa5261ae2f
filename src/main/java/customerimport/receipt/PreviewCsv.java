package customerimport.receipt;

import customerimport.csv.CsvLine;
import customerimport.csv.ReportColumns;
import customerimport.csv.TextStream;
import customerimport.customer.Fields;
import customerimport.imports.Snapshot;
import customerimport.imports.Snapshots;
import customerimport.preview.Outcome;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.Header;
import org.springframework.stereotype.Component;

/** The preview as CSV: every row that is new, changed or rejected, in file order. */
@Component
public class PreviewCsv {

  private final Snapshots snapshots;
  private final ReportRows rows;
  private final Sentences sentences;
  private final Fields fields;

  PreviewCsv(Snapshots snapshots, ReportRows rows, Sentences sentences, Fields fields) {
    this.snapshots = snapshots;
    this.rows = rows;
    this.sentences = sentences;
    this.fields = fields;
  }

  /**
   * The preview of an import, with the values as they are after it.
   *
   * @param importId an import that has been previewed
   * @param locale the language of changes and problems
   * @return the file, read as it is consumed, to be closed by the caller
   */
  public InputStream of(@Header("importId") long importId, @Header("locale") Locale locale) {
    Snapshot snapshot = snapshots.of(importId);
    var columns = new FileColumns(snapshot.theImport(), fields);
    Stream<String> lines =
        Stream.concat(
            Stream.of(CsvLine.BYTE_ORDER_MARK + CsvLine.of(header(columns))),
            rows.all(snapshot).map(row -> CsvLine.of(cells(row, columns, locale))));
    return new TextStream(lines.iterator(), snapshot);
  }

  private static List<String> header(FileColumns columns) {
    var header =
        new ArrayList<>(
            List.of(
                ReportColumns.ROW, ReportColumns.LINE, ReportColumns.OUTCOME, Fields.ID.name()));
    columns.written().forEach(column -> header.add(column.field()));
    header.add(ReportColumns.CHANGES);
    header.add(ReportColumns.PROBLEMS);
    return header;
  }

  private List<String> cells(ReportRow row, FileColumns columns, Locale locale) {
    var cells = new ArrayList<String>();
    cells.add(String.valueOf(row.number()));
    cells.add(String.valueOf(row.line()));
    cells.add(row.told());
    cells.add(id(row, columns));
    columns.written().forEach(column -> cells.add(row.value(column)));
    cells.add(
        columns.written().stream()
            .filter(row::changes)
            .map(column -> change(row, column, locale))
            .collect(Collectors.joining("; ")));
    cells.add(sentences.of(row.problems(), locale));
    return cells;
  }

  private static String id(ReportRow row, FileColumns columns) {
    if (row.outcome() == Outcome.REJECTED) {
      return row.cell(columns.idCell());
    }
    return row.customerId() == null ? "0" : row.customerId().toString();
  }

  private String change(ReportRow row, FileColumns.Known column, Locale locale) {
    String old = row.replaced()[column.index()];
    String value = row.written()[column.index()];
    return column.field()
        + ": "
        + sentences.orEmpty(old, locale)
        + " → "
        + sentences.orEmpty(value, locale);
  }
}
