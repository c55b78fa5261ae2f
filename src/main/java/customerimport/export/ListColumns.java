package customerimport.export;

import customerimport.csv.Formulas;
import customerimport.csv.ReportColumns;
import customerimport.customer.CustomerVersion;
import customerimport.customer.Field;
import customerimport.customer.Fields;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The columns of a list of customers, in SQL: all that the catalogue has, in its order. */
@Component
class ListColumns {

  private final List<Field> fields;
  private final String version;

  ListColumns(Fields fields) {
    this.fields = fields.all();
    this.version = CustomerVersion.sql("c", fields) + " as " + quoted(ReportColumns.VERSION);
  }

  /** The select list, under the names that files use; the customer is {@code c}. */
  String select(ListFormat format) {
    Stream<String> columns =
        fields.stream().map(field -> cell(field) + " as " + quoted(field.name()));
    return Stream.concat(columns, format.isVersioned() ? Stream.of(version) : Stream.empty())
        .collect(Collectors.joining(", "));
  }

  /** All texts of the customer {@code c} as one. */
  String texts() {
    return fields.stream()
        .filter(field -> isFree(field))
        .map(field -> field.stored("c"))
        .collect(Collectors.joining(", ", "concat_ws(' ', ", ")"));
  }

  private static String cell(Field field) {
    String value = field.stored("c");
    return isFree(field) ? Formulas.defusedSql(value) : value;
  }

  /** Whether people say what stands there: the other kinds have forms that begin no formula. */
  private static boolean isFree(Field field) {
    return switch (field.kind()) {
      case TEXT, LINES, EMAIL, ZIP -> true;
      case ID, GENDER, BIRTH_DATE, DATE, PHONE, COUNTRY, LANGUAGE, NUMBER -> false;
    };
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
