package customerimport.queue;

import customerimport.security.DoorUsers;
import java.util.List;
import org.springframework.stereotype.Component;

/** As whom messages come in. */
@Component
class QueueUser implements DoorUsers {

  private final QueueSettings settings;

  QueueUser(QueueSettings settings) {
    this.settings = settings;
  }

  @Override
  public List<String> names() {
    return settings.isOn() ? List.of(settings.queueUser()) : List.of();
  }
}
