package customerimport.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The cells of each record where no route reads the file, as the CSV data format gives them. */
public final class Records {

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setDelimiter(';').setIgnoreEmptyLines(true).get();

  private Records() {}

  /**
   * The records of a text, read as they are asked for.
   *
   * @param text the text of a customer file
   */
  @SuppressWarnings("resource") // the text belongs to the caller
  public static Iterator<String[]> of(RecordReader text) {
    try {
      Iterator<CSVRecord> records = CSVParser.parse(text, FORMAT).iterator();
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return records.hasNext();
        }

        @Override
        public String[] next() {
          return records.next().values();
        }
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
