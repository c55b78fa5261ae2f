package customerimport.preview;

import customerimport.csv.Column;
import customerimport.csv.Header;
import customerimport.csv.Row;
import customerimport.customer.CellReader;
import customerimport.customer.CustomerIds;
import customerimport.customer.Field;
import customerimport.imports.Beside;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Finds the customers of rows whose sender does not know their numbers: by the site's key column,
 * where the CustomerID is 0.
 */
@Component
public class KeyedCustomers {

  private final Beside beside;
  private final CellReader reader;

  KeyedCustomers(Beside beside, CellReader reader) {
    this.beside = beside;
    this.reader = reader;
  }

  /**
   * The batch, in which rows without a customer's number have that of the customer with their key.
   *
   * @param batch the rows as the file has them
   */
  public Batch resolve(Batch batch) {
    return new Batch(batch.preview(), resolve(batch.rows(), batch.preview().header()));
  }

  /**
   * The rows, of which those without a customer's number have that of the customer with their key.
   *
   * @param rows as the file has them
   * @param header theirs
   */
  public List<Row> resolve(List<Row> rows, Header header) {
    Column keyColumn = header.key().orElse(null);
    if (keyColumn == null) {
      return rows;
    }
    Field key = keyColumn.field();
    int idCell = header.idCell();
    List<String> keys = new ArrayList<>(rows.size());
    for (Row row : rows) {
      keys.add(isNew(row, idCell) ? read(key, row.cells()[keyColumn.position() - 1]) : null);
    }
    Map<String, Long> known = known(key, keys);
    List<Row> resolved = new ArrayList<>(keys.size());
    for (int i = 0; i < keys.size(); i++) {
      Long customer = known.get(keys.get(i));
      Row row = rows.get(i);
      resolved.add(customer == null ? row : row.meaning(idCell, customer.toString()));
    }
    return resolved;
  }

  private static boolean isNew(Row row, int idCell) {
    return row.problem() == null && CustomerIds.parse(row.cells()[idCell]) == 0;
  }

  /** The key's value; null when the cell is empty or has a problem, which is told later. */
  private String read(Field key, String cell) {
    String value = reader.read(key, cell).value();
    return value == null || value.isEmpty() ? null : value;
  }

  private Map<String, Long> known(Field key, List<String> values) {
    String[] keys = values.stream().filter(Objects::nonNull).distinct().toArray(String[]::new);
    Map<String, Long> known = new HashMap<>();
    if (keys.length == 0) {
      return known;
    }
    String select = "select %1$s, customer_id from customer where %1$s = any(?)";
    beside
        .template()
        .query(
            select.formatted(key.stored("customer")),
            row -> {
              known.put(row.getString(1), row.getLong(2));
            },
            (Object) keys);
    return known;
  }
}
