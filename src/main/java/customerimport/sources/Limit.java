package customerimport.sources;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * How many a rule lets pass.
 *
 * @param rows at most so many, or null for any number
 * @param percent at most so many in a hundred, or null for any
 */
public record Limit(Long rows, BigDecimal percent) {

  /** Whether it lets everything pass. */
  public boolean isNone() {
    return rows == null && percent == null;
  }

  /**
   * The limit that is passed, as it is told.
   *
   * @param found how many there are
   * @param of how many there could be, asked for only when it matters
   * @return empty when none is
   */
  public Optional<String> passed(long found, LongSupplier of) {
    if (rows != null && found > rows) {
      return Optional.of(rows.toString());
    }
    boolean isTooMuch =
        percent != null
            && found > 0
            && BigDecimal.valueOf(found * 100)
                    .compareTo(percent.multiply(BigDecimal.valueOf(of.getAsLong())))
                > 0;
    return isTooMuch ? Optional.of(percent.toPlainString() + " %") : Optional.empty();
  }
}
