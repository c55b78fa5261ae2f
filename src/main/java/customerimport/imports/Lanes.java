package customerimport.imports;

import java.util.concurrent.Semaphore;
import org.apache.camel.Variable;

/**
 * Keeps one of several workers for small imports, so that they never wait behind large ones.
 * Whoever enters while the others are at work takes only a small one.
 */
public final class Lanes {

  private final Semaphore others;

  /** Lanes for so many workers; a single one takes everything. */
  Lanes(int workers) {
    others = new Semaphore(Math.max(1, workers - 1));
  }

  /** Begins to work; tells whether the import may be large. */
  public boolean enter() {
    return others.tryAcquire();
  }

  /**
   * Has worked.
   *
   * @param mayBeLarge what was told when it began; null when it did not
   */
  public void leave(@Variable("mayBeLarge") Boolean mayBeLarge) {
    if (Boolean.TRUE.equals(mayBeLarge)) {
      others.release();
    }
  }
}
