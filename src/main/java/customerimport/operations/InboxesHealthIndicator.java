package customerimport.operations;

import customerimport.folder.InboxSettings;
import customerimport.imports.Source;
import customerimport.sources.InTurn;
import customerimport.sources.Inbox;
import customerimport.sources.Inboxes;
import customerimport.sources.Readiness;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether files can be taken from every inbox and answered there, and what is wrong where not. */
@Component("inboxesHealthIndicator")
class InboxesHealthIndicator implements HealthIndicator {

  private final Inboxes inboxes;
  private final InTurn inTurn;
  private final Readiness readiness;
  private final Path folder;

  InboxesHealthIndicator(
      Inboxes inboxes, InTurn inTurn, Readiness readiness, InboxSettings settings) {
    this.inboxes = inboxes;
    this.inTurn = inTurn;
    this.readiness = readiness;
    this.folder = settings.inbox();
  }

  @Override
  public Health health() {
    Map<String, String> told = new TreeMap<>();
    inboxes.all().forEach(inbox -> told.put(inbox.name(), trouble(inbox)));
    boolean isAllWell = told.values().stream().allMatch("UP"::equals);
    return (isAllWell ? Health.up() : Health.down()).withDetails(told).build();
  }

  /** What is wrong with an inbox, or {@code UP}. */
  String trouble(Inbox inbox) {
    for (String route : new String[] {"receive-from-", "commands-from-"}) {
      InTurn.Away away = inTurn.away(route + inbox.name());
      if (away != null) {
        return "out of reach since " + away.since() + ": " + away.cause();
      }
    }
    if (inbox.source() == Source.FOLDER && !isWritable()) {
      return "the folder cannot be written";
    }
    return readiness
        .wanting(inbox)
        .map(what -> "its files wait: " + what)
        .orElseGet(() -> heldBack(inbox));
  }

  private static String heldBack(Inbox inbox) {
    long files = inbox.looks().heldBack();
    return files == 0 ? "UP" : files + " files can be read or moved away only with more tries";
  }

  private boolean isWritable() {
    return Files.isDirectory(folder) && Files.isWritable(folder);
  }
}
