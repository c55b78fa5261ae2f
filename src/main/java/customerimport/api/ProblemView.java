package customerimport.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import customerimport.problem.Code;
import customerimport.problem.Messages;
import customerimport.problem.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A problem as the API tells it, with its sentence. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ProblemView(
    Code code,
    String column,
    Integer position,
    String value,
    Long rowNumber,
    Long line,
    Map<String, String> details,
    String message) {

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
        messages.text(problem, locale));
  }
}
