package customerimport.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import customerimport.problem.Code;
import customerimport.problem.Messages;
import customerimport.problem.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A problem as the API tells it, with its sentence.
 *
 * @param repair what would be written if the problem was accepted, or null
 * @param customerIds the customers that it names, or nothing
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ProblemView(
    Code code,
    String column,
    Integer position,
    String value,
    Long rowNumber,
    Long line,
    Map<String, String> details,
    String repair,
    List<String> customerIds,
    String message) {

  private static final String REPAIR = "repair";
  private static final String CUSTOMERS = "customers";

  static List<ProblemView> ofFile(List<Problem> problems, Messages messages, Locale locale) {
    return problems == null
        ? List.of()
        : problems.stream().map(p -> of(p, null, p.line(), messages, locale)).toList();
  }

  static List<ProblemView> ofRow(
      List<Problem> problems, long rowNumber, long line, Messages messages, Locale locale) {
    return problems == null
        ? List.of()
        : problems.stream().map(p -> of(p, rowNumber, line, messages, locale)).toList();
  }

  /** The customers that a sentence names with commas between them. */
  private static List<String> customerIds(String named) {
    return named == null ? List.of() : List.of(named.split(", "));
  }

  private static ProblemView of(
      Problem problem, Long rowNumber, Long line, Messages messages, Locale locale) {
    return new ProblemView(
        problem.code(),
        problem.column(),
        problem.position(),
        problem.value(),
        rowNumber,
        line,
        problem.details(),
        problem.details().get(REPAIR),
        customerIds(problem.details().get(CUSTOMERS)),
        messages.text(problem, locale));
  }
}
