package customerimport.api;

import customerimport.imports.Import;
import customerimport.imports.Imports;
import customerimport.imports.Originals;
import org.springframework.stereotype.Component;

/** The imports that requests name, if there are such. */
@Component
class KnownImports {

  private final Imports imports;
  private final Originals originals;

  KnownImports(Imports imports, Originals originals) {
    this.imports = imports;
    this.originals = originals;
  }

  /**
   * The import with this number.
   *
   * @throws Refused when there is none
   */
  Import get(long importId) {
    return imports
        .find(importId)
        .orElseThrow(
            () -> new Refused(Refusal.of(Reason.IMPORT_UNKNOWN).with("importId", "" + importId)));
  }

  /**
   * Nothing, when the import's file is still here.
   *
   * @throws Refused when it is not
   */
  void demandOriginal(long importId) {
    if (!originals.isKept(importId)) {
      throw new Refused(Refusal.of(Reason.ORIGINAL_GONE));
    }
  }
}
