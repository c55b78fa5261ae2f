package customerimport.confirm;

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

  private final JdbcClient jdbc;
  private final Imports imports;
  private final Json json;

  Conflicts(JdbcClient jdbc, Imports imports, Json json) {
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
