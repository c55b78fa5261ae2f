package customerimport.receipt;

import customerimport.csv.TextStream;
import customerimport.imports.Snapshot;
import customerimport.imports.Snapshots;
import customerimport.preview.Outcome;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.apache.camel.Header;
import org.springframework.stereotype.Component;

/** The preview as one self-contained page, for whoever dropped the file. */
@Component
public class PreviewHtml {

  private final Snapshots snapshots;
  private final PreviewHead head;
  private final PreviewNotes notes;
  private final PreviewTables tables;

  PreviewHtml(Snapshots snapshots, PreviewHead head, PreviewNotes notes, PreviewTables tables) {
    this.snapshots = snapshots;
    this.head = head;
    this.notes = notes;
    this.tables = tables;
  }

  /** By what a content security policy lets the style of the page in. */
  public String styleSource() {
    return head.styleSource();
  }

  /**
   * The page of an import, whatever state it is in.
   *
   * @param importId the import
   * @param locale the language of the page
   * @return the page, read as it is consumed, to be closed by the caller
   */
  public InputStream of(@Header("importId") long importId, @Header("locale") Locale locale) {
    Snapshot snapshot = snapshots.of(importId);
    List<Supplier<Iterator<Markup>>> sections =
        List.of(
            () -> List.of(head.of(snapshot.theImport(), locale)).iterator(),
            () -> notes.of(snapshot, locale).iterator(),
            () -> tables.of(Outcome.REJECTED, snapshot, locale),
            () -> tables.of(Outcome.CHANGED, snapshot, locale),
            () -> tables.of(Outcome.NEW, snapshot, locale),
            () -> tables.of(Outcome.REMOVED, snapshot, locale),
            () -> tables.of(Outcome.UNCHANGED, snapshot, locale),
            () -> List.of(head.end()).iterator());
    return new TextStream(new Sections(sections), snapshot);
  }
}
