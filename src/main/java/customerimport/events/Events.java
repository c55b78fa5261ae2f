package customerimport.events;

import com.fasterxml.jackson.databind.JsonNode;
import customerimport.imports.Json;
import customerimport.queue.QueueSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Header;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Events as others read them. */
@Component
public class Events {

  /** So many new customers are named in an event; the rest stand in the result file. */
  static final int MOST_NAMED = 1_000;

  private static final int VERSION = 1;

  private final JdbcClient jdbc;
  private final Json json;
  private final QueueSettings broker;

  Events(JdbcClient jdbc, Json json, QueueSettings broker) {
    this.broker = broker;
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * An event as text.
   *
   * @param eventId its number
   */
  public String text(@Header("eventId") long eventId) {
    return jdbc.sql(
            """
            select import_id, type, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
              import
            from event where event_id = ?
            """)
        .param(eventId)
        .query(
            (row, n) ->
                text(
                    eventId,
                    row.getLong("import_id"),
                    row.getString("type"),
                    row.getString("at"),
                    json.read(row.getString("import"), JsonNode.class)))
        .single();
  }

  private String text(long eventId, long importId, String type, String at, JsonNode theImport) {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("version", VERSION);
    event.put("eventId", String.valueOf(eventId));
    event.put("type", type);
    event.put("at", at);
    event.put("import", theImport);
    if (type.equals("imported")) {
      List<NewCustomer> named = newCustomers(importId);
      event.put("newCustomers", named);
      event.put("moreNewCustomers", theImport.path("counts").path("new").asLong() - named.size());
      event.put("result", "/api/imports/" + importId + "/result.csv");
    }
    return json.write(event);
  }

  /**
   * A customer that an import created.
   *
   * @param rowNumber the row of the file
   * @param customerId the number that it was given
   * @param own what the row says in the site's own columns, or null
   */
  record NewCustomer(long rowNumber, String customerId, JsonNode own) {}

  private List<NewCustomer> newCustomers(long importId) {
    return jdbc.sql(
            """
            select r.row_number, r.own,
              coalesce(r.customer_id, i.first_new_id + r.new_number - 1) as customer_id
            from import_row r
            join import i on i.import_id = r.import_id
            where r.import_id = ? and r.outcome = 'N' and not r.left_out
            order by r.row_number
            limit ?
            """)
        .params(importId, MOST_NAMED)
        .query(
            (row, n) ->
                new NewCustomer(
                    row.getLong("row_number"),
                    row.getString("customer_id"),
                    json.read(row.getString("own"), JsonNode.class)))
        .list();
  }

  /** Forgets what is a week old and waits for no broker. */
  public void forgetOld() {
    jdbc.sql(
            """
            delete from event
            where at < now() - interval '7 days' and (sent_at is not null or not :isWaitedFor)
            """)
        .param("isWaitedFor", broker.isOn())
        .update();
  }
}
