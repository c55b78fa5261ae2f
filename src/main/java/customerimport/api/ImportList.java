package customerimport.api;

import customerimport.imports.ImportState;
import customerimport.imports.Imports;
import customerimport.imports.Source;
import java.util.List;
import java.util.Locale;
import org.apache.camel.Header;
import org.springframework.stereotype.Component;

/** The imports so far, in pages, newest first. */
@Component
public class ImportList {

  private final Imports imports;
  private final ImportViews views;

  ImportList(Imports imports, ImportViews views) {
    this.imports = imports;
    this.views = views;
  }

  /** A page of imports. */
  record ImportPage(List<ImportView> imports, int page, int size, long total) {}

  /** The page that is asked for; each parameter may be null. */
  public Reply page(
      @Header("state") String state,
      @Header("source") String source,
      @Header("q") String q,
      @Header("page") String page,
      @Header("size") String size,
      @Header("Accept-Language") String language) {
    ImportState inState = Choice.of(ImportState.class, "state", state);
    Source from = Choice.of(Source.class, "source", source);
    Page asked = Page.of(page, size);
    Locale locale = Language.of(language);
    List<ImportView> found =
        imports.page(inState, from, q, asked.number(), asked.size()).stream()
            .map(is -> views.of(is, locale))
            .toList();
    return Reply.json(
        200, new ImportPage(found, asked.number(), asked.size(), imports.count(inState, from, q)));
  }
}
