package customerimport.benchmark;

import customerimport.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The one database that both contestants work in, and its state before each turn. */
final class Database implements AutoCloseable {

  private final EmbeddedPostgres postgres;
  private final Connection owner;
  private final Connection superuser;
  private final JdbcClient jdbc;

  /** Starts the product's own PostgreSQL as the product sets it up. */
  Database(Path folder) throws SQLException {
    postgres = EmbeddedPostgres.start(folder);
    superuser = DriverManager.getConnection(postgres.jdbcUrl(), "postgres", postgres.password());
    owner = connect();
    jdbc = JdbcClient.create(new SingleConnectionDataSource(owner, true));
  }

  /** A connection as the product has them. */
  Connection connect() throws SQLException {
    return DriverManager.getConnection(
        postgres.jdbcUrl(), postgres.username(), postgres.password());
  }

  /** Statements in a transaction of their own. */
  JdbcClient jdbc() {
    return jdbc;
  }

  /** How a contestant in another process reaches the database. */
  Map<String, String> address() {
    return Map.of(
        "spring.datasource.url", postgres.jdbcUrl(),
        "spring.datasource.username", postgres.username(),
        "spring.datasource.password", postgres.password());
  }

  /** Empties the database and lays down the customers to start from. */
  void lay(Path customers) throws SQLException, IOException {
    run(
        "drop schema if exists benchmark cascade; drop schema public cascade; create schema public");
    Flyway.configure().dataSource(new SingleConnectionDataSource(owner, true)).load().migrate();
    run(sql("setup"));
    try (InputStream bytes = Files.newInputStream(customers)) {
      owner.unwrap(PGConnection.class).getCopyAPI().copyIn(sql("lay"), bytes, Limit.COPY_BUFFER);
    }
  }

  /** The customers to start from, no import, nothing left to be written by the server. */
  void restore() throws SQLException {
    run(sql("restore"));
    for (String table : new String[] {"customer", "import", "import_row", "original"}) {
      run("vacuum (analyze) " + table);
    }
    checkpoint();
  }

  /** Has the server write what is still in its memory only. */
  void checkpoint() throws SQLException {
    try (var statement = superuser.createStatement()) {
      statement.execute("checkpoint");
    }
  }

  /** All that must be the same whoever did the work: customers, counts, and the history by cell. */
  Map<String, Object> left() {
    return jdbc.sql(sql("left")).query().singleRow();
  }

  /** The text of a SQL file of the benchmark. */
  static String sql(String name) {
    try (InputStream bytes = Database.class.getResourceAsStream(name + ".sql")) {
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void run(String sql) throws SQLException {
    try (var statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    owner.close();
    superuser.close();
    postgres.close();
  }
}
