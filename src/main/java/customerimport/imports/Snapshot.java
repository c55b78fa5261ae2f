package customerimport.imports;

import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * One import as it stands at one moment, with its rows, its customers and its bytes, for as long as
 * it takes to read them. It holds a connection until it is closed.
 */
public final class Snapshot implements AutoCloseable {

  /** How many rows a cursor fetches at once; a row can be a megabyte. */
  public static final int FETCH = 100;

  private final Connection connection;
  private final JdbcClient jdbc;
  private final Import theImport;

  Snapshot(Connection connection, long importId, Json json) throws SQLException {
    this.connection = connection;
    connection.setReadOnly(true);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    connection.setAutoCommit(false);
    var template = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
    template.setFetchSize(FETCH);
    this.jdbc = JdbcClient.create(template);
    this.theImport =
        jdbc.sql(ImportReading.SELECT + " where import_id = ?")
            .param(importId)
            .query(new ImportReading(json))
            .single();
  }

  /** The import. */
  public Import theImport() {
    return theImport;
  }

  /** For what else is read at this moment; streams of rows are fetched as they are consumed. */
  public JdbcClient jdbc() {
    return jdbc;
  }

  /** The bytes of the file, read chunk by chunk as they are asked for. */
  public InputStream original() {
    return new ChunkStream(
        number ->
            jdbc.sql("select bytes from original where import_id = ? and chunk = ?")
                .params(theImport.id(), number)
                .query(byte[].class)
                .optional()
                .orElse(null));
  }

  @Override
  public void close() {
    try (connection) {
      connection.rollback();
    } catch (SQLException e) {
      throw new IllegalStateException("The connection is lost", e);
    }
  }
}
