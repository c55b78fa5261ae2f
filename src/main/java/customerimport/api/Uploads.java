package customerimport.api;

import customerimport.csv.Mapping;
import customerimport.imports.Arrival;
import customerimport.imports.Options;
import customerimport.imports.Originals;
import customerimport.imports.Source;
import customerimport.security.SignedIn;
import java.io.IOException;
import java.io.InputStream;
import org.apache.camel.Body;
import org.apache.camel.Header;
import org.springframework.stereotype.Component;

/** Files that are sent: how they become imports. */
@Component
public class Uploads {

  private final Originals originals;
  private final ReadingOptions readingOptions;
  private final SavedMappings mappings;
  private final SignedIn signedIn;

  Uploads(
      Originals originals,
      ReadingOptions readingOptions,
      SavedMappings mappings,
      SignedIn signedIn) {
    this.originals = originals;
    this.readingOptions = readingOptions;
    this.mappings = mappings;
    this.signedIn = signedIn;
  }

  /**
   * Keeps a file and makes an import of it.
   *
   * @param bytes the file, or null when nothing was sent
   * @param name what the sender calls it, or null
   * @param mapping the name of a saved mapping, or null
   * @param by the user who sends it
   * @return the number of the import
   */
  public long keep(
      @Body InputStream bytes,
      @Header("name") String name,
      @Header("emptyCells") String emptyCells,
      @Header("separator") String separator,
      @Header("encoding") String encoding,
      @Header("unknownIds") String unknownIds,
      @Header("everyone") String everyone,
      @Header("mapping") String mapping,
      @Header("by") String by)
      throws IOException {
    var sent = new ReadingOptions.Sent(emptyCells, separator, encoding, unknownIds, everyone);
    Options options = readingOptions.of(sent);
    Mapping said = mapping == null || mapping.isEmpty() ? Mapping.NONE : mappings.named(mapping);
    Source source = signedIn.isOnPage() ? Source.WEB : Source.REST;
    var arrival = new Arrival(source, FileName.of(name), by, options, said, null);
    return originals.keep(bytes == null ? InputStream.nullInputStream() : bytes, arrival);
  }
}
