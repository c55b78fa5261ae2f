package customerimport.testing;

import customerimport.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Migrated, empty databases on a real PostgreSQL: one server for each test JVM, started at the
 * first call, one database for each caller, so that tests neither clean up nor meet one another.
 *
 * <pre>{@code
 * private final JdbcClient database = JdbcClient.create(TestDatabase.fresh());
 * }</pre>
 *
 * <p>Tests of the whole application take {@link ApplicationTest} instead.
 */
public final class TestDatabase {

  private static final String TEMPLATE = "test_template";
  private static final AtomicInteger COUNT = new AtomicInteger();

  private TestDatabase() {}

  /** A database of the caller's own, migrated and empty; each connection is a new one. */
  public static DataSource fresh() {
    return freshDataSource();
  }

  static DriverManagerDataSource freshDataSource() {
    var name = "test_" + COUNT.incrementAndGet();
    Server.create(name, TEMPLATE);
    return Server.database(name);
  }

  /** Holds the server, which starts when the first database is wanted. */
  private static final class Server {

    private static final EmbeddedPostgres POSTGRES = start();

    private static EmbeddedPostgres start() {
      var fork = System.getProperty("test.fork", "alone");
      var postgres = started(Path.of("target", "test-database-" + fork));
      // After the applications that use it: they are closed before these handlers run.
      SpringApplication.getShutdownHandlers().add(postgres::close);
      try (var connection = superuser(postgres)) {
        dropAll(connection);
        create(connection, TEMPLATE, "template1", postgres.username());
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      Flyway.configure().dataSource(database(postgres, TEMPLATE)).load().migrate();
      return postgres;
    }

    /** The JVM before this one, where one follows the other, may still be closing it. */
    private static EmbeddedPostgres started(Path folder) {
      return Awaitility.await()
          .atMost(Duration.ofMinutes(4))
          .pollInSameThread()
          .ignoreExceptionsMatching(
              reason -> String.valueOf(reason.getMessage()).contains("in use by another"))
          .until(() -> EmbeddedPostgres.start(folder), Objects::nonNull);
    }

    static void create(String name, String template) {
      try (var connection = superuser(POSTGRES)) {
        create(connection, name, template, POSTGRES.username());
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    static DriverManagerDataSource database(String name) {
      return database(POSTGRES, name);
    }

    // The databases of earlier runs, and with them the durability that tests do not need.
    private static void dropAll(Connection connection) throws SQLException {
      var names = new ArrayList<String>();
      try (var statement = connection.createStatement()) {
        statement.execute("alter system set fsync = off");
        statement.execute("select pg_reload_conf()");
        try (var found =
            statement.executeQuery(
                "select datname from pg_database where datname like 'test\\_%'")) {
          while (found.next()) {
            names.add(found.getString(1));
          }
        }
        for (var name : names) {
          statement.execute("drop database " + name + " with (force)");
        }
      }
    }

    private static void create(Connection connection, String name, String template, String owner)
        throws SQLException {
      try (var statement = connection.createStatement()) {
        statement.execute("create database " + name + " template " + template + " owner " + owner);
      }
    }

    private static Connection superuser(EmbeddedPostgres postgres) throws SQLException {
      return DriverManager.getConnection(
          database(postgres, "postgres").getUrl(), "postgres", postgres.password());
    }

    private static DriverManagerDataSource database(EmbeddedPostgres postgres, String name) {
      return new DriverManagerDataSource(
          postgres.jdbcUrl().replaceFirst("[^/]*$", name),
          postgres.username(),
          postgres.password());
    }
  }
}
