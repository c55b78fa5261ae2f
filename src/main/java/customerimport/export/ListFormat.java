package customerimport.export;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How a list is written.
 *
 * @param charset in what encoding
 * @param isMarked whether it begins with a byte order mark, by which programs tell the encoding
 * @param isVersioned whether each row says which state of the customer it shows
 */
public record ListFormat(Charset charset, boolean isMarked, boolean isVersioned) {

  /** What spreadsheets open unharmed. */
  public static final ListFormat USUAL = new ListFormat(StandardCharsets.UTF_8, true, false);

  /** Whether every text can be written. */
  boolean isUnicode() {
    return charset.name().startsWith("UTF-");
  }
}
