package customerimport.imports;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * How a file is to be read.
 *
 * @param emptyCells what an empty cell means; never null
 * @param separator the character between cells, or null for {@code ;}
 * @param encoding the name of the charset, or null to go by the bytes
 * @param unknownIds what becomes of a row whose id nobody has; null for {@link UnknownIds#REJECT}
 * @param everyone whether the file names every customer that its sender knows; null for no
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Options(
    EmptyCells emptyCells,
    Character separator,
    String encoding,
    UnknownIds unknownIds,
    Boolean everyone) {

  /** What an empty cell in a present column means. */
  public enum EmptyCells {
    /** The field is emptied. */
    CLEAR,
    /** The field keeps its value. */
    KEEP
  }

  /** What becomes of a row whose id nobody has. */
  public enum UnknownIds {
    REJECT,
    /** It creates a customer with that id; for a first migration. */
    CREATE
  }

  /** The options of a file that came without any. */
  public static final Options DEFAULT = new Options(EmptyCells.CLEAR, null, null, null, null);

  /** The options of a file that is not said to name everyone. */
  public Options(
      EmptyCells emptyCells, Character separator, String encoding, UnknownIds unknownIds) {
    this(emptyCells, separator, encoding, unknownIds, null);
  }

  /** Takes a missing {@code emptyCells} for {@link EmptyCells#CLEAR}. */
  public Options {
    emptyCells = emptyCells == null ? EmptyCells.CLEAR : emptyCells;
  }
}
