package customerimport.imports;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * How a file is to be read.
 *
 * @param emptyCells what an empty cell means; never null
 * @param separator the character between cells, or null for {@code ;}
 * @param encoding the name of the charset, or null to go by the bytes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Options(EmptyCells emptyCells, Character separator, String encoding) {

  /** What an empty cell in a present column means. */
  public enum EmptyCells {
    /** The field is emptied. */
    CLEAR,
    /** The field keeps its value. */
    KEEP
  }

  /** The options of a file that came without any. */
  public static final Options DEFAULT = new Options(EmptyCells.CLEAR, null, null);

  /** Takes a missing {@code emptyCells} for {@link EmptyCells#CLEAR}. */
  public Options {
    emptyCells = emptyCells == null ? EmptyCells.CLEAR : emptyCells;
  }
}
