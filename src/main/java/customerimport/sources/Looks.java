package customerimport.sources;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What was seen of the files of an inbox. A file is complete when looks some time apart find the
 * same size and time: its own time alone says nothing, since copying programs keep the old one.
 */
public final class Looks {

  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  private record Look(long size, long modified, Instant since, Instant at, int failures) {

    Look at(Instant now) {
      return new Look(size, modified, since, now, failures);
    }
  }

  private final Map<String, Look> looks = new ConcurrentHashMap<>();
  private final Duration settle;

  Looks(Duration settle) {
    this.settle = settle;
  }

  /**
   * Looks at a file.
   *
   * @param file its name
   * @param size in bytes
   * @param modified when it was written last, in milliseconds
   * @return whether it is complete, and not held back
   */
  public boolean isSettled(String file, long size, long modified) {
    forgetGone();
    Instant now = Instant.now();
    Look look =
        looks.merge(
            file,
            new Look(size, modified, now, now, 0),
            (old, fresh) ->
                old.size == fresh.size && old.modified == fresh.modified ? old.at(now) : fresh);
    return !now.isBefore(look.since.plus(settle));
  }

  /**
   * Whether a file is not held back; for files whose content does not matter.
   *
   * @param file its name
   */
  public boolean isDue(String file) {
    Instant now = Instant.now();
    Look look = looks.computeIfPresent(file, (name, old) -> old.at(now));
    return look == null || !now.isBefore(look.since);
  }

  /**
   * Leaves a file alone for a while, since taking it or moving it away failed; longer each time, up
   * to a minute.
   *
   * @param file its name
   * @return how often it has failed by now
   */
  public int holdBack(String file) {
    Instant now = Instant.now();
    Look held =
        looks.compute(
            file,
            (name, look) -> {
              int failures = look == null ? 1 : look.failures + 1;
              Duration pause = Duration.ofSeconds(1L << Math.min(failures, 6));
              Instant until = now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
              return look == null
                  ? new Look(-1, -1, until, now, failures)
                  : new Look(look.size, look.modified, until, look.at, failures);
            });
    return held.failures;
  }

  /** Forgets a file that is gone. */
  void forget(String file) {
    looks.remove(file);
  }

  /** How many files are held back at present. */
  public long heldBack() {
    forgetGone();
    return looks.values().stream().filter(look -> look.failures > 0).count();
  }

  private void forgetGone() {
    Instant longAgo = Instant.now().minus(LONGEST_PAUSE.multipliedBy(2));
    looks.values().removeIf(look -> look.at.isBefore(longAgo));
  }
}
