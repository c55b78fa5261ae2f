package customerimport.rule;

import customerimport.customer.Field;
import customerimport.customer.Fields;
import customerimport.imports.Import;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the cells that an import would clear. */
@Component
class Cleared {

  private final JdbcClient jdbc;
  private final String count;

  Cleared(JdbcClient jdbc, Fields fields) {
    this.jdbc = jdbc;
    String cells =
        fields.written().stream().map(Cleared::isCleared).collect(Collectors.joining("\n  + "));
    this.count =
        "select coalesce(sum("
            + cells
            + "), 0) from import_row r where r.import_id = ? and r.outcome = 'C' and not r.left_out";
  }

  private static String isCleared(Field field) {
    String cell = field.written("r") + " = '' and " + field.replaced("r") + " <> ''";
    return "coalesce((" + cell + ")::int, 0)";
  }

  /** How many there are. */
  long in(Import of) {
    return jdbc.sql(count).param(of.id()).query(Long.class).single();
  }

  /** How many there could be: the cells of stored customers that the file names. */
  static long possibleIn(Import of) {
    long columns = of.columns().stream().filter(column -> column.field() != null).count();
    return (of.counts().changed() + of.counts().unchanged()) * columns;
  }
}
