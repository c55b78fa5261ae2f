package customerimport.customer;

import customerimport.problem.Code;
import customerimport.problem.Problem;
import java.util.regex.Pattern;

/** How the text of a CustomerID is read: plain digits, nothing else. */
public final class CustomerIds {

  /**
   * The highest id that a file may bring along for a new customer: the ids that follow are higher,
   * and there must be enough of them.
   */
  public static final long HIGHEST_GIVEN = 1_000_000_000_000_000_000L;

  /** What {@link #parse} gives for a blank cell. */
  public static final long MISSING = -1;

  /** What {@link #parse} gives for anything but an id. */
  public static final long INVALID = -2;

  private static final int MOST_DIGITS = 19;
  private static final Pattern GROUPED = Pattern.compile("\\d{1,3}([\\h.,'’]\\d{3})+");
  private static final Pattern DECIMALS = Pattern.compile("\\d+[.,]\\d+");
  private static final Pattern EXPONENT = Pattern.compile("\\d+([.,]\\d+)?[eE][+-]?\\d+");
  private static final Pattern SIGNED = Pattern.compile("[+\\-−]\\h?\\d+");
  private static final Pattern ZEROS = Pattern.compile("0\\d+");
  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final Pattern FOREIGN_DIGITS = Pattern.compile("\\p{Nd}+");

  private CustomerIds() {}

  /**
   * Why no customer can be created with an id so high.
   *
   * @param id above {@link #HIGHEST_GIVEN}
   */
  public static Problem noRoom(long id) {
    return Problem.of(Code.ID_INVALID, String.valueOf(id))
        .with("reason", "noRoom")
        .with("limit", HIGHEST_GIVEN);
  }

  /**
   * Reads an id without making an object.
   *
   * @param raw the cell as the file has it; outer white space does not count
   * @return the id, 0 for a new customer, or {@link #MISSING} or {@link #INVALID}
   */
  public static long parse(String raw) {
    int start = 0;
    int end = raw.length();
    while (start < end && CanonicalText.isSpace(raw.charAt(start))) {
      start++;
    }
    while (end > start && CanonicalText.isSpace(raw.charAt(end - 1))) {
      end--;
    }
    return start == end ? MISSING : digits(raw, start, end);
  }

  /**
   * Why a cell that {@link #parse} did not take is no id.
   *
   * @param raw the cell as the file has it
   * @return ID_MISSING, CONTROL_CHARS or ID_INVALID, without column and position
   */
  public static Problem problem(String raw) {
    String text = CanonicalText.of(raw);
    if (text.isEmpty()) {
      return Problem.of(Code.ID_MISSING);
    }
    Problem forbidden = CanonicalText.forbidden(text, false);
    return forbidden != null
        ? forbidden
        : Problem.of(Code.ID_INVALID, text).with("reason", reason(text));
  }

  private static long digits(String raw, int start, int end) {
    if (end - start > MOST_DIGITS || (raw.charAt(start) == '0' && end - start > 1)) {
      return INVALID;
    }
    long id = 0;
    for (int i = start; i < end; i++) {
      int digit = raw.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return INVALID;
      }
      id = id * 10 + digit;
    }
    return id < 0 ? INVALID : id;
  }

  private static String reason(String text) {
    if (text.length() > 100) {
      return "";
    } else if (EXPONENT.matcher(text).matches()) {
      return "excel";
    } else if (ZEROS.matcher(text).matches()) {
      return "leadingZeros";
    } else if (DIGITS.matcher(text).matches()) {
      return "tooLarge";
    } else if (GROUPED.matcher(text).matches()) {
      return "grouped";
    } else if (DECIMALS.matcher(text).matches()) {
      return "decimals";
    } else if (SIGNED.matcher(text).matches()) {
      return "signed";
    } else if (FOREIGN_DIGITS.matcher(text).matches()) {
      return "otherDigits";
    }
    return "";
  }
}
