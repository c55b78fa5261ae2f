package customerimport.imports;

import customerimport.csv.RecordReader;
import customerimport.problem.FileRejected;
import java.io.InputStream;

/** The kept bytes of an import as text. */
public final class OriginalText {

  private OriginalText() {}

  /**
   * The text, in the encoding that was asked for or found.
   *
   * @param of whose options say how it is read
   * @param bytes its file
   * @throws FileRejected when the bytes are of no encoding
   */
  public static RecordReader of(Import of, InputStream bytes) {
    String asked = of.options().encoding();
    if (asked == null && of.encodingProblem() != null) {
      throw new FileRejected(of.encodingProblem());
    }
    Character separator = of.options().separator();
    return new RecordReader(bytes, of.readIn(), separator == null ? ';' : separator);
  }
}
