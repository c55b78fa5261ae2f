package customerimport.export;

import customerimport.csv.CsvLine;
import customerimport.fault.Faults;
import customerimport.segment.Condition;
import customerimport.segment.Filter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
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
   * @param format how it is written
   * @param customers who stands in it
   * @throws IOException when the database cannot be reached
   * @throws NotInEncoding when a customer cannot be written in the encoding
   */
  public InputStream read(
      @Header("format") ListFormat format, @Header("customers") Filter customers)
      throws IOException {
    return putAside.read(() -> open(format, customers.condition()));
  }

  private InputStream open(ListFormat format, Condition who) throws SQLException, IOException {
    Connection connection = dataSource.getConnection();
    try {
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setAutoCommit(false);
      set(connection, who.values());
      Encodable.check(connection, format, columns, who);
      InputStream rows =
          new PGCopyInputStream(connection.unwrap(PGConnection.class), copy(format, who));
      return new HeldStream(encoded(rows, format), rows, connection, faults);
    } catch (SQLException | IOException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  /** PostgreSQL's COPY takes no parameters: they come as settings of the transaction. */
  private static void set(Connection connection, List<String> values) throws SQLException {
    try (PreparedStatement set = connection.prepareStatement("select set_config(?, ?, true)")) {
      for (int i = 0; i < values.size(); i++) {
        set.setString(1, Condition.setting(i));
        set.setString(2, values.get(i));
        set.execute();
      }
    }
  }

  private String copy(ListFormat format, Condition who) {
    return "copy (select "
        + columns.select(format)
        + " from customer c where "
        + who.ofSettings()
        + " order by c.customer_id) to stdout"
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
