package customerimport.preview;

import customerimport.csv.Column;
import customerimport.csv.Header;
import customerimport.customer.CustomerVersion;
import customerimport.customer.Field;
import customerimport.customer.Fields;
import customerimport.problem.Code;
import customerimport.problem.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** Which cells of a row are compared with which columns of the customer, and the query for them. */
final class ComparedColumns {

  private static final List<String> NAMES = List.of("FirstName", "LastName", "Company");

  private final Column id;
  private final List<Column> compared;
  private final int[] cells;
  private final int[] catalogueIndex;
  private final int country;
  private final Column key;
  private final List<Integer> names;
  private final String copy;
  private final int fields;
  private final Column version;

  /** The columns of this header that the catalogue knows. */
  ComparedColumns(Header header, Fields known) {
    this.id =
        header.columns().stream()
            .filter(c -> Fields.ID.equals(c.field()))
            .findFirst()
            .orElseThrow();
    this.compared =
        header.columns().stream().filter(c -> c.field() != null && !c.equals(id)).toList();
    this.cells = compared.stream().mapToInt(column -> column.position() - 1).toArray();
    this.catalogueIndex =
        compared.stream().mapToInt(column -> known.written().indexOf(column.field())).toArray();
    List<String> fields = compared.stream().map(column -> column.field().name()).toList();
    this.country = fields.indexOf("Country");
    this.names = NAMES.stream().map(fields::indexOf).filter(i -> i >= 0).toList();
    this.key = compared.stream().filter(c -> c.field().key()).findFirst().orElse(null);
    this.version = header.version().orElse(null);
    this.copy = copy(known);
    this.fields = known.written().size();
  }

  private String copy(Fields known) {
    String columns =
        compared.stream()
            .map(column -> column.field().stored("customer") + ", ")
            .collect(Collectors.joining());
    String namesBesideTheFile =
        known.written().stream()
            .filter(field -> NAMES.contains(field.name()))
            .filter(field -> compared.stream().noneMatch(c -> field.equals(c.field())))
            .map(Field::column)
            .collect(Collectors.joining(", "));
    return "copy (select customer_id, xmin, %scountry, %s%s from customer where "
        .formatted(
            columns,
            namesBesideTheFile.isEmpty() ? "''" : "concat(" + namesBesideTheFile + ")",
            version == null ? "" : ", " + CustomerVersion.sql("customer", known));
  }

  /**
   * The query for the stored customers: id, row version, the compared columns in the order of the
   * file, then the country and the names that the file lacks, and where the file says which state
   * of the customer it shows, that of now.
   *
   * @param which the condition for the customers
   */
  String copy(String which) {
    return copy + which + ") to stdout (null '')";
  }

  /** How many stored values the query gives after id and version. */
  int stored() {
    return cells.length + (version == null ? 2 : 3);
  }

  /** Whether rows say which state of the customer they show. */
  boolean hasVersions() {
    return version != null;
  }

  /** That the customer has moved since the row was exported; null when it has not. */
  Problem moved(ComparedRow row, String[] stored) {
    return CustomerVersion.movedSince(
            row.row.sent()[version.position() - 1], stored[cells.length + 2])
        .map(since -> Problem.of(Code.MOVED_SINCE_EXPORT).with("since", since))
        .orElse(null);
  }

  /** How many fields the catalogue has. */
  int fields() {
    return fields;
  }

  /** The cell that names the customer. */
  int idCell() {
    return id.position() - 1;
  }

  /** What the file calls that cell. */
  String idHeading() {
    return id.name();
  }

  /** The cell whose value finds a customer; -1 when the file has none. */
  int keyCell() {
    return key == null ? -1 : key.position() - 1;
  }

  /** The column whose values find customers; null when the file has none. */
  Column key() {
    return key;
  }

  /** The compared cells of a row, in file order. */
  int[] cells() {
    return cells;
  }

  /** The field of the i-th compared cell. */
  Field field(int i) {
    return compared.get(i).field();
  }

  /** Where the catalogue has the field of the i-th compared cell. */
  int catalogueIndex(int i) {
    return catalogueIndex[i];
  }

  /** Which compared cell is the country, or -1. */
  int country() {
    return country;
  }

  /** The stored country of a customer. */
  String storedCountry(String[] stored) {
    return stored[cells.length];
  }

  /** The problem, told of the i-th compared cell. */
  Problem in(int i, Problem problem) {
    return problem.in(compared.get(i).name(), compared.get(i).position());
  }

  /** The problem, told of the cell that names the customer. */
  Problem inId(Problem problem) {
    return problem.in(id.name(), id.position());
  }

  /** Whether the row empties one of the customer's names. */
  boolean clearsName(ComparedRow row) {
    return names.stream().anyMatch(i -> "".equals(row.written[catalogueIndex[i]]));
  }

  /** Whether the row writes one of the customer's names, or tries to. */
  boolean writesName(ComparedRow row) {
    return names.stream()
        .anyMatch(i -> isText(row.written[catalogueIndex[i]]) || row.hasProblemIn(compared.get(i)));
  }

  /** Whether the customer would have a name after the row. */
  boolean isNamed(ComparedRow row, String[] stored) {
    return isText(stored[cells.length + 1])
        || names.stream()
            .map(
                i ->
                    row.written[catalogueIndex[i]] == null
                        ? stored[i]
                        : row.written[catalogueIndex[i]])
            .anyMatch(ComparedColumns::isText);
  }

  private static boolean isText(String value) {
    return value != null && !value.isEmpty();
  }
}
