package customerimport.history;

import customerimport.customer.Field;
import customerimport.customer.Fields;
import customerimport.history.Entry.Change;
import customerimport.imports.Source;
import customerimport.preview.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The histories of customers, newest first. */
@Component
public class Histories {

  /**
   * The rows that wrote the customer: those that are filed, those of imports that are not yet, and
   * the row that created it, whose place follows from the customer's number. The offset keeps the
   * planner from looking through all rows of all imports before it knows that none is waiting.
   */
  private static final String ROWS =
      """
      select import_id, row_number from customer_history where customer_id = :id
      union
      select i.import_id, r.row_number
      from import i
      cross join lateral (
        select row_number
        from import_row
        where import_id = i.import_id and customer_id = :id and outcome in ('C', 'N', 'D') and not left_out
        offset 0
      ) r
      where i.imported_at is not null and not i.filed
      union
      select created.import_id, r.row_number
      from (
        select import_id, :id - first_new_id + 1 as number
        from import
        where first_new_id <= :id and imported_at is not null
        order by first_new_id desc
        limit 1
      ) created
      cross join lateral (
        select row_number
        from import_row
        where import_id = created.import_id and outcome = 'N' and customer_id is null
          and row_number >= created.number and new_number = created.number
        order by row_number
        limit 1
      ) r
      """;

  private final JdbcClient jdbc;
  private final List<Field> fields;
  private final String page;

  Histories(JdbcClient jdbc, Fields fields) {
    this.jdbc = jdbc;
    this.fields = fields.written();
    this.page =
        "with rows as ("
            + ROWS
            + ") select i.import_id, i.source, i.file_name, r.row_number, r.outcome::text,"
            + " i.imported_at, i.confirmed_by"
            + this.fields.stream()
                .map(field -> ", " + field.written("r") + ", " + field.replaced("r"))
                .collect(Collectors.joining())
            + " from rows join import_row r using (import_id, row_number)"
            + " join import i using (import_id)"
            + " order by i.imported_at desc, i.import_id desc limit :size offset :offset";
  }

  /**
   * A part of a customer's history, newest first.
   *
   * @param customerId the customer, who may be gone
   * @param size how many entries at most
   * @param offset how many newer ones to leave out
   */
  public List<Entry> of(long customerId, int size, long offset) {
    return jdbc.sql(page)
        .param("id", customerId)
        .param("size", size)
        .param("offset", offset)
        .query((row, number) -> entry(row))
        .list();
  }

  /**
   * How many entries a customer's history has.
   *
   * @param customerId the customer, who may be gone
   */
  public long count(long customerId) {
    return jdbc.sql("select count(*) from (" + ROWS + ") rows")
        .param("id", customerId)
        .query(Long.class)
        .single();
  }

  private Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getString("import_id"),
        Source.valueOf(row.getString("source")),
        row.getString("file_name"),
        row.getLong("row_number"),
        Outcome.of(row.getString("outcome")),
        row.getTimestamp("imported_at").toInstant(),
        row.getString("confirmed_by"),
        changes(row));
  }

  private List<Change> changes(ResultSet row) throws SQLException {
    List<Change> changes = new ArrayList<>();
    int column = 8;
    for (Field field : fields) {
      String written = row.getString(column++);
      String replaced = row.getString(column++);
      if (written != null && !(written.isEmpty() && replaced == null)) {
        changes.add(new Change(field.name(), Objects.requireNonNullElse(replaced, ""), written));
      }
    }
    return changes;
  }
}
