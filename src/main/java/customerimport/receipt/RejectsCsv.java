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
import java.util.stream.Stream;
import org.apache.camel.Header;
import org.springframework.stereotype.Component;

/**
 * Just the rejected rows as they came, each with the reason behind its last cell, to be mended and
 * sent again. A row with too few cells or too many keeps them: it does not fit the header before it
 * is mended, and so cannot come in with its values shifted.
 */
@Component
public class RejectsCsv {

  private final Snapshots snapshots;
  private final ReportRows rows;
  private final Sentences sentences;
  private final Fields fields;

  RejectsCsv(Snapshots snapshots, ReportRows rows, Sentences sentences, Fields fields) {
    this.snapshots = snapshots;
    this.rows = rows;
    this.sentences = sentences;
    this.fields = fields;
  }

  /**
   * The rejected rows of an import.
   *
   * @param importId an import that has been previewed
   * @param locale the language of the reasons
   * @return the file, read as it is consumed, to be closed by the caller
   */
  public InputStream of(@Header("importId") long importId, @Header("locale") Locale locale) {
    Snapshot snapshot = snapshots.of(importId);
    List<String> header = new FileColumns(snapshot.theImport(), fields).header();
    Stream<String> lines =
        Stream.concat(
            Stream.of(CsvLine.BYTE_ORDER_MARK + CsvLine.of(with(header, ReportColumns.REASON))),
            rows.first(Integer.MAX_VALUE, Outcome.REJECTED, snapshot)
                .map(row -> CsvLine.of(with(row.cells(), sentences.of(row.problems(), locale)))));
    return new TextStream(lines.iterator(), snapshot);
  }

  private static List<String> with(List<String> cells, String last) {
    var all = new ArrayList<>(cells);
    all.add(last);
    return all;
  }
}
