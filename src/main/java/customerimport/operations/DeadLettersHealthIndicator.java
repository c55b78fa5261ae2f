package customerimport.operations;

import customerimport.queue.DeadLetters;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Whether somebody should look at messages that could not be obeyed. */
@Component("deadLettersHealthIndicator")
@ConditionalOnProperty("spring.artemis.broker-url")
class DeadLettersHealthIndicator implements HealthIndicator {

  private final DeadLetters letters;

  DeadLettersHealthIndicator(DeadLetters letters) {
    this.letters = letters;
  }

  @Override
  public Health health() {
    Integer count = letters.count();
    if (count == null) {
      return Health.unknown().build();
    }
    return (count == 0 ? Health.up() : Health.down()).withDetail("messages", count).build();
  }
}
