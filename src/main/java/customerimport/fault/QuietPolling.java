package customerimport.fault;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.PollingConsumerPollStrategy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Says once that what is polled is out of reach, and once that it is back. */
@Component
class QuietPolling implements PollingConsumerPollStrategy {

  private static final Logger LOG = LoggerFactory.getLogger(QuietPolling.class);

  private final Set<Consumer> away = ConcurrentHashMap.newKeySet();

  @Override
  public boolean begin(Consumer consumer, Endpoint endpoint) {
    return true;
  }

  @Override
  public void commit(Consumer consumer, Endpoint endpoint, int polledMessages) {
    if (away.remove(consumer)) {
      LOG.info("{} can be reached again", consumer);
    }
  }

  @Override
  public boolean rollback(Consumer consumer, Endpoint endpoint, int retryCounter, Exception cause) {
    if (away.add(consumer)) {
      LOG.warn(
          "{} cannot be reached ({}); it is tried again until it can",
          consumer,
          cause.getClass().getName());
    }
    return false;
  }
}
