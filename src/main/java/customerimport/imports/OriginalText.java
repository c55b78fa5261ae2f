package customerimport.imports;

import customerimport.csv.RecordReader;
import customerimport.problem.Code;
import customerimport.problem.FileRejected;
import customerimport.problem.Problem;
import java.io.InputStream;
import java.util.Set;

/** The kept bytes of an import as text. */
public final class OriginalText {

  /** What may be wrong only as long as the right encoding is not chosen. */
  private static final Set<Code> OF_ENCODING = Set.of(Code.INVALID_ENCODING, Code.CONTROL_CHARS);

  private OriginalText() {}

  /**
   * The text, in the encoding that was asked for or found. What was asked for overrides what the
   * bytes look like; it makes no CSV file of another kind of file, and no text of nothing.
   *
   * @param of whose options say how it is read
   * @param bytes its file
   * @throws FileRejected when the bytes are of no encoding, or no CSV file
   */
  public static RecordReader of(Import of, InputStream bytes) {
    String asked = of.options().encoding();
    Problem found = of.encodingProblem();
    if (found != null && (asked == null || !OF_ENCODING.contains(found.code()))) {
      throw new FileRejected(found);
    }
    Character separator = of.options().separator();
    return new RecordReader(bytes, of.readIn(), separator == null ? ';' : separator);
  }
}
