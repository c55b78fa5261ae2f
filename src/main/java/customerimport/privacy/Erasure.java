package customerimport.privacy;

import customerimport.customer.Fields;
import customerimport.security.Act;
import customerimport.security.AuditLog;
import customerimport.security.AuditLog.Subject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Forgets a customer: what is stored, what imports changed, what waits to be imported, the files
 * that name it, and the answers to them. That it was done stays in the audit log.
 */
@Component
public class Erasure {

  /**
   * The rows of imports that are about the customer :id, or not yet imported and known by :texts.
   */
  private static final String STAGED =
      """
      from import_row r join import i using (import_id)
      where r.customer_id = :id
        or r.outcome = 'N' and r.customer_id is null and i.first_new_id + r.new_number - 1 = :id
        or (r.outcome = 'R' or i.imported_at is null and r.outcome = 'N') and (
          lower(r.email) = any (:texts)
          or exists (
            select 1 from jsonb_array_elements_text(r.cells) cell where lower(btrim(cell)) = any (:texts))
          or exists (
            select 1 from jsonb_array_elements(i.columns) with ordinality as c (what, place)
            where c.what ->> 'field' = 'CustomerID' and btrim(r.cells ->> (c.place::int - 1)) = :id::text))
      """;

  private static final String EMAILS =
      """
      select lower(email) from customer where customer_id = :id and email <> ''
      union
      select lower(e.email)
      from import_row r join import i using (import_id)
      cross join lateral (values (r.email), (r.old_email)) as e (email)
      where e.email <> '' and (r.customer_id = :id
        or r.outcome = 'N' and r.customer_id is null and i.first_new_id + r.new_number - 1 = :id)
      """;

  private final JdbcClient jdbc;
  private final TransactionOperations transaction;
  private final KeptFiles keptFiles;
  private final FolderFiles folderFiles;
  private final Fields fields;
  private final AuditLog log;

  Erasure(
      JdbcClient jdbc,
      TransactionOperations transaction,
      KeptFiles keptFiles,
      FolderFiles folderFiles,
      Fields fields,
      AuditLog log) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.keptFiles = keptFiles;
    this.folderFiles = folderFiles;
    this.fields = fields;
    this.log = log;
  }

  /**
   * What became of the wish.
   *
   * @param verdict done, or why not
   * @param importId the import that is in the way, or null
   */
  public record Erased(Verdict verdict, Long importId) {}

  /** Done, or why not. */
  public enum Verdict {
    DONE,
    UNKNOWN,
    /** An import that names the customer is at work. */
    BUSY
  }

  /** Forgets the customer with this number. */
  public Erased erase(long id) {
    Marks marks = new Marks(id, texts(id));
    List<Long> named = keptFiles.naming(marks);
    return transaction.execute(status -> erase(marks, named));
  }

  private Set<String> texts(long id) {
    Set<String> texts = new HashSet<>(jdbc.sql(EMAILS).param("id", id).query(String.class).list());
    fields
        .key()
        .flatMap(
            key ->
                jdbc.sql("select lower(own ->> ?) from customer where customer_id = ?")
                    .params(key.name(), id)
                    .query(String.class)
                    .optional())
        .ifPresent(texts::add);
    texts.remove("");
    return texts;
  }

  private Erased erase(Marks customer, List<Long> named) {
    boolean isThere =
        jdbc.sql("select customer_id from customer where customer_id = ? for update")
            .param(customer.id())
            .query(Long.class)
            .optional()
            .isPresent();
    Set<Long> imports = new TreeSet<>(named);
    imports.addAll(about(customer, "select distinct r.import_id ", "").query(Long.class).list());
    if (!isThere && imports.isEmpty()) {
      return new Erased(Verdict.UNKNOWN, null);
    }
    Optional<Long> busy = atWork(imports);
    if (busy.isPresent()) {
      return new Erased(Verdict.BUSY, busy.get());
    }
    forget(customer, imports);
    log.note(
        Act.CUSTOMER_ERASE, new Subject(null, customer.id(), imports.size() + " imports named it"));
    folderFiles.forget(imports);
    return new Erased(Verdict.DONE, null);
  }

  private JdbcClient.StatementSpec about(Marks customer, String before, String behind) {
    return jdbc.sql(before + STAGED + behind)
        .param("id", customer.id())
        .param("texts", customer.texts().toArray(String[]::new));
  }

  /** Holds the imports, so that none of them goes on meanwhile; names one that is at work. */
  private Optional<Long> atWork(Set<Long> imports) {
    return jdbc
        .sql("select import_id, state from import where import_id = any (?) order by 1 for update")
        .param(imports.toArray(Long[]::new))
        .query((row, n) -> Map.entry(row.getLong(1), row.getString(2)))
        .list()
        .stream()
        .filter(is -> Set.of("RECEIVED", "PREVIEWING", "CONFIRMED").contains(is.getValue()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private void forget(Marks customer, Set<Long> imports) {
    Long[] ids = imports.toArray(Long[]::new);
    jdbc.sql(
            """
            update import set erased = true, upload_forgotten = true, conflict = null,
              state = case when state in ('PREVIEWED', 'FAILED') then 'CANCELLED' else state end
            where import_id = any (?)
            """)
        .param(ids)
        .update();
    jdbc.sql("delete from original where import_id = any (?)").param(ids).update();
    about(customer, "delete from import_row where ctid = any (array(select r.ctid ", "))").update();
    for (String table : List.of("customer_history", "missing_customer", "customer")) {
      jdbc.sql("delete from " + table + " where customer_id = ?").param(customer.id()).update();
    }
    jdbc.sql(
            """
            delete from segment
            where exists (select 1 from unnest(?::text[]) mark where position(mark in lower(filter::text)) > 0)
            """)
        .param(customer.texts().toArray(String[]::new))
        .update();
  }
}
