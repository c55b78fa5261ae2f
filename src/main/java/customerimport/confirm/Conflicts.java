package customerimport.confirm;

import customerimport.customer.Field;
import customerimport.customer.Fields;
import customerimport.imports.Conflict;
import customerimport.imports.Conflict.Cell;
import customerimport.imports.Imports;
import customerimport.imports.Json;
import java.util.List;
import java.util.Map;
import org.apache.camel.Body;
import org.apache.camel.ExchangeException;
import org.apache.camel.Header;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happens when a cell no longer holds what the preview showed. */
@Component
public class Conflicts {

  private static final String TAKEN_IDS =
      """
      select r.row_number as "rowNumber", c.customer_id as "customerId", 'CustomerID' as field, '' as shown,
        c.customer_id::text as found, count(*) over () as total
      from import_row r join customer c on c.customer_id = r.customer_id
      where r.import_id = :id and r.outcome = 'N' and not r.left_out
      """;

  private static final String TAKEN_KEYS =
      """
       union all
      select r.row_number, c.customer_id, '%1$s', '', %3$s, count(*) over ()
      from import_row r join customer c on %3$s = %2$s
      where r.import_id = :id and r.outcome in ('N', 'C') and not r.left_out and %2$s <> ''
        and c.customer_id is distinct from r.customer_id
      """;

  private final Fields fields;
  private final JdbcClient jdbc;
  private final Imports imports;
  private final Json json;

  Conflicts(JdbcClient jdbc, Imports imports, Json json, Fields fields) {
    this.fields = fields;
    this.jdbc = jdbc;
    this.imports = imports;
    this.json = json;
  }

  /**
   * Breaks off the apply when there is any.
   *
   * @param cells the cells that moved, as {@code conflicts.sql} gives them
   * @param importId the import that is being applied
   * @throws Conflicted when there is at least one
   */
  public void refuse(@Body List<Map<String, Object>> cells, @Header("importId") long importId) {
    if (!cells.isEmpty()) {
      long total = ((Number) cells.get(0).get("total")).longValue();
      List<Cell> told = cells.stream().map(Conflicts::cell).toList();
      int revision = imports.get(importId).revision();
      throw new Conflicted(new Conflict(revision, told, total - told.size()));
    }
  }

  /**
   * Breaks off the apply when customers have come who hold what the import's rows bring along.
   *
   * @param importId the import that is being applied
   * @throws Conflicted when there is at least one
   */
  public void refuseTaken(@Header("importId") long importId) {
    String keys = fields.key().map(Conflicts::takenKeys).orElse("");
    refuse(
        jdbc.sql(TAKEN_IDS + keys + " order by 1 limit 100")
            .param("id", importId)
            .query()
            .listOfRows(),
        importId);
  }

  private static String takenKeys(Field key) {
    return TAKEN_KEYS.formatted(key.name(), key.written("r"), key.stored("c"));
  }

  /**
   * Sends the import back to be previewed again, and keeps what had moved for whoever confirmed.
   *
   * @param conflicted what ended the apply
   * @param importId the import
   */
  public void previewAgain(
      @ExchangeException Conflicted conflicted, @Header("importId") long importId) {
    jdbc.sql(
            """
            update import set state = 'PREVIEWING', revision = revision + 1, conflict = ?::jsonb
            where import_id = ? and state = 'CONFIRMED'
            """)
        .params(json.write(conflicted.conflict()), importId)
        .update();
  }

  private static Cell cell(Map<String, Object> row) {
    return new Cell(
        ((Number) row.get("rowNumber")).longValue(),
        String.valueOf(row.get("customerId")),
        (String) row.get("field"),
        (String) row.get("shown"),
        (String) row.get("found"));
  }
}
