package customerimport.sources;

import customerimport.imports.Mappings;
import customerimport.security.Rights;
import customerimport.security.Role;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Whether the files of an inbox can be taken: they wait while the mapping that they use is not
 * saved, and while the user as whom they come may not upload.
 */
@Component
public class Readiness {

  private static final Logger LOG = LoggerFactory.getLogger(Readiness.class);

  private final Inboxes inboxes;
  private final Mappings mappings;
  private final Rights rights;
  private final Set<String> told = ConcurrentHashMap.newKeySet();

  Readiness(Inboxes inboxes, Mappings mappings, Rights rights) {
    this.inboxes = inboxes;
    this.mappings = mappings;
    this.rights = rights;
  }

  /**
   * Whether a route may take files; says once that it may not, and once that it may again.
   *
   * @param routeId any route
   */
  boolean isReady(String routeId) {
    if (!routeId.startsWith(InTurn.RECEIVES)) {
      return true;
    }
    Inbox inbox = inboxes.named(routeId.substring(InTurn.RECEIVES.length()));
    Optional<String> wanting = wanting(inbox);
    if (wanting.isEmpty()) {
      if (told.remove(routeId)) {
        LOG.info("The files of inbox {} are taken again", inbox.name());
      }
    } else if (told.add(routeId)) {
      LOG.warn("The files of inbox {} wait: {}", inbox.name(), wanting.get());
    }
    return wanting.isEmpty();
  }

  /**
   * What the files of an inbox wait for, if anything.
   *
   * @param inbox any inbox
   */
  public Optional<String> wanting(Inbox inbox) {
    String user = inbox.terms().user();
    if (!rights.may(user, Role.UPLOAD)) {
      return Optional.of("the user " + user + " may not upload");
    }
    return Optional.ofNullable(inbox.terms().mapping())
        .filter(name -> mappings.find(name).isEmpty())
        .map(
            name ->
                "%s names the mapping \"%s\", which is not saved (PUT /api/mappings/%s)"
                    .formatted(mappingProperty(inbox), name, name));
  }

  private static String mappingProperty(Inbox inbox) {
    return inbox.account() == null
        ? "customer-import.inbox-mapping"
        : "customer-import.sftp." + inbox.account() + ".mapping";
  }
}
