package customerimport.embedded;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has a server that died started again while the instance lives: it may have been killed, or have
 * had no room on its disk. Tries less and less often, down to twice a minute.
 */
final class Watch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
  private static final long EVERY = 500;
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  /** What is watched. */
  interface Server {

    boolean runs();

    /** Starts it, and gives what hinders that, or null when nothing does. */
    String start() throws IOException;
  }

  private final ScheduledExecutorService watcher =
      Executors.newSingleThreadScheduledExecutor(Watch::thread);
  private final Server server;
  private int tries;
  private Instant retryAt = Instant.EPOCH;

  Watch(Server server) {
    this.server = server;
    var unused = watcher.scheduleWithFixedDelay(this::look, EVERY, EVERY, TimeUnit.MILLISECONDS);
  }

  private static Thread thread(Runnable work) {
    var thread = new Thread(work, "postgresql-watch");
    thread.setDaemon(true);
    return thread;
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
    } else if (tries == 1) {
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
    watcher.shutdownNow();
    try {
      watcher.awaitTermination(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
