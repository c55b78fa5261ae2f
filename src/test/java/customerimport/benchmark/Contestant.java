package customerimport.benchmark;

import java.nio.file.Path;
import java.util.Map;

/** Who does the work: from a file to a stored preview, and from a confirm to written customers. */
interface Contestant {

  /** What the report calls it. */
  String name();

  /** Previews a file, the only one in the database; returns once the preview is stored. */
  void preview(Path file) throws Exception;

  /** What of its last preview the work of the peers has none of, in nanoseconds, by what it was. */
  Map<String, Long> beside();

  /** Confirms that preview; returns once the customers are written. */
  void confirm() throws Exception;
}
