package customerimport.api;

import customerimport.csv.Mapping;
import customerimport.csv.Mapping.MappedColumn;
import customerimport.customer.CellReader;
import customerimport.customer.Field;
import customerimport.customer.Fields;
import customerimport.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Mappings that are sent, checked against the fields that there are. */
@Component
class MappingBodies {

  private static final int MOST_VALUES = 10_000;

  private final JsonBodies bodies;
  private final Fields fields;
  private final CellReader reader;

  MappingBodies(JsonBodies bodies, Fields fields, CellReader reader) {
    this.bodies = bodies;
    this.fields = fields;
    this.reader = reader;
  }

  /** The columns of a mapping as they are sent. */
  record Sent(List<MappedColumn> columns) {}

  /** The mapping that a request's body is. */
  Mapping read(InputStream body, String mediaType, String name) throws IOException {
    return checked(bodies.read(body, mediaType, Sent.class, Expected.MAPPING_BODY), name);
  }

  /**
   * The mapping that was sent, when every column of it can be followed.
   *
   * @param name under which it is to be saved, or null
   * @throws Refused that says which cannot
   */
  Mapping checked(Sent sent, String name) {
    if (sent == null || sent.columns() == null) {
      throw JsonBodies.bad(Expected.MAPPING_BODY);
    }
    Set<String> named = new HashSet<>();
    for (int i = 0; i < sent.columns().size(); i++) {
      String at = "columns[" + i + "].";
      MappedColumn column = sent.columns().get(i);
      if (column == null || (column.column().isBlank() && column.position() == null)) {
        throw refused(at + "column", "", Expected.COLUMN_NAME);
      }
      if (!named.add(Fields.normal(column.column()) + "|" + column.position())) {
        throw refused(at + "column", column.column(), Expected.ONE_VALUE);
      }
      check(column, at);
    }
    return new Mapping(name, sent.columns());
  }

  private void check(MappedColumn column, String at) {
    boolean says = column.field() != null || column.ignore() || !column.values().isEmpty();
    boolean contradicts = column.ignore() && (column.field() != null || !column.values().isEmpty());
    if (!says || contradicts) {
      throw refused(at + "field", column.column(), Expected.MAPPED_COLUMN);
    }
    if (column.position() != null && column.position() < 1) {
      throw refused(at + "position", column.position().toString(), Expected.POSITION);
    }
    if (column.field() != null && fields.get(column.field()).isEmpty()) {
      String names = fields.all().stream().map(Field::name).collect(Collectors.joining(", "));
      throw refused(at + "field", column.field(), names);
    }
    if (!column.values().isEmpty()) {
      checkValues(column, at);
    }
  }

  private void checkValues(MappedColumn column, String at) {
    if (column.values().size() > MOST_VALUES) {
      throw refused(at + "values", "" + column.values().size(), Expected.VALUES);
    }
    Field field =
        fields
            .get(column.field() == null ? "" : column.field())
            .or(() -> fields.named(column.column()))
            .orElseThrow(() -> refused(at + "field", column.column(), Expected.MAPPED_COLUMN));
    Map<String, String> meant = new HashMap<>();
    for (Map.Entry<String, String> value : column.values().entrySet()) {
      String cell = at + "values." + Shown.text(value.getKey());
      Problem problem = reader.read(field, value.getValue()).problem();
      if (problem != null) {
        throw refused(cell, value.getValue(), field.name());
      }
      String other = meant.putIfAbsent(Mapping.key(value.getKey()), value.getValue());
      if (other != null && !other.equals(value.getValue())) {
        throw refused(cell, other + ", " + value.getValue(), Expected.ONE_VALUE);
      }
    }
  }

  private static Refused refused(String name, String found, Object expected) {
    return new Refused(Refusal.badParameter("mapping." + name, found, expected));
  }
}
