package customerimport.export;

import customerimport.csv.CsvLine;
import customerimport.fault.Faults;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.camel.Header;
import org.apache.commons.io.input.ReaderInputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyInputStream;
import org.springframework.stereotype.Component;

/**
 * Customers as a semicolon CSV, written by PostgreSQL itself while it is read. Every cell is
 * quoted: spreadsheets can be told to leave quoted cells as they are.
 */
@Component
public class CustomerList {

  private final DataSource dataSource;
  private final Faults faults;
  private final ListColumns columns;
  private final PutAside putAside;

  CustomerList(DataSource dataSource, Faults faults, ListColumns columns, PutAside putAside) {
    this.dataSource = dataSource;
    this.faults = faults;
    this.columns = columns;
    this.putAside = putAside;
  }

  /**
   * The list, of customers as they are at one moment, to be closed by the caller.
   *
   * @param format how it is written; null stands for the usual
   * @throws IOException when the database cannot be reached
   * @throws NotInEncoding when a customer cannot be written in the encoding
   */
  public InputStream read(@Header("format") ListFormat format) throws IOException {
    ListFormat as = format == null ? ListFormat.USUAL : format;
    return putAside.read(() -> open(as));
  }

  private InputStream open(ListFormat format) throws SQLException, IOException {
    Connection connection = dataSource.getConnection();
    try {
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setAutoCommit(false);
      Encodable.check(connection, format, columns);
      InputStream rows = new PGCopyInputStream(connection.unwrap(PGConnection.class), copy(format));
      return new HeldStream(encoded(rows, format), rows, connection, faults);
    } catch (SQLException | IOException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  private String copy(ListFormat format) {
    return "copy (select "
        + columns.select(format)
        + " from customer c order by c.customer_id) to stdout"
        + " (format csv, header, delimiter ';', force_quote *, encoding 'UTF8')";
  }

  private static InputStream encoded(InputStream rows, ListFormat format) throws IOException {
    boolean isThatAlready = format.charset().equals(StandardCharsets.UTF_8);
    InputStream list =
        isThatAlready
            ? rows
            : ReaderInputStream.builder()
                .setReader(new InputStreamReader(rows, StandardCharsets.UTF_8))
                .setCharset(format.charset())
                .get();
    byte[] mark =
        format.isMarked() ? CsvLine.BYTE_ORDER_MARK.getBytes(format.charset()) : new byte[0];
    return new SequenceInputStream(new ByteArrayInputStream(mark), list);
  }
}
