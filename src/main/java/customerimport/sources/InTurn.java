package customerimport.sources;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.RouteAware;
import org.apache.camel.spi.PollingConsumerPollStrategy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Has a source polled by one instance at a time, and less and less often, down to once a minute,
 * while it is out of reach. Says once that it is, and once that it is back.
 */
@Component("inTurn")
public class InTurn implements PollingConsumerPollStrategy {

  private static final Logger LOG = LoggerFactory.getLogger(InTurn.class);
  private static final int LONGEST_PAUSE = 60;

  /** Begins the id of each route that takes files; the name of its inbox ends it. */
  static final String RECEIVES = "receive-from-";

  /**
   * What is known of a source that is out of reach.
   *
   * @param since when that was seen first
   * @param cause why, without personal data
   */
  public record Away(Instant since, String cause, int tries, Instant retryAt) {}

  private final Turns turns;
  private final Readiness readiness;
  private final Map<String, Away> away = new ConcurrentHashMap<>();

  InTurn(Turns turns, Readiness readiness) {
    this.turns = turns;
    this.readiness = readiness;
  }

  /**
   * Why a route's source is out of reach.
   *
   * @param routeId the route that polls it
   * @return null when it can be reached, as far as this instance knows
   */
  public Away away(String routeId) {
    return away.get(routeId);
  }

  @Override
  public boolean begin(Consumer consumer, Endpoint endpoint) {
    Away known = away.get(routeId(consumer));
    boolean isDue = known == null || !Instant.now().isBefore(known.retryAt);
    return isDue && turns.take(routeId(consumer)) && isReady(routeId(consumer));
  }

  /** Asked last, since it asks the database, which may be away; the turn tells that without ado. */
  private boolean isReady(String routeId) {
    boolean isReady = false;
    try {
      isReady = readiness.isReady(routeId);
    } catch (DataAccessException away) {
      // The next look asks again.
    }
    if (!isReady) {
      turns.leave(routeId);
    }
    return isReady;
  }

  @Override
  public void commit(Consumer consumer, Endpoint endpoint, int polledMessages) {
    turns.leave(routeId(consumer));
    if (away.remove(routeId(consumer)) != null) {
      LOG.info("{}: the source can be reached again", routeId(consumer));
    }
  }

  @Override
  public boolean rollback(Consumer consumer, Endpoint endpoint, int retryCounter, Exception cause) {
    turns.leave(routeId(consumer));
    Away known = away.merge(routeId(consumer), first(cause), (old, now) -> again(old, now.cause()));
    if (known.tries() == 1) {
      LOG.warn(
          "{}: the source cannot be reached ({}); it is tried again until it can",
          routeId(consumer),
          known.cause());
    }
    return false;
  }

  private static Away first(Throwable cause) {
    return new Away(Instant.now(), told(cause), 1, Instant.now().plusSeconds(1));
  }

  private static Away again(Away old, String cause) {
    long pause = Math.min(LONGEST_PAUSE, 1L << Math.min(old.tries(), 6));
    Instant retryAt = Instant.now().plus(Duration.ofSeconds(pause));
    return new Away(old.since(), cause, old.tries() + 1, retryAt);
  }

  /** The innermost cause names what is wrong: the host's key, the password, the network. */
  private static String told(Throwable cause) {
    Throwable innermost = cause;
    while (innermost.getCause() != null) {
      innermost = innermost.getCause();
    }
    return innermost.getClass().getSimpleName() + ": " + innermost.getMessage();
  }

  private static String routeId(Consumer consumer) {
    return consumer instanceof RouteAware aware ? aware.getRoute().getRouteId() : "?";
  }
}
