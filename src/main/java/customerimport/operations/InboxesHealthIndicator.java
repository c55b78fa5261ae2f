package customerimport.operations;

import customerimport.folder.FolderInbox;
import customerimport.folder.InboxSettings;
import customerimport.imports.Source;
import customerimport.receipt.Receipts;
import customerimport.sources.InTurn;
import customerimport.sources.Inbox;
import customerimport.sources.Inboxes;
import customerimport.sources.Readiness;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Whether files can be taken from every inbox and answered there, and what is wrong where not. */
@Component("inboxesHealthIndicator")
class InboxesHealthIndicator implements HealthIndicator {

  private static final String HELD_BACK = " files can be read or moved away only with more tries";
  private static final String UNTOLD = " receipts can be written only with more tries";
  private static final String STRANGE = " links, pipes or the like are left alone";
  private static final String DATABASE_AWAY = "its files wait: the database cannot be reached";

  private final Inboxes inboxes;
  private final InTurn inTurn;
  private final Readiness readiness;
  private final Receipts receipts;
  private final FolderInbox folderInbox;
  private final Path folder;

  InboxesHealthIndicator(
      Inboxes inboxes,
      InTurn inTurn,
      Readiness readiness,
      Receipts receipts,
      FolderInbox folderInbox,
      InboxSettings settings) {
    this.inboxes = inboxes;
    this.inTurn = inTurn;
    this.readiness = readiness;
    this.receipts = receipts;
    this.folderInbox = folderInbox;
    this.folder = settings.inbox();
  }

  @Override
  public Health health() {
    Map<String, String> told = new TreeMap<>();
    for (Inbox inbox : inboxes.all()) {
      // Once is enough to wait for a database that does not answer.
      String trouble = told.containsValue(DATABASE_AWAY) ? DATABASE_AWAY : trouble(inbox);
      told.put(inbox.name(), trouble);
    }
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
    try {
      return readiness
          .wanting(inbox)
          .map(what -> "its files wait: " + what)
          .or(() -> told(inbox.looks().heldBack(), HELD_BACK))
          .or(() -> told(receipts.failing(inbox), UNTOLD))
          .or(() -> told(strange(inbox), STRANGE))
          .orElse("UP");
    } catch (DataAccessException databaseIsAway) {
      return DATABASE_AWAY;
    }
  }

  private static Optional<String> told(long number, String what) {
    return number == 0 ? Optional.empty() : Optional.of(number + what);
  }

  private long strange(Inbox inbox) {
    return inbox.source() == Source.FOLDER ? folderInbox.strange() : 0;
  }

  private boolean isWritable() {
    return Files.isDirectory(folder) && Files.isWritable(folder);
  }
}
