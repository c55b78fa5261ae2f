package customerimport.sources;

import org.apache.camel.Exchange;
import org.apache.camel.spi.ExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Leaves a file alone for a while that is listed, but is not handed out: it is tried less and less
 * often, told once, and the others go on.
 */
@Component("leftAlone")
class LeftAlone implements ExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(LeftAlone.class);

  private final Inboxes inboxes;

  LeftAlone(Inboxes inboxes) {
    this.inboxes = inboxes;
  }

  @Override
  public void handleException(String message, Exchange exchange, Throwable why) {
    String file =
        exchange == null
            ? null
            : exchange.getMessage().getHeader(Exchange.FILE_NAME_ONLY, String.class);
    if (file == null) {
      handleException(why);
      return;
    }
    Inbox inbox = inboxes.named(exchange.getFromRouteId().substring(InTurn.RECEIVES.length()));
    if (inbox.looks().holdBack(file) == 1) {
      LOG.warn(
          "A file in inbox {} cannot be read ({}); it is tried again, less and less often",
          inbox.name(),
          why.getClass().getName());
    }
  }

  @Override
  public void handleException(String message, Throwable why) {
    handleException(why);
  }

  @Override
  public void handleException(Throwable why) {
    // That a server is out of reach is told once, by the poll strategy.
  }
}
