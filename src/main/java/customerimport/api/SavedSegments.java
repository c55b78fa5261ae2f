package customerimport.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import customerimport.security.Act;
import customerimport.security.AuditLog;
import customerimport.security.AuditLog.Subject;
import customerimport.segment.Customers;
import customerimport.segment.Filter;
import customerimport.segment.Segment;
import customerimport.segment.Segments;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.camel.Body;
import org.apache.camel.Header;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The filters that requests bring, and those that are saved under a name. */
@Component
public class SavedSegments {

  private final Segments segments;
  private final Customers customers;
  private final JsonBodies bodies;
  private final AuditLog log;

  SavedSegments(Segments segments, Customers customers, JsonBodies bodies, AuditLog log) {
    this.log = log;
    this.segments = segments;
    this.customers = customers;
    this.bodies = bodies;
  }

  /** The body of a save: the filter as a text or as a tree. */
  record Sent(JsonNode filter) {}

  /** A segment as it is told; the total only where one alone is asked for. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record SegmentView(
      String name, JsonNode filter, Long total, Instant updatedAt, String updatedBy) {

    static SegmentView of(Segment segment, Long total) {
      return new SegmentView(
          segment.name(), segment.filter(), total, segment.updatedAt(), segment.updatedBy());
    }
  }

  /**
   * The customers that a request means.
   *
   * @param filter as people write it, or null for all
   * @param name of a segment that they must be in as well, or null for none
   * @throws Refused SEGMENT_UNKNOWN
   */
  public Filter filter(@Header("filter") String filter, @Header("segment") String name) {
    Filter saved = name == null ? Filter.everybody() : segments.read(named(name).filter());
    Filter asked = filter == null ? Filter.everybody() : segments.read(filter);
    return name == null ? asked : filter == null ? saved : new Filter.All(List.of(saved, asked));
  }

  /** All of them. */
  public Reply list() {
    return Reply.json(
        200,
        Map.of("segments", segments.all().stream().map(one -> SegmentView.of(one, null)).toList()));
  }

  /** One of them, and how many customers it means now. */
  public Reply get(@Header("name") String name) {
    return Reply.json(200, counted(named(SavedName.of(name))));
  }

  /** Saves one in place of what had its name. */
  @Transactional(rollbackFor = IOException.class)
  public Reply put(
      @Body InputStream body,
      @Header("Content-Type") String mediaType,
      @Header("name") String path,
      @Header("by") String by)
      throws IOException {
    String name = SavedName.ofNew(path, Expected.SEGMENT_NAME);
    Sent sent = bodies.read(body, mediaType, Sent.class, Expected.SEGMENT_BODY);
    if (sent == null || sent.filter() == null) {
      throw JsonBodies.bad(Expected.SEGMENT_BODY);
    }
    JsonNode filter = sent.filter();
    segments.save(
        name, filter.isTextual() ? segments.read(filter.textValue()) : segments.read(filter), by);
    log.note(Act.SEGMENT_SAVE, Subject.named(name));
    return Reply.json(200, counted(named(name)));
  }

  /** Forgets one. */
  @Transactional
  public Reply delete(@Header("name") String name) {
    if (!segments.delete(SavedName.of(name))) {
      throw unknown(SavedName.of(name));
    }
    log.note(Act.SEGMENT_DELETE, Subject.named(SavedName.of(name)));
    return new Reply(204, Map.of(), null);
  }

  private SegmentView counted(Segment segment) {
    return SegmentView.of(segment, customers.count(segments.read(segment.filter())));
  }

  private Segment named(String name) {
    return segments.find(name).orElseThrow(() -> unknown(name));
  }

  private static Refused unknown(String name) {
    return new Refused(Refusal.of(Reason.SEGMENT_UNKNOWN).with("name", Shown.text(name)));
  }
}
