package customerimport.queue;

import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.ExchangeException;
import org.apache.camel.Variable;
import org.apache.camel.spi.BrowsableEndpoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jms.JmsException;
import org.springframework.stereotype.Component;

/** The messages that could not be obeyed. */
@Component
public class DeadLetters {

  private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

  /** More than so many are not counted. */
  private static final int MOST = 1_000;

  private final CamelContext camel;
  private final QueueSettings settings;

  DeadLetters(CamelContext camel, QueueSettings settings) {
    this.camel = camel;
    this.settings = settings;
  }

  /**
   * Why a message goes there.
   *
   * @param why what was wrong with it
   */
  public String reason(@ExchangeException DeadLetter why) {
    LOG.warn("A message could not be obeyed ({}) and goes to the dead letters", why.reason());
    return why.reason();
  }

  /**
   * What is kept of a message that goes there.
   *
   * @param text its text, or null when it had none of a fitting length
   */
  public String kept(@Variable("text") String text) {
    return text == null ? "" : text;
  }

  /** How many there are, at most a thousand; null when that cannot be seen. */
  public Integer count() {
    Endpoint queue = settings.isOn() ? camel.getEndpoint(settings.deadLettersTo()) : null;
    try {
      return queue instanceof BrowsableEndpoint browsable
          ? (Integer) browsable.getExchanges(MOST, null).size()
          : null;
    } catch (JmsException brokerIsAway) {
      return null;
    }
  }
}
