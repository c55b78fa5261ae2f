package customerimport.sources;

import customerimport.imports.Import;
import customerimport.security.DoorUsers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** All places where files are dropped. */
@Component
public class Inboxes implements DoorUsers {

  private final Map<String, Inbox> byName;

  Inboxes(List<InboxKind> kinds) {
    byName =
        kinds.stream()
            .flatMap(kind -> kind.inboxes().stream())
            .collect(Collectors.toUnmodifiableMap(Inbox::name, Function.identity()));
  }

  /**
   * The inbox with this name, which must be there.
   *
   * @param name as routes give it
   */
  public Inbox named(String name) {
    Inbox found = byName.get(name);
    if (found == null) {
      throw new IllegalArgumentException("There is no inbox " + name);
    }
    return found;
  }

  /**
   * The inbox that an import came from, which must be there.
   *
   * @param of an import from an inbox
   */
  public Inbox of(Import of) {
    return find(of)
        .orElseThrow(() -> new IllegalArgumentException("No inbox of import " + of.id()));
  }

  /**
   * The inbox that an import came from, if there is one.
   *
   * @param of an import
   */
  public Optional<Inbox> find(Import of) {
    return all().stream()
        .filter(inbox -> inbox.source() == of.source())
        .filter(inbox -> Objects.equals(inbox.account(), of.account()))
        .findFirst();
  }

  @Override
  public List<String> names() {
    return all().stream().map(inbox -> inbox.terms().user()).toList();
  }

  /** By what the table of imports knows the inboxes: the account, or else the source. */
  public String[] keys() {
    return all().stream()
        .map(inbox -> inbox.account() == null ? inbox.source().name() : inbox.account())
        .toArray(String[]::new);
  }

  /** Every inbox. */
  public List<Inbox> all() {
    return List.copyOf(byName.values());
  }
}
