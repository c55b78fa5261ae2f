package customerimport.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import customerimport.csv.Mapping;
import customerimport.csv.Mapping.MappedColumn;
import customerimport.imports.Mappings;
import customerimport.security.Act;
import customerimport.security.AuditLog;
import customerimport.security.AuditLog.Subject;
import customerimport.security.Rights;
import customerimport.security.Role;
import customerimport.sources.Inboxes;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.apache.camel.Body;
import org.apache.camel.Header;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The saved mappings, as the API tells and changes them. */
@Component
public class SavedMappings {

  private final Mappings mappings;
  private final MappingBodies bodies;
  private final AuditLog log;
  private final Inboxes inboxes;
  private final Rights rights;

  SavedMappings(
      Mappings mappings, MappingBodies bodies, AuditLog log, Inboxes inboxes, Rights rights) {
    this.log = log;
    this.inboxes = inboxes;
    this.rights = rights;
    this.mappings = mappings;
    this.bodies = bodies;
  }

  /** A mapping as it is told. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record MappingView(String name, List<MappedColumn> columns) {

    static MappingView of(Mapping mapping) {
      return new MappingView(mapping.name(), mapping.columns());
    }
  }

  /** All of them. */
  public Reply list() {
    return Reply.json(
        200, Map.of("mappings", mappings.all().stream().map(MappingView::of).toList()));
  }

  /** One of them. */
  public Reply get(@Header("name") String name) {
    return Reply.json(200, MappingView.of(named(SavedName.of(name))));
  }

  /** Saves one in place of what had its name. */
  @Transactional(rollbackFor = IOException.class)
  public Reply put(
      @Body InputStream body,
      @Header("Content-Type") String mediaType,
      @Header("name") String path,
      @Header("by") String by)
      throws IOException {
    String name = SavedName.ofNew(path, Expected.MAPPING_NAME);
    demandRight(name, by);
    Mapping mapping = bodies.read(body, mediaType, name);
    mappings.save(mapping, by);
    log.note(Act.MAPPING_SAVE, Subject.named(name));
    return Reply.json(200, MappingView.of(mapping));
  }

  /** Forgets one. */
  @Transactional
  public Reply delete(@Header("name") String name, @Header("by") String by) {
    demandRight(SavedName.of(name), by);
    if (!mappings.delete(SavedName.of(name))) {
      throw unknown(SavedName.of(name));
    }
    log.note(Act.MAPPING_DELETE, Subject.named(SavedName.of(name)));
    return new Reply(204, Map.of(), null);
  }

  /** What a source reads its files by, and a rule may then confirm, is an administrator's. */
  private void demandRight(String name, String by) {
    boolean isOfSource =
        inboxes.all().stream().anyMatch(inbox -> name.equals(inbox.terms().mapping()));
    if (isOfSource && !rights.may(by, Role.ADMIN)) {
      throw new Refused(Refusal.of(Reason.FORBIDDEN));
    }
  }

  /**
   * The mapping of this name.
   *
   * @throws Refused MAPPING_UNKNOWN
   */
  Mapping named(String name) {
    return mappings.find(name).orElseThrow(() -> unknown(name));
  }

  private static Refused unknown(String name) {
    return new Refused(Refusal.of(Reason.MAPPING_UNKNOWN).with("name", Shown.text(name)));
  }
}
