package customerimport.testing;

import static org.awaitility.Awaitility.await;

import customerimport.confirm.Answer;
import customerimport.csv.Mapping;
import customerimport.imports.Arrival;
import customerimport.imports.Import;
import customerimport.imports.ImportState;
import customerimport.imports.Imports;
import customerimport.imports.Options;
import customerimport.imports.Originals;
import customerimport.imports.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.ProducerTemplate;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a test asks of the running product, in the words of the product. */
@TestComponent
public class Product {

  private final Imports imports;
  private final Originals originals;
  private final JdbcClient database;
  private final ProducerTemplate camel;

  Product(Imports imports, Originals originals, JdbcClient database, ProducerTemplate camel) {
    this.imports = imports;
    this.originals = originals;
    this.database = database;
    this.camel = camel;
    database
        .sql("insert into users (username, enabled) values ('kari', true) on conflict do nothing")
        .update();
    database
        .sql(
            "insert into authorities (username, authority)"
                + " values ('kari', 'ROLE_UPLOAD'), ('kari', 'ROLE_CONFIRM') on conflict do nothing")
        .update();
  }

  /** Hands in a file, its lines joined by line feeds, and waits for what becomes of it. */
  public Import preview(String... lines) {
    return preview(Options.DEFAULT, lines);
  }

  /** Hands in a file to be read like this, and waits for what becomes of it. */
  public Import preview(Options options, String... lines) {
    return settled(receive(options, lines));
  }

  /** Hands in a file and does not wait. */
  public long receive(Options options, String... lines) {
    byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    return receive("kunder.csv", bytes, options);
  }

  /** Hands in bytes under a name and does not wait. */
  public long receive(String fileName, byte[] bytes, Options options) {
    try {
      var arrival = new Arrival(Source.REST, fileName, "kari", options, Mapping.NONE, null);
      long id = originals.keep(new ByteArrayInputStream(bytes), arrival);
      camel.sendBody("direct:look-for-previews", null);
      return id;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The import once nothing is at work on it. */
  public Import settled(long id) {
    return await()
        .pollInterval(Duration.ofMillis(20))
        .failFast("It has failed", () -> hasFailedBut(null, id))
        .until(() -> imports.get(id), is -> !is.state().isAtWork());
  }

  /** The import once it is in this state. */
  public Import in(ImportState state, long id) {
    return await()
        .pollInterval(Duration.ofMillis(20))
        .failFast("It has failed", () -> hasFailedBut(state, id))
        .until(() -> imports.get(id), is -> is.state() == state);
  }

  private boolean hasFailedBut(ImportState wanted, long id) {
    return wanted != ImportState.FAILED && imports.get(id).failure() != null;
  }

  /** Confirms a revision, by the one route for it. */
  public Answer confirm(long id, Integer revision) {
    Map<String, Object> headers = new HashMap<>();
    headers.put("importId", id);
    headers.put("revision", revision);
    headers.put("by", "kari");
    return camel.requestBodyAndHeaders("direct:confirm", null, headers, Answer.class);
  }

  /** Hands in a file and confirms it at once. */
  public Import importNow(String... lines) {
    Import previewed = in(ImportState.PREVIEWED, receive(Options.DEFAULT, lines));
    confirm(previewed.id(), previewed.revision());
    return in(ImportState.IMPORTED, previewed.id());
  }

  /** The outcome letters of the staged rows by row number: {@code 1R 2N}. */
  public String outcomes(long id) {
    return database
        .sql(
            """
            select coalesce(string_agg(row_number || outcome::text, ' ' order by row_number), '')
            from import_row where import_id = ?
            """)
        .param(id)
        .query(String.class)
        .single();
  }

  /** The codes of a row's problems. */
  public List<String> problems(long id, long rowNumber) {
    return database
        .sql(
            """
            select problem ->> 'code' from import_row, jsonb_array_elements(problems) problem
            where import_id = ? and row_number = ?
            """)
        .params(id, rowNumber)
        .query(String.class)
        .list();
  }

  /** One column of one customer as text, null when empty or when there is no such customer. */
  public String customer(long id, String column) {
    return database
        .sql("select %s::text from customer where customer_id = ?".formatted(column))
        .param(id)
        .query(String.class)
        .optional()
        .orElse(null);
  }

  /** A sum over everything that is stored of the customers. */
  public String customersSum() {
    return database
        .sql(
            "select coalesce(md5(string_agg(c::text, '|' order by customer_id)), '') from customer c")
        .query(String.class)
        .single();
  }

  /** Whether somebody waits for what another transaction holds. */
  public boolean somebodyWaitsForALock() {
    return database
        .sql(
            """
            select exists (select from pg_stat_activity
              where wait_event_type = 'Lock' and datname = current_database())
            """)
        .query(Boolean.class)
        .single();
  }

  /** The database itself. */
  public JdbcClient database() {
    return database;
  }
}
