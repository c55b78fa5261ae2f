package customerimport.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;

/**
 * The limit: the same work done by PostgreSQL alone, as SQL tuned for it, through the same driver.
 */
final class Limit implements Contestant {

  static final int COPY_BUFFER = 1 << 16;

  /** As large as the product's: what both keep is compared. */
  private static final int KEPT_CHUNK = 1 << 20;

  /** What the product does in SQL too is done by the same SQL. */
  private static final List<String> WARNINGS =
      List.of("plan-by-index", "email-duplicates", "possible-duplicates", "duplicate-rows");

  private final Database database;
  private Map<String, Long> beside = Map.of();

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
      long began = System.nanoTime();
      keep(connection, file);
      long kept = System.nanoTime();
      run(connection, Database.sql("limit-stage"));
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(Database.sql("limit-copy"), bytes, COPY_BUFFER);
      run(connection, Database.sql("limit-preview"));
      long staged = System.nanoTime();
      for (String statement : WARNINGS) {
        run(connection, product(statement));
      }
      beside = Map.of(Report.KEEPING, kept - began, Report.DUPLICATES, System.nanoTime() - staged);
      run(connection, Database.sql("limit-publish"));
      connection.commit();
    }
  }

  @Override
  public Map<String, Long> beside() {
    return beside;
  }

  /** The file as it came is part of what the product stores. */
  private static void keep(Connection connection, Path file) throws SQLException, IOException {
    try (var insert = connection.prepareStatement(Database.sql("limit-keep"));
        InputStream bytes = Files.newInputStream(file)) {
      byte[] chunk = bytes.readNBytes(KEPT_CHUNK);
      for (int number = 0; chunk.length > 0; number++) {
        insert.setInt(1, number);
        insert.setBytes(2, chunk);
        insert.executeUpdate();
        chunk = bytes.readNBytes(KEPT_CHUNK);
      }
    }
  }

  @Override
  public void confirm() throws SQLException {
    try (Connection connection = begin()) {
      run(connection, Database.sql("limit-confirm"));
      connection.commit();
    }
  }

  private static String product(String name) {
    return Database.sql("/sql/preview/" + name)
        .replace(":#importId", "1")
        .replace(":#${variable.preview.emailColumn.name}", "'Email'")
        .replace(
            ":#${variable.preview.emailColumn.position}",
            String.valueOf(People.COLUMNS.indexOf("Email") + 2));
  }

  private Connection begin() throws SQLException {
    Connection connection = database.connect();
    connection.setAutoCommit(false);
    return connection;
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
