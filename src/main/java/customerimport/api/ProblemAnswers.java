package customerimport.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import customerimport.imports.Counts;
import customerimport.imports.Import;
import customerimport.preview.ProblemGroups;
import customerimport.preview.ProblemGroups.Group;
import customerimport.problem.Code;
import customerimport.problem.Code.Reach;
import customerimport.problem.Messages;
import customerimport.problem.Problem;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.camel.Header;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is wrong with the rows of a preview, or worth a look, those of one kind together. */
@Component
public class ProblemAnswers {

  private final KnownImports imports;
  private final ProblemGroups groups;
  private final JdbcClient jdbc;
  private final Messages messages;

  ProblemAnswers(KnownImports imports, ProblemGroups groups, JdbcClient jdbc, Messages messages) {
    this.imports = imports;
    this.groups = groups;
    this.jdbc = jdbc;
    this.messages = messages;
  }

  /** What can be done about problems of a kind, beside mending the file. */
  enum Remedy {
    /** Each brings a repair, which can be accepted for all rows at once. */
    ACCEPT,
    /** What it warns of may be meant, which is to be said of each row. */
    ACCEPT_ROW,
    /** The row can change a customer who is there, instead of creating one. */
    UPDATE_INSTEAD
  }

  /** Problems that hold rows back come first, then those that do not, each with most rows first. */
  record ProblemsView(List<GroupView> problems, boolean more) {}

  /**
   * Problems of one kind in one column.
   *
   * @param kind what it holds back: a {@code problem} its row, a {@code warning} nothing
   * @param column as the file has it
   * @param field the field that the column holds
   * @param rows how many rows have it
   * @param repairable how many of them bring a repair
   * @param lines the first lines of the file where it is found
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record GroupView(
      Code code,
      String kind,
      String column,
      Integer position,
      String field,
      long rows,
      long repairable,
      String message,
      Example example,
      List<Long> lines,
      Remedy remedy) {}

  /** The first row that has it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Example(long rowNumber, long line, String value) {}

  /** The problems of an import's rows; none before its preview is there. */
  public Reply get(@Header("importId") long importId, @Header("Accept-Language") String language) {
    Import of = imports.get(importId);
    Counts counts = of.counts();
    List<Group> problems =
        counts == null || counts.rejected() == 0 ? List.of() : groups.problems(jdbc, importId);
    List<Group> warnings =
        counts == null || counts.warnings() == 0 ? List.of() : groups.warnings(jdbc, importId);
    Locale locale = Language.of(language);
    List<GroupView> told =
        Stream.of(problems, warnings)
            .flatMap(groups -> groups.stream().limit(ProblemGroups.MOST))
            .map(group -> view(group, of, locale))
            .toList();
    return Reply.json(200, new ProblemsView(told, told.size() < problems.size() + warnings.size()));
  }

  private GroupView view(Group group, Import of, Locale locale) {
    Problem problem = group.problem();
    return new GroupView(
        problem.code(),
        problem.code().reach() == Reach.WARNING ? "warning" : "problem",
        problem.column(),
        problem.position(),
        field(problem.position(), of.columns()),
        group.rows(),
        group.repairable(),
        messages.text(problem, locale),
        new Example(group.firstRow(), group.lines().get(0), group.value()),
        group.lines(),
        remedy(group));
  }

  private static String field(Integer position, List<Import.Column> columns) {
    return position == null || columns == null || position < 1 || position > columns.size()
        ? null
        : columns.get(position - 1).field();
  }

  private static Remedy remedy(Group group) {
    return switch (group.problem().code()) {
      case IDENTITY_CHANGE -> Remedy.ACCEPT_ROW;
      case POSSIBLE_DUPLICATE -> Remedy.UPDATE_INSTEAD;
      default -> group.repairable() > 0 ? Remedy.ACCEPT : null;
    };
  }
}
