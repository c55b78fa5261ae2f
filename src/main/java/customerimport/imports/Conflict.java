package customerimport.imports;

import java.util.List;

/**
 * What had moved between preview and confirm, so that nothing was written.
 *
 * @param revision the revision that was confirmed
 * @param cells the first of the cells that no longer hold what was shown
 * @param more how many further cells there are
 */
public record Conflict(int revision, List<Cell> cells, long more) {

  /**
   * A cell that moved.
   *
   * @param rowNumber the row of the file
   * @param customerId the customer
   * @param field the field's name
   * @param shown the old value that the preview showed, empty for none
   * @param found what is stored now, empty for none, null when the customer is gone
   */
  public record Cell(long rowNumber, String customerId, String field, String shown, String found) {}
}
