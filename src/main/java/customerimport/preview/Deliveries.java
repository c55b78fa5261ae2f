package customerimport.preview;

import customerimport.imports.Import;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.apache.camel.Variable;
import org.roaringbitmap.longlong.Roaring64Bitmap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whom the files named that are said to name everyone, each as a compressed bitmap, and who is
 * named no more. It is only told: nobody is deleted.
 */
@Component
public class Deliveries {

  private static final int CHUNK = 10_000;

  private final JdbcClient jdbc;

  Deliveries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Delivery(long importId, Roaring64Bitmap customers) {}

  /**
   * Keeps whom the file names, and finds who was named the last time and is not now.
   *
   * @param preview whose rows are all read
   */
  public void compare(@Variable("preview") RunningPreview preview) throws IOException {
    Import of = preview.theImport();
    Roaring64Bitmap named = preview.named();
    keep(of.id(), named);
    Delivery last = last(of);
    long missing = 0;
    if (last != null) {
      last.customers().andNot(named);
      missing = note(of.id(), last.customers());
    }
    jdbc.sql("update import set missing = :missing, missing_since = :since where import_id = :id")
        .param("missing", missing)
        .param("since", last == null ? null : last.importId())
        .param("id", of.id())
        .update();
  }

  /** Of the same source, account and sender; one that was turned away was none. */
  private Delivery last(Import of) {
    return jdbc.sql(
            """
            select import_id, customers, first_new_id, new_ids
            from delivery
            join import using (import_id)
            where import_id < :id and source = :source and account is not distinct from :account
              and received_by = :by and state not in ('REJECTED', 'CANCELLED', 'FAILED', 'UNDONE')
            order by import_id desc
            limit 1
            """)
        .param("id", of.id())
        .param("source", of.source().name())
        .param("account", of.account())
        .param("by", of.receivedBy())
        .query((row, number) -> new Delivery(row.getLong("import_id"), customers(row)))
        .optional()
        .orElse(null);
  }

  private void keep(long importId, Roaring64Bitmap named) throws IOException {
    named.runOptimize();
    var bytes = new ByteArrayOutputStream();
    named.serialize(new DataOutputStream(bytes));
    jdbc.sql("insert into delivery (import_id, customers) values (?, ?)")
        .params(importId, bytes.toByteArray())
        .update();
  }

  /** Those that the delivery named, and those that it created. */
  private static Roaring64Bitmap customers(ResultSet delivery) throws SQLException {
    var customers = new Roaring64Bitmap();
    try (var bytes = new DataInputStream(delivery.getBinaryStream("customers"))) {
      customers.deserialize(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Long firstNewId = delivery.getObject("first_new_id", Long.class);
    if (firstNewId != null) {
      customers.addRange(firstNewId, firstNewId + delivery.getLong("new_ids"));
    }
    return customers;
  }

  /** Notes those that are still there, and gives how many. */
  private long note(long importId, Roaring64Bitmap missing) {
    long noted = 0;
    long[] chunk = new long[CHUNK];
    for (var ids = missing.getLongIterator(); ids.hasNext(); ) {
      int size = 0;
      while (ids.hasNext() && size < CHUNK) {
        chunk[size++] = ids.next();
      }
      noted +=
          jdbc.sql(
                  """
                  insert into missing_customer (import_id, customer_id)
                  select ?, customer_id from customer where customer_id = any(?)
                  """)
              .params(importId, Arrays.copyOf(chunk, size))
              .update();
    }
    return noted;
  }
}
