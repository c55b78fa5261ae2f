package customerimport.sources;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Whose turn it is: what one instance does at a time, another leaves alone. A turn is an advisory
 * lock of the database, held on one connection for all turns of this instance; when the instance
 * dies, the database frees them.
 */
@Component
public class Turns implements DisposableBean {

  private final DataSource dataSource;
  private Connection connection;

  Turns(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Takes a turn, if no other instance has it.
   *
   * @param what is to be done; this instance must not have it already
   * @return whether it was taken; not while the database is away
   */
  public synchronized boolean take(String what) {
    return ask("select pg_try_advisory_lock(hashtext('turn'), hashtext(?))", what);
  }

  /**
   * Leaves a turn to others.
   *
   * @param what was done; nothing happens when this instance did not have it
   */
  public synchronized void leave(String what) {
    if (connection != null) {
      ask("select pg_advisory_unlock(hashtext('turn'), hashtext(?))", what);
    }
  }

  private boolean ask(String sql, String what) {
    try {
      if (connection == null) {
        connection = dataSource.getConnection();
      }
      try (var statement = connection.prepareStatement(sql)) {
        statement.setString(1, what);
        try (var answer = statement.executeQuery()) {
          return answer.next() && answer.getBoolean(1);
        }
      }
    } catch (SQLException e) {
      // Without its connection this instance has no turn any more.
      giveBack();
      return false;
    }
  }

  private void giveBack() {
    try (Connection held = connection) {
      if (held != null && held.isValid(1)) {
        try (Statement statement = held.createStatement()) {
          statement.execute("select pg_advisory_unlock_all()");
        }
      }
    } catch (SQLException e) {
      // It is broken: the database has freed what it held.
    } finally {
      connection = null;
    }
  }

  @Override
  public synchronized void destroy() {
    giveBack();
  }
}
