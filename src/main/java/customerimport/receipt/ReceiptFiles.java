package customerimport.receipt;

import customerimport.api.ImportViews;
import customerimport.customer.SiteSettings;
import customerimport.imports.Import;
import customerimport.imports.Json;
import customerimport.imports.Originals;
import customerimport.sources.SafeName;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Which files tell of an import, by how far it is; all in the language of the site. */
@Component
class ReceiptFiles {

  private interface Report {
    InputStream of(long importId, Locale locale);
  }

  private final Originals originals;
  private final Json json;
  private final Locale language;
  private final ImportViews views;
  private final PreviewHtml previewHtml;
  private final PreviewCsv previewCsv;
  private final ResultCsv resultCsv;
  private final RejectsCsv rejectsCsv;

  ReceiptFiles(
      Originals originals,
      Json json,
      SiteSettings site,
      ImportViews views,
      PreviewHtml previewHtml,
      PreviewCsv previewCsv,
      ResultCsv resultCsv,
      RejectsCsv rejectsCsv) {
    this.originals = originals;
    this.json = json;
    this.language = site.language();
    this.views = views;
    this.previewHtml = previewHtml;
    this.previewCsv = previewCsv;
    this.resultCsv = resultCsv;
    this.rejectsCsv = rejectsCsv;
  }

  /** The files that tell of the import as it stands now. */
  List<ReceiptFile> of(Import of) {
    var files = new ArrayList<ReceiptFile>();
    if (!of.state().isAtWork()) {
      files.add(file(of, "preview.html", previewHtml::of));
    }
    switch (of.state()) {
      case PREVIEWED -> files.add(file(of, "preview.csv", previewCsv::of));
      case IMPORTED -> files.addAll(results(of));
      default -> {}
    }
    // Last, so that whoever sees a state in it finds the other files there.
    files.add(file(of, "json", (id, locale) -> json(of, locale)));
    return files;
  }

  private List<ReceiptFile> results(Import of) {
    var files = new ArrayList<ReceiptFile>();
    if (originals.isKept(of.id())) {
      files.add(file(of, "result.csv", resultCsv::of));
    }
    if (of.counts().rejected() > 0) {
      files.add(file(of, "rejects.csv", rejectsCsv::of));
    }
    return files;
  }

  private ReceiptFile file(Import of, String extension, Report report) {
    String name = SafeName.of(of.fileName()) + "." + of.id() + "." + extension;
    return new ReceiptFile(name, () -> report.of(of.id(), language));
  }

  private InputStream json(Import of, Locale locale) {
    String text = json.write(views.of(of, locale));
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
