package customerimport.queue;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

/**
 * Where messages come from and go to, as Camel endpoints.
 *
 * @param broker the message broker; nothing is received or sent while it is empty
 * @param confirmFrom the queue whose messages confirm and cancel
 * @param queueUser the user as whom they do so
 * @param deadLettersTo where messages go that cannot be obeyed
 * @param eventsTo where events go
 */
@ConfigurationProperties("customer-import")
public record QueueSettings(
    String broker,
    @DefaultValue("jms:queue:customer-import.confirm") String confirmFrom,
    @DefaultValue("queue") String queueUser,
    @DefaultValue("jms:queue:customer-import.dead-letters") String deadLettersTo,
    @DefaultValue("jms:topic:customer-import.events") String eventsTo) {

  /** Whether there is a broker. */
  public boolean isOn() {
    return StringUtils.hasText(broker);
  }
}
