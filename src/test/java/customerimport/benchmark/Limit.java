package customerimport.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/**
 * The limit: the same work done by PostgreSQL alone, as SQL tuned for it, through the same driver.
 */
final class Limit implements Contestant {

  static final int COPY_BUFFER = 1 << 16;

  private final Database database;

  Limit(Database database) {
    this.database = database;
  }

  @Override
  public String name() {
    return "limit";
  }

  @Override
  public void preview(Path file) throws SQLException, IOException {
    try (Connection connection = begin();
        InputStream bytes = Files.newInputStream(file)) {
      run(connection, "limit-stage");
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(Database.sql("limit-copy"), bytes, COPY_BUFFER);
      run(connection, "limit-preview");
      connection.commit();
    }
  }

  @Override
  public void confirm() throws SQLException {
    try (Connection connection = begin()) {
      run(connection, "limit-confirm");
      connection.commit();
    }
  }

  private Connection begin() throws SQLException {
    Connection connection = database.connect();
    connection.setAutoCommit(false);
    return connection;
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(Database.sql(sql));
    }
  }
}
