package customerimport.export;

import customerimport.customer.Field;
import customerimport.customer.Fields;
import customerimport.fault.Faults;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyInputStream;
import org.springframework.stereotype.Component;

/** All customers as a semicolon CSV, written by PostgreSQL itself while it is read. */
@Component
public class CustomerList {

  static final String BYTE_ORDER_MARK = "\uFEFF";

  private final DataSource dataSource;
  private final Faults faults;
  private final String copy;

  CustomerList(DataSource dataSource, Faults faults, Fields fields) {
    this.dataSource = dataSource;
    this.faults = faults;
    this.copy =
        fields.all().stream()
            .map(CustomerList::column)
            .collect(
                Collectors.joining(
                    ", ",
                    "copy (select ",
                    " from customer order by customer_id) to stdout"
                        + " (format csv, header, delimiter ';', encoding 'UTF8')"));
  }

  /**
   * The list, of customers as they are now; it holds a connection until it is closed.
   *
   * @throws SQLException when the database cannot be reached
   */
  public InputStream read() throws SQLException {
    Connection connection = dataSource.getConnection();
    try {
      InputStream rows = new PGCopyInputStream(connection.unwrap(PGConnection.class), copy);
      byte[] mark = BYTE_ORDER_MARK.getBytes(StandardCharsets.UTF_8);
      return new HeldStream(
          new SequenceInputStream(new ByteArrayInputStream(mark), rows), rows, connection, faults);
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  private static String column(Field field) {
    return field.stored("customer") + " as \"" + field.name() + "\"";
  }
}
