package customerimport.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries a property with what chance brings, each time from a seed of its own: some times in the
 * suite, always from the same seeds, and for as many minutes as the setting {@code fuzz.minutes}
 * says, from seeds that nobody has tried.
 */
public final class Fuzz {

  private static final Logger LOG = LoggerFactory.getLogger(Fuzz.class);

  private Fuzz() {}

  /** What must hold, whatever the chance. */
  public interface Property {
    /** Throws when it does not hold. */
    void holds(Random random) throws Exception;
  }

  /**
   * Tries a property.
   *
   * @param tries how often, where no minutes are set
   * @param kept seeds that once found something
   */
  public static void holds(int tries, Property property, long... kept) {
    for (long seed : kept) {
      hold(seed, property);
    }
    Duration time = Duration.ofMinutes(Long.getLong("fuzz.minutes", 0));
    if (time.isZero()) {
      for (long seed = 1; seed <= tries; seed++) {
        hold(seed, property);
      }
    } else {
      Instant end = Instant.now().plus(time);
      long first = new Random().nextLong() >>> 1;
      long seed = first;
      while (Instant.now().isBefore(end)) {
        hold(seed++, property);
      }
      LOG.info("{} tries from seed {} on", seed - first, first);
    }
  }

  private static void hold(long seed, Property property) {
    try {
      property.holds(new Random(seed));
    } catch (Exception | AssertionError e) {
      throw new AssertionError("The seed " + seed + " finds: " + e, e);
    }
  }

  /** One of these. */
  @SafeVarargs
  public static <T> T oneOf(Random random, T... all) {
    return all[random.nextInt(all.length)];
  }
}
