package customerimport.sources;

import customerimport.csv.Mapping;
import customerimport.imports.Arrival;
import customerimport.imports.Imports;
import customerimport.imports.Mappings;
import customerimport.imports.Originals;
import customerimport.problem.FileRejected;
import customerimport.security.Rights;
import customerimport.security.Role;
import java.io.IOException;
import java.io.InputStream;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.Header;
import org.springframework.stereotype.Component;

/** How a file in an inbox becomes an import. */
@Component
public class Arrivals {

  private final Imports imports;
  private final Originals originals;
  private final Inboxes inboxes;
  private final Mappings mappings;
  private final Rights rights;

  Arrivals(
      Imports imports, Originals originals, Inboxes inboxes, Mappings mappings, Rights rights) {
    this.rights = rights;
    this.imports = imports;
    this.originals = originals;
    this.inboxes = inboxes;
    this.mappings = mappings;
  }

  /**
   * Takes a file: keeps its bytes, and makes an import of it.
   *
   * @param bytes a complete file; closed here
   * @param inbox the name of the inbox in which it lies
   * @param name its name, without folder
   * @param size in bytes, as the inbox told it
   * @param modified when it was written last, in milliseconds
   * @return how the file is kept on record
   * @throws IOException when the file cannot be read whole; it is left alone for a while
   */
  public Taken keep(
      @Body InputStream bytes,
      @Header("inbox") String inbox,
      @Header(Exchange.FILE_NAME_ONLY) String name,
      @Header(Exchange.FILE_LENGTH) long size,
      @Header(Exchange.FILE_LAST_MODIFIED) long modified)
      throws IOException {
    Inbox from = inboxes.named(inbox);
    try (InputStream whole = new WholeFile(bytes, size)) {
      demandRight(from.terms().user());
      long id = keep(whole, arrival(from, name, size, modified), size);
      return new Taken(from, SafeName.of(name) + "." + id + ".csv", id);
    } catch (IOException | RuntimeException e) {
      from.looks().holdBack(name);
      throw e;
    }
  }

  private void demandRight(String user) {
    if (!rights.may(user, Role.UPLOAD)) {
      throw new IllegalStateException("The user " + user + " may not upload");
    }
  }

  private Arrival arrival(Inbox from, String name, long size, long modified) {
    String place = from.account() == null ? "" : from.account() + "/";
    String mark = place + name + "|" + size + "|" + modified;
    return new Arrival(
        from.source(),
        name,
        from.terms().user(),
        from.terms().options(),
        mapping(from),
        mark,
        from.account());
  }

  private Mapping mapping(Inbox of) {
    String name = of.terms().mapping();
    return name == null
        ? Mapping.NONE
        : mappings.find(name).orElseThrow(() -> new IllegalStateException("No mapping " + name));
  }

  private long keep(InputStream bytes, Arrival arrival, long size) throws IOException {
    try {
      return originals.keep(bytes, arrival);
    } catch (FileRejected e) {
      return imports.refuse(arrival, size, e.problem());
    }
  }
}
