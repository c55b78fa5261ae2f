package customerimport.csv;

import java.util.regex.Pattern;

/**
 * Cells that a spreadsheet would run as a formula: one that begins with {@code =}, {@code +},
 * {@code -} or {@code @}, or the wide form of these that East Asian keyboards have, a tab or a
 * carriage return is written with an apostrophe before it.
 *
 * <p>Not so a plus or minus that only digits and the signs of phone numbers follow ({@code
 * +4790512345}, {@code -5}): without a letter there is nothing to run, and a program that reads the
 * file finds the number as it is. A cell that already has apostrophes before such a sign gets one
 * more, so that taking one away always gives back the very same cell.
 */
public final class Formulas {

  private static final String START = "[=+@\\t\\r\uFF1D\uFF0B\uFF0D\uFF20-]";
  private static final String STARTS = "'=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";
  private static final String NUMBERS = "[+-][0-9 ()./-]*";
  private static final Pattern FORMULA = Pattern.compile("'*" + START + ".*", Pattern.DOTALL);
  private static final Pattern DEFUSED = Pattern.compile("'+" + START + ".*", Pattern.DOTALL);
  private static final Pattern NUMBER = Pattern.compile(NUMBERS);

  private static final String SQL =
      """
      case when ascii(%1$s) in (39, 9, 13, 43, 45, 61, 64, 65291, 65293, 65309, 65312)
        and %1$s ~ '^''*%2$s' and %1$s !~ '^%3$s$' then '''' || %1$s else %1$s end
      """;

  private Formulas() {}

  /**
   * The cell as it can be opened in a spreadsheet.
   *
   * @param cell any text
   */
  public static String defuse(String cell) {
    return isFormula(cell) ? "'" + cell : cell;
  }

  /**
   * The same rule in SQL, for lists that PostgreSQL writes itself.
   *
   * @param expression of a text; null stays null
   */
  public static String defusedSql(String expression) {
    return SQL.formatted(expression, START, NUMBERS).strip();
  }

  /**
   * The cell as it was before it was defused.
   *
   * @param cell a cell of a file
   */
  public static String restore(String cell) {
    return !cell.isEmpty() && cell.charAt(0) == '\'' && DEFUSED.matcher(cell).matches()
        ? cell.substring(1)
        : cell;
  }

  /** Puts the cells of a record that was read back as they were before they were defused. */
  static void restore(String[] cells) {
    for (int i = 0; i < cells.length; i++) {
      cells[i] = restore(cells[i]);
    }
  }

  private static boolean isFormula(String cell) {
    return !cell.isEmpty()
        && STARTS.indexOf(cell.charAt(0)) >= 0
        && FORMULA.matcher(cell).matches()
        && !NUMBER.matcher(cell).matches();
  }
}
