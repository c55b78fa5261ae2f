package customerimport.receipt;

import customerimport.csv.CsvLine;
import customerimport.csv.RecordReader;
import customerimport.csv.Records;
import customerimport.csv.ReportColumns;
import customerimport.csv.Row;
import customerimport.csv.Rows;
import customerimport.csv.TextStream;
import customerimport.customer.Fields;
import customerimport.imports.OriginalText;
import customerimport.imports.Snapshot;
import customerimport.imports.Snapshots;
import customerimport.preview.KeyedCustomers;
import customerimport.preview.Outcome;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.camel.Header;
import org.springframework.stereotype.Component;

/**
 * Every row of the upload as it came, with what became of it: the kept bytes are read again, side
 * by side with the rows that were staged.
 */
@Component
public class ResultCsv {

  private static final int AT_ONCE = 1000;

  private final Snapshots snapshots;
  private final OutcomeRows outcomes;
  private final Sentences sentences;
  private final Fields fields;
  private final KeyedCustomers keyedCustomers;

  ResultCsv(
      Snapshots snapshots,
      OutcomeRows outcomes,
      Sentences sentences,
      Fields fields,
      KeyedCustomers keyedCustomers) {
    this.keyedCustomers = keyedCustomers;
    this.snapshots = snapshots;
    this.outcomes = outcomes;
    this.sentences = sentences;
    this.fields = fields;
  }

  /**
   * The result of an import.
   *
   * @param importId an import that has been previewed and whose original is still kept
   * @param locale the language of the problems
   * @return the file, read as it is consumed, to be closed by the caller
   */
  public InputStream of(@Header("importId") long importId, @Header("locale") Locale locale) {
    Snapshot snapshot = snapshots.of(importId);
    try {
      return new TextStream(lines(snapshot, locale).iterator(), snapshot);
    } catch (RuntimeException e) {
      snapshot.close();
      throw e;
    }
  }

  private Stream<String> lines(Snapshot snapshot, Locale locale) {
    var columns = new FileColumns(snapshot.theImport(), fields);
    RecordReader text = OriginalText.of(snapshot.theImport(), snapshot.original());
    Rows rows = Rows.of(Records.of(text), text, fields, snapshot.theImport().mapping());
    var staged = new Staged(outcomes.of(snapshot).iterator());
    return Stream.concat(
        Stream.of(CsvLine.BYTE_ORDER_MARK + CsvLine.of(header(columns))),
        resolved(rows).map(row -> line(row, staged.next(row.number()), columns, locale)));
  }

  /** The rows with the numbers of the customers that their keys find, so many at once. */
  private Stream<Row> resolved(Rows rows) {
    Iterator<List<Row>> some =
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            return rows.hasNext();
          }

          @Override
          public List<Row> next() {
            List<Row> next = new ArrayList<>(AT_ONCE);
            while (next.size() < AT_ONCE && rows.hasNext()) {
              next.add(rows.next());
            }
            return keyedCustomers.resolve(next, rows.header());
          }
        };
    return stream(some).flatMap(List::stream);
  }

  private static List<String> header(FileColumns columns) {
    var header = new ArrayList<>(columns.header());
    header.add(ReportColumns.OUTCOME);
    header.add(ReportColumns.PROBLEMS);
    return header;
  }

  private String line(Row row, OutcomeRow became, FileColumns columns, Locale locale) {
    var cells = new ArrayList<>(List.of(row.sent()));
    if (became.customerId() != null) {
      cells.set(columns.idCell(), became.customerId().toString());
    } else if (became.outcome() == Outcome.UNCHANGED) {
      cells.set(columns.idCell(), row.cells()[columns.idCell()]);
    }
    cells.add(became.told());
    cells.add(sentences.of(became.problems(), locale));
    return CsvLine.of(cells);
  }

  private static <T> Stream<T> stream(Iterator<T> rows) {
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, 0), false);
  }

  /** Finds the staged row of each row of the file; those between are unchanged. */
  private static final class Staged {

    private final Iterator<OutcomeRow> rows;
    private OutcomeRow upcoming;

    Staged(Iterator<OutcomeRow> rows) {
      this.rows = rows;
    }

    OutcomeRow next(long number) {
      if (upcoming == null && rows.hasNext()) {
        upcoming = rows.next();
      }
      if (upcoming == null || upcoming.number() != number) {
        return OutcomeRow.unchanged(number);
      }
      OutcomeRow found = upcoming;
      upcoming = null;
      return found;
    }
  }
}
