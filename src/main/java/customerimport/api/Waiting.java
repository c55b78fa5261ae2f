package customerimport.api;

import customerimport.imports.Import;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Waits until an import has come so far: it looks at the database, with growing pauses. */
@Component
class Waiting {

  private static final long SHORTEST = 20;
  private static final long LONGEST = 250;

  private final KnownImports imports;

  Waiting(KnownImports imports) {
    this.imports = imports;
  }

  /**
   * The import as soon as it is at rest, or as it stands when the patience ends.
   *
   * @throws Refused when there is no such import
   */
  Import untilAtRest(long importId, Patience patience) {
    return until(importId, is -> !is.state().isAtWork(), patience);
  }

  /** The import as soon as it is so, or as it stands when the patience ends. */
  Import until(long importId, Predicate<Import> so, Patience patience) {
    long end = System.nanoTime() + patience.time().toNanos();
    long pause = SHORTEST;
    while (true) {
      Import is = imports.get(importId);
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0 || so.test(is)) {
        return is;
      }
      sleep(Math.min(pause, left));
      pause = Math.min(pause * 5 / 4, LONGEST);
    }
  }

  private static void sleep(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refused(Refusal.of(Reason.UNAVAILABLE));
    }
  }
}
