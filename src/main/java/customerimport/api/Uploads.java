package customerimport.api;

import customerimport.imports.Arrival;
import customerimport.imports.Options;
import customerimport.imports.Options.EmptyCells;
import customerimport.imports.Originals;
import customerimport.imports.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Map;
import org.apache.camel.Body;
import org.apache.camel.Header;
import org.springframework.stereotype.Component;

/** Files that are sent: how they become imports. */
@Component
public class Uploads {

  private static final Map<String, Character> SEPARATORS =
      Map.of(
          ";",
          ';',
          ",",
          ',',
          "\t",
          '\t',
          "|",
          '|',
          "semicolon",
          ';',
          "comma",
          ',',
          "tab",
          '\t',
          "pipe",
          '|');

  private final Originals originals;

  Uploads(Originals originals) {
    this.originals = originals;
  }

  /**
   * Keeps a file and makes an import of it.
   *
   * @param bytes the file, or null when nothing was sent
   * @param name what the sender calls it, or null
   * @param by the user who sends it
   * @return the number of the import
   */
  public long keep(
      @Body InputStream bytes,
      @Header("name") String name,
      @Header("emptyCells") String emptyCells,
      @Header("separator") String separator,
      @Header("encoding") String encoding,
      @Header("by") String by)
      throws IOException {
    var options = new Options(emptyCells(emptyCells), separator(separator), encoding(encoding));
    var arrival = new Arrival(Source.REST, FileName.of(name), by, options, null);
    return originals.keep(bytes == null ? InputStream.nullInputStream() : bytes, arrival);
  }

  private static EmptyCells emptyCells(String sent) {
    if (sent == null) {
      return null;
    }
    return switch (sent) {
      case "CLEAR" -> EmptyCells.CLEAR;
      case "KEEP" -> EmptyCells.KEEP;
      default -> throw bad("emptyCells", sent, "CLEAR, KEEP");
    };
  }

  private static Character separator(String sent) {
    if (sent == null) {
      return null;
    }
    Character separator = SEPARATORS.get(sent);
    if (separator == null) {
      throw bad("separator", sent, "; , | tab");
    }
    return separator;
  }

  private static String encoding(String sent) {
    if (sent == null) {
      return null;
    }
    try {
      return Charset.forName(sent).name();
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw bad("encoding", sent, Expected.ENCODING);
    }
  }

  private static Refused bad(String name, String sent, Object expected) {
    return new Refused(Refusal.badParameter(name, sent, expected));
  }
}
