package customerimport.csv;

import customerimport.problem.Problem;

/**
 * One data record of the file.
 *
 * @param number counts the data records from 1
 * @param line the physical line where the record begins, from 1
 * @param cells the texts as the file has them, in the order of the header, neither trimmed nor
 *     checked; as many as the header unless {@code problem} says otherwise
 * @param problem why the record as such cannot be read (COLUMN_COUNT, QUOTE_SYNTAX), or null
 */
@SuppressWarnings("ArrayRecordComponent") // the hot path hands rows over as they are
public record Row(long number, long line, String[] cells, Problem problem) {}
