package customerimport.preview;

import customerimport.problem.Code;
import customerimport.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * Notices when unusually much of what is stored would change: columns that slipped, or the wrong
 * file.
 */
final class MassChange {

  private final ComparedColumns columns;
  private final MassChangeSettings settings;
  private final long[] changed;
  private long cleared;

  MassChange(ComparedColumns columns, MassChangeSettings settings) {
    this.columns = columns;
    this.settings = settings;
    this.changed = new long[columns.cells().length];
  }

  /** Counts the cells of a row that changes a customer. */
  void count(ComparedRow row) {
    for (int i = 0; i < changed.length; i++) {
      String value = row.written[columns.catalogueIndex(i)];
      if (value != null) {
        changed[i]++;
        cleared += value.isEmpty() ? 1 : 0;
      }
    }
  }

  /**
   * What is unusual.
   *
   * @param existing how many rows name a stored customer and may be written
   */
  List<Problem> warnings(long existing) {
    List<Problem> warnings = new ArrayList<>();
    if (existing < settings.rows()) {
      return warnings;
    }
    for (int i = 0; i < changed.length; i++) {
      if (changed[i] * 100 >= existing * settings.changedPercent()) {
        warnings.add(columns.in(i, found(changed[i], existing)));
      }
    }
    long cells = existing * changed.length;
    if (cleared > 0 && cleared * 100 >= cells * settings.clearedPercent()) {
      warnings.add(found(cleared, cells).with("reason", "cleared"));
    }
    return warnings;
  }

  private static Problem found(long found, long of) {
    return Problem.of(Code.MASS_CHANGE).with("found", found).with("rows", of);
  }
}
