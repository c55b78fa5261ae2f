package customerimport.api;

import customerimport.imports.Import;
import customerimport.segment.Filter;
import org.apache.camel.Header;
import org.springframework.stereotype.Component;

/**
 * Who was in the last delivery of a source that always names everyone, and is missing from this.
 */
@Component
public class MissingCustomers {

  private final KnownImports imports;

  MissingCustomers(KnownImports imports) {
    this.imports = imports;
  }

  /**
   * The customers who are missing.
   *
   * @param importId the delivery from which
   * @throws Refused when there is no such import, or it is not known who is missing
   */
  public Filter from(@Header("importId") long importId) {
    Import of = imports.get(importId);
    if (of.counts() == null) {
      throw new Refused(Refusal.of(Reason.NO_SUCH_FILE_YET).with("state", of.state()));
    }
    if (of.missing() == null) {
      throw new Refused(Refusal.of(Reason.NOT_EVERYONE).with("importId", "" + importId));
    }
    return Filter.missingFrom(importId);
  }
}
