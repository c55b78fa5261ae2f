package customerimport.sources;

import customerimport.imports.Mappings;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Whether the files of an inbox can be taken: they wait while the mapping that they use is not
 * saved.
 */
@Component
public class Readiness {

  private static final Logger LOG = LoggerFactory.getLogger(Readiness.class);
  private static final String RECEIVES = "receive-from-";

  private final Inboxes inboxes;
  private final Mappings mappings;
  private final Set<String> told = ConcurrentHashMap.newKeySet();

  Readiness(Inboxes inboxes, Mappings mappings) {
    this.inboxes = inboxes;
    this.mappings = mappings;
  }

  /**
   * Whether a route may take files; says once that it may not, and once that it may again.
   *
   * @param routeId any route
   */
  boolean isReady(String routeId) {
    if (!routeId.startsWith(RECEIVES)) {
      return true;
    }
    Inbox inbox = inboxes.named(routeId.substring(RECEIVES.length()));
    Optional<String> missing = missingMapping(inbox);
    if (missing.isEmpty()) {
      told.remove(routeId);
    } else if (told.add(routeId)) {
      LOG.warn(
          "{} names the mapping \"{}\", which is not saved. Save it by PUT /api/mappings/{};"
              + " until then the files of this inbox wait",
          property(inbox),
          missing.get(),
          missing.get());
    }
    return missing.isEmpty();
  }

  /**
   * The mapping that an inbox names, if it is not saved.
   *
   * @param inbox any inbox
   */
  public Optional<String> missingMapping(Inbox inbox) {
    return Optional.ofNullable(inbox.terms().mapping())
        .filter(name -> mappings.find(name).isEmpty());
  }

  private static String property(Inbox inbox) {
    return inbox.account() == null
        ? "customer-import.inbox-mapping"
        : "customer-import.sftp." + inbox.account() + ".mapping";
  }
}
