package customerimport.csv;

import customerimport.problem.Problem;

/**
 * One data record of the file.
 *
 * @param number counts the data records from 1
 * @param line the physical line where the record begins, from 1
 * @param sent the texts as the file has them, in the order of the header, neither trimmed nor
 *     checked; as many as the header unless {@code problem} says otherwise
 * @param cells what they stand for: the very same array, unless the file's mapping or the user says
 *     otherwise
 * @param problem why the record as such cannot be read (COLUMN_COUNT, QUOTE_SYNTAX), or null
 */
@SuppressWarnings("ArrayRecordComponent") // the hot path hands rows over as they are
public record Row(long number, long line, String[] sent, String[] cells, Problem problem) {

  /**
   * The same row, one of whose cells stands for something else.
   *
   * @param cell which one, from 0
   * @param meant what it stands for
   */
  public Row meaning(int cell, String meant) {
    String[] other = cells.clone();
    other[cell] = meant;
    return new Row(number, line, sent, other, problem);
  }
}
