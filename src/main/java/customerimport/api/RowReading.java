package customerimport.api;

import customerimport.api.RowView.Change;
import customerimport.customer.Fields;
import customerimport.imports.Import;
import customerimport.imports.Import.Column;
import customerimport.imports.Json;
import customerimport.preview.Outcome;
import customerimport.problem.Messages;
import customerimport.problem.Problem;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.RowMapper;

/** How a staged row becomes what is told of it. */
final class RowReading implements RowMapper<RowView> {

  private final Import of;
  private final Map<String, Integer> inFile = new LinkedHashMap<>();
  private final int fields;
  private final Json json;
  private final Messages messages;
  private final Locale locale;

  RowReading(Import of, Fields fields, Json json, Messages messages, Locale locale) {
    this.of = of;
    List<String> names = of.columns().stream().map(Column::field).filter(Objects::nonNull).toList();
    this.fields = fields.written().size();
    for (int i = 0; i < this.fields; i++) {
      String name = fields.written().get(i).name();
      if (names.contains(name)) {
        inFile.put(name, i);
      }
    }
    this.json = json;
    this.messages = messages;
    this.locale = locale;
  }

  @Override
  public RowView mapRow(ResultSet row, int number) throws SQLException {
    Outcome outcome = Outcome.of(row.getString("outcome"));
    boolean isRejected = outcome == Outcome.REJECTED;
    List<String> cells = isRejected ? json.readList(row.getString("cells"), String.class) : null;
    return new RowView(
        row.getLong("row_number"),
        row.getLong("line"),
        outcome,
        customerId(row),
        isRejected ? valuesOf(cells) : values(row),
        outcome == Outcome.CHANGED || isHeldBack(row, outcome) ? changes(row) : List.of(),
        kept(row.getArray("kept")),
        cells,
        row.getBoolean("left_out"),
        json.readTexts(row.getString("left_cells")),
        problems(row, "problems"),
        problems(row, "warnings"));
  }

  /** Whether it would change a customer if it was accepted. */
  private static boolean isHeldBack(ResultSet row, Outcome outcome) throws SQLException {
    return outcome == Outcome.REJECTED && row.getObject("customer_id") != null;
  }

  private String customerId(ResultSet row) throws SQLException {
    Long stored = row.getObject("customer_id", Long.class);
    Long newNumber = row.getObject("new_number", Long.class);
    boolean isGiven = stored == null && newNumber != null && of.firstNewId() != null;
    return isGiven
        ? String.valueOf(of.firstNewId() + newNumber - 1)
        : Objects.toString(stored, null);
  }

  private Map<String, String> values(ResultSet row) throws SQLException {
    Map<String, String> values = new LinkedHashMap<>();
    for (var field : inFile.entrySet()) {
      String written = value(row, 0, field.getValue());
      String told = written == null ? value(row, 2, field.getValue()) : written;
      values.put(field.getKey(), Objects.requireNonNullElse(told, ""));
    }
    return values;
  }

  /** What stands in the cells, under the names of the fields that their columns mean. */
  private Map<String, String> valuesOf(List<String> cells) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; cells != null && i < Math.min(cells.size(), of.columns().size()); i++) {
      String field = of.columns().get(i).field();
      if (field != null) {
        values.put(field, cells.get(i));
      }
    }
    return values;
  }

  private List<Change> changes(ResultSet row) throws SQLException {
    List<Change> changes = new ArrayList<>();
    for (var field : inFile.entrySet()) {
      String written = value(row, 0, field.getValue());
      if (written != null) {
        changes.add(new Change(field.getKey(), value(row, 1, field.getValue()), written));
      }
    }
    return changes;
  }

  /** The value of a field: written, replaced or stored. */
  private String value(ResultSet row, int group, int field) throws SQLException {
    return row.getString(RowStatements.BEFORE_VALUES + group * fields + field + 1);
  }

  private static List<String> kept(Array kept) throws SQLException {
    return kept == null ? List.of() : List.of((String[]) kept.getArray());
  }

  private List<ProblemView> problems(ResultSet row, String column) throws SQLException {
    List<Problem> problems = json.readList(row.getString(column), Problem.class);
    return ProblemView.ofRow(
        problems, row.getLong("row_number"), row.getLong("line"), messages, locale);
  }
}
