package customerimport.preview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import customerimport.customer.Field;
import customerimport.customer.Fields;
import customerimport.imports.Import;
import customerimport.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the product tells of an import, in the words of the tables of {@link Oddity}. */
final class ToldRows {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Import of;
  private final Oddity oddity;
  private final Fields fields;
  private final List<String> told = new ArrayList<>();

  private ToldRows(Import of, Oddity oddity, Fields fields) {
    this.of = of;
    this.oddity = oddity;
    this.fields = fields;
  }

  /** The lines; of new rows the values that the oddity's own lines name. */
  static List<String> of(Import of, Oddity oddity, Fields fields, JdbcClient database) {
    var rows = new ToldRows(of, oddity, fields);
    rows.tellFile();
    rows.tellRows(
        database
            .sql(
                "select to_jsonb(r)::text from import_row r where import_id = ? order by row_number")
            .param(of.id())
            .query(String.class)
            .list());
    return rows.told;
  }

  private void tellFile() {
    told.add("encoding " + Objects.requireNonNullElse(of.encoding(), "-"));
    of.problems().forEach(problem -> told.add("FILE " + told(problem)));
    of.warnings().forEach(warning -> told.add("! " + told(warning)));
  }

  private void tellRows(List<String> staged) {
    long next = 1;
    for (String json : staged) {
      JsonNode row = read(json);
      while (next < row.get("row_number").asLong()) {
        told.add(next++ + " UNCHANGED");
      }
      told.add(told(row));
      next++;
    }
    while (of.counts() != null && next <= of.counts().uploaded()) {
      told.add(next++ + " UNCHANGED");
    }
  }

  private String told(JsonNode row) {
    Outcome outcome = Outcome.of(row.get("outcome").asText());
    long number = row.get("row_number").asLong();
    var items = new ArrayList<>(List.of(number + "@" + row.get("line") + " " + outcome));
    List<String> named = oddity.fieldsOf(number);
    for (Field field : fields.written()) {
      JsonNode value = row.path(field.column());
      boolean shown = outcome == Outcome.CHANGED || named.contains(field.name());
      if (shown && !value.isNull() && !value.isMissingNode()) {
        items.add(field.name() + "=" + escaped(value.asText()));
      }
    }
    if (row.get("kept").size() > 0) {
      items.add("kept " + row.get("kept"));
    }
    row.get("problems").forEach(problem -> items.add(told(problem(problem))));
    row.get("warnings").forEach(warning -> items.add("! " + told(problem(warning))));
    return String.join(" | ", items);
  }

  private static String told(Problem problem) {
    Map<String, String> details = new TreeMap<>(problem.details());
    details.remove("missing");
    String reason = Objects.requireNonNullElse(details.remove("reason"), "");
    String repair = details.remove("repair");
    return problem.code()
        + (reason.isEmpty() ? "" : "." + reason)
        + (problem.line() == null ? "" : " @" + problem.line())
        + (problem.column() == null ? "" : " in " + escaped(problem.column()))
        + (details.isEmpty() ? "" : " " + escaped(details.toString()))
        + (repair == null ? "" : " -> " + repair);
  }

  private static String escaped(String text) {
    return text.codePoints().mapToObj(ToldRows::escaped).collect(Collectors.joining());
  }

  private static String escaped(int c) {
    if (c == '\n') {
      return "\\n";
    } else if (c == '\\') {
      return "\\\\";
    }
    boolean shown = c == ' ' || !(Character.isISOControl(c) || Character.isSpaceChar(c));
    return shown
            && Character.getType(c) != Character.FORMAT
            && Character.getType(c) != Character.NON_SPACING_MARK
        ? Character.toString(c)
        : "\\u%04X".formatted(c);
  }

  private static Problem problem(JsonNode json) {
    return JSON.convertValue(json, Problem.class);
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
