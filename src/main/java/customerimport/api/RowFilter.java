package customerimport.api;

import customerimport.customer.Field;
import customerimport.customer.Fields;
import customerimport.preview.Outcome;
import customerimport.problem.Code;
import java.util.stream.Collectors;

/**
 * Which rows of a preview are asked for; null stands for any.
 *
 * @param outcome only rows of this outcome
 * @param field only rows that write this field
 * @param problem only rows with this problem or warning
 * @param q only rows in which this text stands, without regard to case
 */
record RowFilter(Outcome outcome, Field field, Code problem, String q) {

  /** The filter that the parameters name. */
  static RowFilter of(String outcome, String field, String problem, String q, Fields fields) {
    return new RowFilter(
        Choice.of(Outcome.class, "outcome", outcome),
        field(field, fields),
        Choice.of(Code.class, "problem", problem),
        q == null || q.isBlank() ? null : q.strip());
  }

  /** Whether the counts of the import already say how many there are. */
  boolean isCounted() {
    return field == null && problem == null && q == null;
  }

  private static Field field(String sent, Fields fields) {
    if (sent == null || sent.isEmpty()) {
      return null;
    }
    return fields.written().stream()
        .filter(field -> field.name().equals(sent))
        .findFirst()
        .orElseThrow(
            () ->
                new Refused(
                    Refusal.badParameter(
                        "field",
                        sent,
                        fields.written().stream()
                            .map(Field::name)
                            .collect(Collectors.joining(", ")))));
  }
}
