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
 * @param warned only rows with a warning
 * @param leftOut only rows that are left out
 * @param q only rows in which this text stands, without regard to case
 */
record RowFilter(
    Outcome outcome, Field field, Code problem, boolean warned, boolean leftOut, String q) {

  /** The parameters as they were sent; each may be null. */
  record Sent(
      String outcome, String field, String problem, String warned, String leftOut, String q) {}

  /** The filter that the parameters name. */
  static RowFilter of(Sent sent, Fields fields) {
    return new RowFilter(
        Choice.of(Outcome.class, "outcome", sent.outcome()),
        field(sent.field(), fields),
        Choice.of(Code.class, "problem", sent.problem()),
        Choice.isTrue("warned", sent.warned(), false),
        Choice.isTrue("leftOut", sent.leftOut(), false),
        sent.q() == null || sent.q().isBlank() ? null : sent.q().strip());
  }

  /** Whether the counts of the import already say how many there are. */
  boolean isCounted() {
    return field == null && problem == null && !warned && !leftOut && q == null;
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
