package customerimport.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server on a data folder of its own, which outlives it. When it dies, it is started
 * again at the same address.
 */
public final class EmbeddedPostgres implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
  private static final String DATABASE = "customers";
  private static final String OWNER = "customer_import";
  private static final int ATTEMPTS = 3;

  private final Path home;
  private final FolderLock lock;
  private final Commands commands;
  private final Cluster cluster;
  private final String password;
  private int port;
  private Watch watch;

  private EmbeddedPostgres(Path home, FolderLock lock) throws IOException {
    this.home = home;
    this.lock = lock;
    var prefix = Namespace.prefix(home);
    var binaries = Binaries.unpackedIn(home);
    this.commands = new Commands(prefix, binaries, freshLog(home));
    this.cluster = Cluster.in(home, commands);
    this.password = cluster.password();
  }

  /**
   * Starts a server, and makes its data folder and database when they are missing.
   *
   * @param folder where data, programs and log lie; made when it is missing, kept by this instance
   *     alone until it is closed
   */
  public static EmbeddedPostgres start(Path folder) {
    var began = Instant.now();
    try {
      var home = Files.createDirectories(folder.toAbsolutePath().normalize()).toRealPath();
      var postgres = startIn(home);
      LOG.info(
          "PostgreSQL listens on 127.0.0.1:{}, data in {} (took {} ms)",
          postgres.port,
          home,
          Duration.between(began, Instant.now()).toMillis());
      return postgres;
    } catch (IOException e) {
      throw new StartFailure(
          "The data folder " + folder.toAbsolutePath() + " cannot be used: " + reason(e),
          "Make it a folder that this user may write to, with room for data, or name another with"
              + " customer-import.data-dir.",
          e);
    }
  }

  private static String reason(IOException e) {
    if (e instanceof AccessDeniedException denied) {
      return "no permission for " + denied.getFile();
    }
    if (e instanceof FileAlreadyExistsException exists) {
      return exists.getFile() + " is not a folder";
    }
    return e.getMessage();
  }

  private static EmbeddedPostgres startIn(Path home) throws IOException {
    var lock = FolderLock.take(home);
    try {
      var postgres = new EmbeddedPostgres(home, lock);
      postgres.launch();
      postgres.watch = new Watch(postgres.new Started());
      return postgres;
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  // Another program may take the port between looking and starting, and a start command of a killed
  // JVM may still be under way: both are gone at the next attempt.
  private void launch() throws IOException {
    String failure = null;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      LeftServer.clear(cluster.folder(), commands);
      port = freePort();
      cluster.configure(port);
      failure = launchOnce();
      if (failure == null) {
        prepare();
        return;
      }
    }
    throw new StartFailure(
        "PostgreSQL does not start on " + cluster.folder() + ": " + failure,
        "Mend what it names; " + commands.log() + " has every word of it.");
  }

  private String launchOnce() throws IOException {
    return commands.failureOf(
        "pg_ctl",
        "start",
        "--silent",
        "--wait",
        "--timeout=86400",
        "--pgdata=" + cluster.folder(),
        "--log=" + commands.log());
  }

  private void prepare() throws IOException {
    try {
      makeDatabase();
    } catch (SQLException e) {
      stop();
      throw new StartFailure(
          "The database "
              + DATABASE
              + " on "
              + cluster.folder()
              + " cannot be reached: "
              + e.getMessage(),
          "Look into " + commands.log() + ".",
          e);
    }
  }

  private void makeDatabase() throws SQLException {
    try (var connection =
        DriverManager.getConnection(url("postgres"), Cluster.SUPERUSER, password)) {
      if (isMissing(connection, "select 1 from pg_roles where rolname = '" + OWNER + "'")) {
        run(connection, "create role " + OWNER + " login password '" + password + "'");
      }
      if (isMissing(connection, "select 1 from pg_database where datname = '" + DATABASE + "'")) {
        run(connection, "create database " + DATABASE + " owner " + OWNER);
      }
    }
  }

  private static boolean isMissing(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement();
        var found = statement.executeQuery(query)) {
      return !found.next();
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  // The log of the run before is kept, because it may tell why that one ended.
  private static Path freshLog(Path home) throws IOException {
    var log = home.resolve("postgresql.log");
    if (Files.exists(log)) {
      Files.move(log, home.resolve("postgresql.log.old"), StandardCopyOption.REPLACE_EXISTING);
    }
    return log;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
      return socket.getLocalPort();
    }
  }

  /** Where data, programs and log lie: an absolute path. */
  public Path folder() {
    return home;
  }

  /** How to reach the database. */
  public String jdbcUrl() {
    return url(DATABASE);
  }

  /** The owner of the database, who is no superuser. */
  public String username() {
    return OWNER;
  }

  /** The owner's password: another for each data folder, kept in it. */
  public String password() {
    return password;
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  private void stop() throws IOException {
    LeftServer.stop(cluster.folder(), commands);
  }

  private final class Started implements Watch.Server {

    // Whoever cannot look leaves it alone: a start would stop what runs.
    @Override
    public boolean runs() {
      try {
        return LeftServer.runs(cluster.folder(), commands);
      } catch (IOException e) {
        return true;
      }
    }

    @Override
    public String start() throws IOException {
      LeftServer.clear(cluster.folder(), commands);
      return launchOnce();
    }
  }

  /** Stops the server, then lets go of the folder. */
  @Override
  public void close() {
    try (lock) {
      watch.close();
      stop();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
