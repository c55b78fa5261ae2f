package customerimport.csv;

import java.util.regex.Pattern;

/**
 * Cells that a spreadsheet would run as a formula: one that begins with {@code =}, {@code +},
 * {@code -}, {@code @}, a tab or a carriage return is written with an apostrophe before it.
 *
 * <p>Not so a plus or minus that only digits and the signs of phone numbers follow ({@code
 * +4790512345}, {@code -5}): without a letter there is nothing to run, and a program that reads the
 * file finds the number as it is. A cell that already has apostrophes before such a sign gets one
 * more, so that taking one away always gives back the very same cell.
 */
public final class Formulas {

  private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\t\r].*", Pattern.DOTALL);
  private static final Pattern DEFUSED = Pattern.compile("'+[=+\\-@\t\r].*", Pattern.DOTALL);
  private static final Pattern NUMBER = Pattern.compile("[+-][0-9 ()./-]*");

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
   * The cell as it was before it was defused.
   *
   * @param cell a cell of a file that the product wrote
   */
  public static String restore(String cell) {
    return !cell.isEmpty() && cell.charAt(0) == '\'' && DEFUSED.matcher(cell).matches()
        ? cell.substring(1)
        : cell;
  }

  private static boolean isFormula(String cell) {
    return !cell.isEmpty()
        && "'=+-@\t\r".indexOf(cell.charAt(0)) >= 0
        && FORMULA.matcher(cell).matches()
        && !NUMBER.matcher(cell).matches();
  }
}
