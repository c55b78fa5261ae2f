package customerimport.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.TreeMap;

/**
 * Why a row or a file is rejected, or what is worth a look.
 *
 * @param code what kind of problem it is
 * @param column the name of the column as the file has it, or null when no column is to blame
 * @param position where the column stands in the file, from 1, or null
 * @param value what was found, at most {@value #LONGEST_VALUE} characters of it, hidden characters
 *     made visible; or null
 * @param line the physical line of the file, from 1; null for a row's problem, whose row knows it
 * @param details further words of the message by placeholder (for example {@code expected}, {@code
 *     repair}), never null
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
    Code code,
    String column,
    Integer position,
    String value,
    Long line,
    Map<String, String> details) {

  /** Longer values are cut: a message is read by a person. */
  public static final int LONGEST_VALUE = 200;

  /** Cuts the value, shows what is hidden in it, and takes missing details for none. */
  public Problem {
    value = value == null ? null : cut(HiddenCharacters.show(value));
    details = details == null ? Map.of() : Map.copyOf(details);
  }

  /** A problem of the whole file or row. */
  public static Problem of(Code code) {
    return new Problem(code, null, null, null, null, Map.of());
  }

  /** A problem of the whole file or row, told by the found value. */
  public static Problem of(Code code, String value) {
    return new Problem(code, null, null, value, null, Map.of());
  }

  /** The same problem, found in this column; positions count from 1. */
  public Problem in(String column, int position) {
    return new Problem(code, column, position, value, line, details);
  }

  /** The same problem, found at this physical line, from 1. */
  public Problem at(long line) {
    return new Problem(code, column, position, value, line, details);
  }

  /** The same problem with one more word for its message. */
  public Problem with(String placeholder, Object word) {
    var more = new TreeMap<>(details);
    more.put(placeholder, String.valueOf(word));
    return new Problem(code, column, position, value, line, more);
  }

  private static String cut(String value) {
    if (value.length() <= LONGEST_VALUE) {
      return value;
    }
    boolean splits = Character.isHighSurrogate(value.charAt(LONGEST_VALUE - 1));
    return value.substring(0, splits ? LONGEST_VALUE - 1 : LONGEST_VALUE) + "…";
  }
}
