package customerimport.export;

import customerimport.csv.Formulas;
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

  ListColumns(Fields fields) {
    this.fields = fields.written();
  }

  /** The select list, under the names that files use; the customer is {@code c}. */
  String select(ListFormat format) {
    return Stream.concat(Stream.of(Fields.ID), fields.stream())
        .map(field -> cell(field) + " as " + quoted(field.name()))
        .collect(Collectors.joining(", "));
  }

  /** All texts of the customer {@code c} as one. */
  String texts() {
    return fields.stream()
        .filter(field -> isFree(field))
        .map(ListColumns::value)
        .collect(Collectors.joining(", ", "concat_ws(' ', ", ")"));
  }

  private static String cell(Field field) {
    return isFree(field) ? Formulas.defusedSql(value(field)) : value(field);
  }

  private static String value(Field field) {
    return "c." + field.column();
  }

  /** Whether people say what stands there: the other kinds have forms that begin no formula. */
  private static boolean isFree(Field field) {
    return switch (field.kind()) {
      case ID, GENDER, DATE, PHONE, COUNTRY, LANGUAGE -> false;
      default -> true;
    };
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
