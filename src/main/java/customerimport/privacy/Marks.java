package customerimport.privacy;

import customerimport.csv.Column;
import customerimport.csv.Row;
import customerimport.customer.Fields;
import customerimport.customer.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * By what a customer is known in a file.
 *
 * @param id the customer's number
 * @param emails the addresses that it has or had, in small letters
 * @param key its value of the key column in small letters, or null
 */
record Marks(long id, Set<String> emails, String key) {

  /**
   * Whether a row names the customer. Numbers and keys look like much else, so they count in their
   * own columns only; so does an address where the row is not out of step with the header.
   */
  boolean areIn(Row row, List<Column> columns) {
    String[] cells = row.sent();
    if (row.problem() != null && Stream.of(cells).anyMatch(this::isEmail)) {
      return true;
    }
    return IntStream.range(0, Math.min(cells.length, columns.size()))
        .anyMatch(i -> isIn(cells[i], columns.get(i)));
  }

  private boolean isIn(String cell, Column column) {
    if (column.field() == null || column.field().kind() == Kind.EMAIL) {
      return isEmail(cell);
    }
    return column.field().equals(Fields.ID) ? isId(cell) : column.field().key() && isKey(cell);
  }

  /** Whether a word of a file without columns names the customer. */
  boolean areWord(String word) {
    return isId(word) || isEmail(word) || isKey(word);
  }

  private boolean isId(String cell) {
    return String.valueOf(id).equals(cell.strip());
  }

  private boolean isEmail(String cell) {
    return emails.contains(small(cell));
  }

  private boolean isKey(String cell) {
    return key != null && key.equals(small(cell));
  }

  private static String small(String cell) {
    return cell.strip().toLowerCase(Locale.ROOT);
  }
}
