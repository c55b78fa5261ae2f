package customerimport.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/**
 * Records as the product writes them: semicolons, quotes where they are needed, CRLF, and nothing
 * that a spreadsheet would run (see {@link Formulas}).
 */
public final class CsvLine {

  /** What a file begins with, so that spreadsheets read it as UTF-8. */
  public static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setDelimiter(';').get();

  private CsvLine() {}

  /**
   * The record as text, with its line end.
   *
   * @param cells the record; null stands for an empty cell
   */
  public static String of(List<String> cells) {
    var line = new StringBuilder();
    try {
      FORMAT.printRecord(
          line, cells.stream().map(cell -> cell == null ? "" : Formulas.defuse(cell)).toArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return line.toString();
  }
}
