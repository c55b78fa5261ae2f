package customerimport.preview;

import customerimport.csv.Row;
import customerimport.customer.CustomerIds;
import customerimport.imports.Beside;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.springframework.stereotype.Component;

/**
 * Finds the customers that a batch of rows names. By COPY and not by a select: an unchanged row is
 * told from the bytes as they come, and most rows of a file are unchanged.
 */
@Component
public class ExistingCustomers {

  private final Beside beside;

  ExistingCustomers(Beside beside) {
    this.beside = beside;
  }

  /**
   * The stored customers whose ids stand in the rows.
   *
   * @param batch the rows
   */
  public Existing of(Batch batch) {
    ComparedColumns columns = batch.preview().columns();
    var ids = new StringBuilder(batch.rows().size() * 8);
    for (Row row : batch.rows()) {
      long id = row.problem() == null ? CustomerIds.parse(row.cells()[columns.idCell()]) : 0;
      if (id > 0) {
        ids.append(id).append(',');
      }
    }
    if (ids.isEmpty()) {
      return new Existing(Map.of());
    }
    ids.setLength(ids.length() - 1);
    String copy = columns.copy(ids);
    return beside.template().execute((Connection connection) -> read(connection, copy));
  }

  private static Existing read(Connection connection, String copy) throws SQLException {
    CopyOut out = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(copy);
    Map<Long, byte[]> lines = new HashMap<>();
    byte[] line;
    while ((line = out.readFromCopy()) != null) {
      lines.put(StoredLine.id(line), line);
    }
    return new Existing(lines);
  }
}
