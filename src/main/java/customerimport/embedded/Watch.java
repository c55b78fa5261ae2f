package customerimport.embedded;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has a server that died started again while the instance lives: it may have been killed, or have
 * had no room on its disk. Tries less and less often, down to twice a minute.
 */
final class Watch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
  private static final Duration EVERY = Duration.ofMillis(500);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** What is watched. */
  interface Server {

    boolean runs();

    /** Starts it, and gives what hinders that, or null when nothing does. */
    String start() throws IOException;
  }

  private final Thread watcher = new Thread(this::watch, "postgresql-watch");
  private final Server server;
  private int tries;
  private Instant retryAt = Instant.EPOCH;

  Watch(Server server) {
    this.server = server;
    watcher.setDaemon(true);
    watcher.start();
  }

  private void watch() {
    while (!Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(EVERY.toNanos());
      if (!Thread.currentThread().isInterrupted()) {
        look();
      }
    }
  }

  private void look() {
    if (server.runs()) {
      tries = 0;
    } else if (!Instant.now().isBefore(retryAt)) {
      startAgain();
    }
  }

  private void startAgain() {
    if (tries++ == 0) {
      LOG.warn("PostgreSQL has died; it is started again");
    }
    String hindrance = hindrance();
    if (hindrance == null) {
      LOG.info("PostgreSQL runs again");
    } else if (tries == 1 && !Thread.currentThread().isInterrupted()) {
      LOG.warn("PostgreSQL does not start; it is tried again until it does: {}", hindrance);
    }
    Duration pause = Duration.ofSeconds(1L << Math.min(tries, 5));
    retryAt = Instant.now().plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
  }

  private String hindrance() {
    try {
      return server.start();
    } catch (IOException | RuntimeException e) {
      return e.toString();
    }
  }

  /** Watches no more, and breaks off a start that is under way. */
  @Override
  public void close() {
    watcher.interrupt();
    try {
      watcher.join(PATIENCE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
