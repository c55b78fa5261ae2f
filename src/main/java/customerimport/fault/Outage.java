package customerimport.fault;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells what passes by itself, and is nobody's mistake: the database is away, has no room or is
 * locked by somebody.
 */
public final class Outage {

  /** Connection lost, shut down or crashed, no room, a broken disk. */
  private static final Set<String> CLASSES = Set.of("08", "53", "58");

  private static final String LOCK_NOT_AVAILABLE = "55P03";
  private static final String DEADLOCK = "40P01";
  private static final String DISK_FULL = "53100";

  /** In the words of the operating systems. */
  private static final Pattern NO_ROOM =
      Pattern.compile("No space left|[Qq]uota exceeded|not enough space");

  private Outage() {}

  /**
   * Whether a surprise was an outage of the database.
   *
   * @param surprise what happened, with what caused it
   */
  public static boolean is(Throwable surprise) {
    for (Throwable cause = surprise; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLTransientConnectionException
          || (cause instanceof SQLException sql && is(sql))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a disk was full, be it the database's or our own.
   *
   * @param surprise what happened, with what caused it
   */
  public static boolean isForWantOfRoom(Throwable surprise) {
    for (Throwable cause = surprise; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && DISK_FULL.equals(sql.getSQLState())) {
        return true;
      }
      if (cause instanceof IOException
          && cause.getMessage() != null
          && NO_ROOM.matcher(cause.getMessage()).find()) {
        return true;
      }
    }
    return false;
  }

  // The pool tells no state when a connection that it has found broken is used once more.
  private static boolean is(SQLException sql) {
    String state = sql.getSQLState();
    return state == null
        ? "Connection is closed".equals(sql.getMessage())
        : state.startsWith("57P")
            || state.equals(LOCK_NOT_AVAILABLE)
            || state.equals(DEADLOCK)
            || CLASSES.contains(state.substring(0, Math.min(2, state.length())));
  }
}
