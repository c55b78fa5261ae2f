package customerimport.queue;

import jakarta.jms.Connection;
import org.apache.camel.component.jms.DefaultJmsMessageListenerContainer;
import org.apache.camel.component.jms.JmsEndpoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jms.support.JmsUtils;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.FixedBackOff;

/** Takes messages, and says of a broker once that it is away, and once that it is back. */
final class PatientListener extends DefaultJmsMessageListenerContainer {

  private static final Logger LOG = LoggerFactory.getLogger(PatientListener.class);
  private static final long PAUSE_MILLIS = 2_000;

  PatientListener(JmsEndpoint endpoint) {
    super(endpoint);
  }

  @Override
  protected void refreshConnectionUntilSuccessful() {
    BackOffExecution pauses = new FixedBackOff(PAUSE_MILLIS, Long.MAX_VALUE).start();
    boolean wasAway = false;
    while (isRunning()) {
      try {
        connect();
        if (wasAway) {
          LOG.info("{}: the broker can be reached again", getDestinationName());
        }
        return;
      } catch (Exception e) {
        if (!wasAway) {
          LOG.warn(
              "{}: the broker cannot be reached ({}); it is tried again until it can",
              getDestinationName(),
              e.getMessage());
        }
        wasAway = true;
        applyBackOffTime(pauses);
      }
    }
  }

  private void connect() throws Exception {
    if (sharedConnectionEnabled()) {
      refreshSharedConnection();
    } else {
      Connection connection = createConnection();
      JmsUtils.closeConnection(connection);
    }
  }

  /** The broker is told of once, where it is waited for. */
  @Override
  protected void handleListenerSetupFailure(Throwable cause, boolean alreadyRecovered) {
    LOG.debug("{}: no messages for now", getDestinationName(), cause);
  }
}
