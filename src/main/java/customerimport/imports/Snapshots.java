package customerimport.imports;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Opens imports for long reading. */
@Component
public class Snapshots {

  private final DataSource dataSource;
  private final Json json;

  Snapshots(DataSource dataSource, Json json) {
    this.dataSource = dataSource;
    this.json = json;
  }

  /**
   * An import as it stands now, to be closed by the caller.
   *
   * @param importId the import, which must be there
   */
  public Snapshot of(long importId) {
    Connection connection = null;
    try {
      connection = dataSource.getConnection();
      return new Snapshot(connection, importId, json);
    } catch (SQLException | RuntimeException e) {
      close(connection);
      throw new IllegalStateException("Import " + importId + " cannot be read", e);
    }
  }

  private static void close(Connection connection) {
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The connection is lost", e);
    }
  }
}
