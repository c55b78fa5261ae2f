package customerimport.privacy;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * By what a customer is known in a file.
 *
 * @param id the customer's number
 * @param texts e-mail addresses and values of the key column, in small letters
 */
record Marks(long id, Set<String> texts) {

  /** Whether one of these cells is such a text. */
  boolean areIn(Stream<String> cells) {
    return cells.anyMatch(
        cell -> cell != null && texts.contains(cell.strip().toLowerCase(Locale.ROOT)));
  }

  /** Whether this cell is the number. */
  boolean isId(String cell) {
    return String.valueOf(id).equals(cell.strip());
  }
}
