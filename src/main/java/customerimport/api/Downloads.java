package customerimport.api;

import customerimport.export.ListFormat;
import customerimport.imports.Import;
import customerimport.imports.Originals;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.camel.Body;
import org.apache.camel.Header;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Component;

/** Files that are fetched: whether there is such a one now, and how it is handed over. */
@Component
public class Downloads {

  private static final String CSV = "text/csv; charset=";

  private final KnownImports imports;
  private final Originals originals;

  Downloads(KnownImports imports, Originals originals) {
    this.imports = imports;
    this.originals = originals;
  }

  /** The language that the caller reads. */
  public Locale locale(@Header("Accept-Language") String language) {
    return Language.of(language);
  }

  /** The file as it came. */
  public Reply original(@Header("importId") long importId) {
    Import of = imports.get(importId);
    imports.demandOriginal(importId);
    String charset = of.readIn() == null ? "" : "; charset=" + of.readIn();
    return attached(Reply.of("text/csv" + charset, originals.read(importId)), of.fileName());
  }

  /** Nothing, when the import was previewed. */
  public void demandPreview(@Header("importId") long importId) {
    demand(imports.get(importId), imports.get(importId).counts() != null);
  }

  /** Nothing, when the import was previewed and its file is still here. */
  public void demandRejects(@Header("importId") long importId) {
    demandPreview(importId);
    imports.demandOriginal(importId);
  }

  /** Nothing, when the import was imported and its file is still here. */
  public void demandResult(@Header("importId") long importId) {
    Import of = imports.get(importId);
    demand(of, of.importedAt() != null);
    imports.demandOriginal(importId);
  }

  /** A list of customers, or an empty one to fill in. */
  public Reply csv(
      @Body InputStream bytes,
      @Header("fileName") String fileName,
      @Header("format") ListFormat format) {
    Charset charset = format == null ? StandardCharsets.UTF_8 : format.charset();
    return attached(Reply.of(CSV + charset.name(), bytes), fileName);
  }

  /** A CSV file that was made from an import. */
  public Reply csvOf(
      @Body InputStream bytes, @Header("importId") long importId, @Header("kind") String kind) {
    String name = imports.get(importId).fileName().replaceFirst("\\.[^.]{1,10}$", "");
    return attached(Reply.of(CSV + "UTF-8", bytes), name + "." + importId + "." + kind);
  }

  /**
   * The preview as a page, which runs nothing and fetches nothing.
   *
   * @param styleSource by what its style is known
   */
  public Reply page(@Body InputStream bytes, @Header("styleSource") String styleSource) {
    return Reply.of("text/html; charset=UTF-8", bytes)
        .with(
            "Content-Security-Policy",
            "default-src 'none'; style-src " + styleSource + "; frame-ancestors 'none'; sandbox");
  }

  private static void demand(Import of, boolean isThere) {
    if (!isThere) {
      throw new Refused(Refusal.of(Reason.NO_SUCH_FILE_YET).with("state", of.state()));
    }
  }

  private static Reply attached(Reply reply, String fileName) {
    var disposition = ContentDisposition.attachment();
    boolean isPlain = StandardCharsets.US_ASCII.newEncoder().canEncode(fileName);
    return reply.with(
        "Content-Disposition",
        (isPlain
                ? disposition.filename(fileName)
                : disposition.filename(fileName, StandardCharsets.UTF_8))
            .build()
            .toString());
  }
}
