package customerimport.sources;

import customerimport.imports.Options;
import customerimport.imports.Options.EmptyCells;
import java.time.Duration;

/**
 * How the files of an inbox are treated.
 *
 * @param user the user as whom they come in and confirm
 * @param settle how long a file must have kept its size before it is taken for complete
 * @param mapping the saved mapping that they use, or null
 * @param everyone whether each of them names every customer that its sender knows
 * @param rule what may be written without a person
 */
public record Terms(String user, Duration settle, String mapping, boolean everyone, Rule rule) {

  /** How the files are read. */
  Options options() {
    return everyone ? new Options(EmptyCells.CLEAR, null, null, null, true) : Options.DEFAULT;
  }
}
