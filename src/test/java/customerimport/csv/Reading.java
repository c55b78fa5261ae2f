package customerimport.csv;

import customerimport.customer.Fields;
import customerimport.problem.FileRejected;
import customerimport.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.dataformat.csv.CsvDataFormat;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;

/** Reads files the way the preview route does: through Camel's CSV data format. */
final class Reading {

  private static final CamelContext CAMEL = new DefaultCamelContext();
  private static final CsvDataFormat CSV = dataFormat();

  private Reading() {}

  private static CsvDataFormat dataFormat() {
    return new CsvDataFormat()
        .setDelimiter(';')
        .setLazyLoad(true)
        .setIgnoreEmptyLines(true)
        .setRecordConverter(new Cells());
  }

  @SuppressWarnings("unchecked")
  static Iterator<String[]> records(RecordReader reader) {
    CSV.start();
    try {
      return (Iterator<String[]>) CSV.unmarshal(new DefaultExchange(CAMEL), (Object) reader);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  static Rows rows(InputStream bytes, String charset, char separator) {
    return rows(new RecordReader(bytes, charset, separator));
  }

  static Rows rows(RecordReader reader) {
    return Rows.of(records(reader), reader, new Fields(), Mapping.NONE);
  }

  static Rows rows(String text) {
    return rows(text, ';');
  }

  static Rows rows(String text, char separator) {
    return rows(stream(text), "UTF-8", separator);
  }

  static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  static List<Row> all(Rows rows) {
    var all = new ArrayList<Row>();
    rows.forEachRemaining(all::add);
    return all;
  }

  /** Why this file is rejected, be it by its header or further down. */
  static Problem refusal(String text, char separator) {
    return refusal(stream(text), "UTF-8", separator);
  }

  static Problem refusal(InputStream bytes, String charset, char separator) {
    try {
      all(rows(bytes, charset, separator));
    } catch (FileRejected rejected) {
      return rejected.problem();
    }
    throw new AssertionError("the file was not rejected");
  }
}
