package customerimport.csv;

import customerimport.customer.Field;
import customerimport.customer.Fields;
import customerimport.problem.Code;
import customerimport.problem.FileRejected;
import customerimport.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the columns of a file are.
 *
 * @param columns every column in the order of the file, without empty ones at the end
 * @param warnings one UNKNOWN_COLUMN for each column that nobody knows
 */
public record Header(List<Column> columns, List<Problem> warnings) {

  /** Copies both lists. */
  public Header {
    columns = List.copyOf(columns);
    warnings = List.copyOf(warnings);
  }

  /**
   * The header that these cells are.
   *
   * @param cells the first record of the file that is not blank
   * @param fields the fields that columns can name
   * @throws FileRejected when rows under this header could not be imported: WRONG_SEPARATOR,
   *     MISSING_COLUMN, DUPLICATE_COLUMN or TOO_MANY_COLUMNS
   */
  public static Header of(String[] cells, Fields fields) {
    return of(cells, fields, Mapping.NONE);
  }

  /**
   * The header that these cells are, when somebody said what some of them mean.
   *
   * @param cells the first record of the file that is not blank
   * @param fields the fields that columns can name
   * @param mapping what was said
   * @throws FileRejected as without a mapping
   */
  public static Header of(String[] cells, Fields fields, Mapping mapping) {
    int width = Blanks.usedLength(cells);
    if (width > RecordReader.MOST_COLUMNS) {
      throw new FileRejected(
          Problem.of(Code.TOO_MANY_COLUMNS, String.valueOf(width))
              .with("limit", RecordReader.MOST_COLUMNS));
    }
    if (width == 1) {
      WrongSeparator.refuse(cells[0], fields);
    }
    List<Column> columns = columns(cells, width, fields, mapping);
    refuseMissing(columns, fields);
    refuseDuplicates(columns);
    return new Header(columns, warnings(columns, fields));
  }

  /** The place of the cell that names the customer, from 0. */
  public int idCell() {
    return columns.stream()
        .filter(column -> Fields.ID.equals(column.field()))
        .mapToInt(column -> column.position() - 1)
        .findFirst()
        .orElseThrow();
  }

  /** The column whose values find customers, if the file has it. */
  public Optional<Column> key() {
    return columns.stream()
        .filter(column -> column.field() != null && column.field().key())
        .findFirst();
  }

  /** The column that says which state of the customer a row shows, if the file has it. */
  public Optional<Column> version() {
    return columns.stream()
        .filter(column -> column.field() == null && !column.ignored())
        .filter(column -> ReportColumns.isVersion(column.name()))
        .findFirst();
  }

  /** Whether these cells name every column that a file must have. */
  static boolean isComplete(String[] cells, Fields fields, Mapping mapping) {
    return missing(columns(cells, cells.length, fields, mapping), fields).isEmpty();
  }

  /** Whether cells of some column may stand for something else. */
  boolean hasValues() {
    return columns.stream().anyMatch(column -> !column.values().isEmpty());
  }

  /** What each cell stands for. */
  String[] meant(String[] cells) {
    String[] meant = cells.clone();
    for (Column column : columns) {
      if (!column.values().isEmpty()) {
        meant[column.position() - 1] = column.meant(cells[column.position() - 1]);
      }
    }
    return meant;
  }

  /** What each of the first cells of a header stands for. */
  static List<Column> columns(String[] cells, int width, Fields fields, Mapping mapping) {
    var columns = new ArrayList<Column>(width);
    for (int i = 0; i < width; i++) {
      columns.add(mapping.column(Blanks.strip(cells[i]), i + 1, fields));
    }
    return columns;
  }

  private static void refuseMissing(List<Column> columns, Fields fields) {
    List<Field> missing = missing(columns, fields);
    if (missing.isEmpty()) {
      return;
    }
    String names = missing.stream().map(Field::name).collect(Collectors.joining(", "));
    String held = columns.stream().map(Column::name).collect(Collectors.joining("; "));
    Problem problem =
        new Problem(Code.MISSING_COLUMN, names, null, held, null, Map.of("missing", names));
    for (Column column : columns) {
      if (Lookalikes.of(column.name(), fields).filter(missing::contains).isPresent()) {
        problem = Lookalikes.explain(problem, column.name(), fields);
        break;
      }
    }
    throw new FileRejected(problem);
  }

  private static List<Field> missing(List<Column> columns, Fields fields) {
    return fields.required().stream()
        .filter(field -> columns.stream().noneMatch(column -> field.equals(column.field())))
        .toList();
  }

  private static void refuseDuplicates(List<Column> columns) {
    var seen = new HashMap<Field, Column>();
    for (Column column : columns) {
      Column first = column.field() == null ? null : seen.putIfAbsent(column.field(), column);
      if (first != null) {
        throw new FileRejected(
            Problem.of(Code.DUPLICATE_COLUMN)
                .in(column.name(), column.position())
                .with("field", column.field().name())
                .with("firstColumn", first.name())
                .with("firstPosition", first.position()));
      }
    }
  }

  private static List<Problem> warnings(List<Column> columns, Fields fields) {
    return columns.stream()
        .filter(
            column ->
                column.field() == null && !column.ignored() && !ReportColumns.has(column.name()))
        .map(column -> Problem.of(Code.UNKNOWN_COLUMN).in(column.name(), column.position()))
        .map(problem -> Lookalikes.explain(problem, problem.column(), fields))
        .toList();
  }
}
