package customerimport.receipt;

import customerimport.customer.SiteSettings;
import customerimport.folder.SafeName;
import customerimport.imports.Import;
import customerimport.imports.Json;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which files tell of an import, by how far it is. */
@Component
class ReceiptFiles {

  private final Json json;
  private final SiteSettings site;
  private final ImportTold told;

  ReceiptFiles(Json json, SiteSettings site, ImportTold told) {
    this.json = json;
    this.site = site;
    this.told = told;
  }

  /** The files that tell of the import as it stands now. */
  List<ReceiptFile> of(Import of) {
    String name = SafeName.of(of.fileName()) + "." + of.id();
    var files = new ArrayList<ReceiptFile>();
    files.add(new ReceiptFile(name + ".json", () -> json(of.id())));
    return files;
  }

  private ByteArrayInputStream json(long importId) {
    String text = json.write(told.of(importId, site.language()));
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
