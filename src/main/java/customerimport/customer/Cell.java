package customerimport.customer;

import customerimport.problem.Code;
import customerimport.problem.Problem;

/**
 * What a cell of the file says once it is read: a value or a problem.
 *
 * @param value the text that is stored and compared, empty for an empty cell; null when there is a
 *     problem
 * @param problem why the cell cannot be taken, without column and position; null when it can
 */
public record Cell(String value, Problem problem) {

  static final Cell EMPTY = new Cell("", null);

  /** A cell that holds this value. */
  static Cell of(String value) {
    return new Cell(value, null);
  }

  /** A cell that cannot be taken, told by the text found in it. */
  static Cell refused(Code code, String text) {
    return refused(Problem.of(code, text));
  }

  /**
   * A cell that cannot be taken, told by the text found in it.
   *
   * @param reason which variant of the message explains it
   */
  static Cell refused(Code code, String text, String reason) {
    return refused(Problem.of(code, text).with("reason", reason));
  }

  static Cell refused(Problem problem) {
    return new Cell(null, problem);
  }

  /** The same refusal with one more word for its message. */
  Cell with(String placeholder, Object word) {
    return new Cell(null, problem.with(placeholder, word));
  }

  /** The same refusal, offering a value that the user may accept in its stead. */
  Cell repairedBy(String repair) {
    return with("repair", repair);
  }
}
