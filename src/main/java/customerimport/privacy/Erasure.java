package customerimport.privacy;

import customerimport.customer.Field;
import customerimport.customer.Fields;
import customerimport.customer.Kind;
import customerimport.security.Act;
import customerimport.security.AuditLog;
import customerimport.security.AuditLog.Subject;
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
   * The rows of imports that are about the customer :id, or not yet imported and known by an
   * address or by the key; the cells of a rejected row may stand in the wrong columns.
   */
  private static final String STAGED =
      """
      from import_row r join import i using (import_id)
      where r.customer_id = :id
        or r.outcome = 'N' and r.customer_id is null and i.first_new_id + r.new_number - 1 = :id
        or r.outcome = 'N' and i.imported_at is null
          and (lower(r.email) = any (:emails) or lower(r.own ->> :keyField::text) = :key::text)
        or r.outcome = 'R' and (
          exists (
            select 1 from jsonb_array_elements_text(r.cells) cell where lower(btrim(cell)) = any (:emails))
          or exists (
            select 1
            from jsonb_array_elements(i.columns) with ordinality as c (what, place)
            cross join lateral btrim(r.cells ->> (c.place::int - 1)) as cell
            where c.what ->> 'field' = 'CustomerID' and cell = :id::text
              or c.what ->> 'field' = :keyField::text and lower(cell) = :key::text))
      """;

  private static final String SEGMENTS =
      """
      delete from segment
      where exists (
        select 1 from jsonb_path_query(filter, 'strict $.**') leaf
        where jsonb_typeof(leaf) = 'object' and (
          leaf ->> 'field' = any (:emailFields) and lower(leaf ->> 'value') = any (:emails)
          or leaf ->> 'test' = 'equals' and (
            leaf ->> 'field' = 'CustomerID' and leaf ->> 'value' = :id::text
            or leaf ->> 'field' = :keyField::text and lower(leaf ->> 'value') = :key::text)))
      returning name
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
  private final Standstill standstill;

  Erasure(
      JdbcClient jdbc,
      TransactionOperations transaction,
      KeptFiles keptFiles,
      FolderFiles folderFiles,
      Fields fields,
      AuditLog log,
      Standstill standstill) {
    this.standstill = standstill;
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
    Marks marks = marks(id);
    List<Long> kept = keptFiles.all();
    List<Long> named = kept.stream().filter(file -> keptFiles.isNamed(marks, file)).toList();
    return transaction.execute(
        status -> {
          Erased erased = erase(marks, named, kept);
          if (erased.verdict() != Verdict.DONE) {
            status.setRollbackOnly();
          }
          return erased;
        });
  }

  private Marks marks(long id) {
    Set<String> emails = Set.copyOf(jdbc.sql(EMAILS).param("id", id).query(String.class).list());
    String key =
        jdbc.sql("select lower(own ->> ?::text) from customer where customer_id = ?")
            .params(keyField(), id)
            .query(String.class)
            .optional()
            .orElse(null);
    return new Marks(id, emails, key);
  }

  /** The name of the key column, or null. */
  private String keyField() {
    return fields.key().map(Field::name).orElse(null);
  }

  private Erased erase(Marks customer, List<Long> named, List<Long> kept) {
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
    standstill.ofReceipts(imports);
    Optional<Long> late =
        standstill.cameSince(kept).stream()
            .filter(file -> keptFiles.isNamed(customer, file))
            .findFirst();
    if (late.isPresent()) {
      return new Erased(Verdict.BUSY, late.get());
    }
    log.note(
        Act.CUSTOMER_ERASE, new Subject(null, customer.id(), imports.size() + " imports named it"));
    folderFiles.forget(imports);
    return new Erased(Verdict.DONE, null);
  }

  private JdbcClient.StatementSpec about(Marks customer, String before, String behind) {
    return marked(customer, before + STAGED + behind);
  }

  private JdbcClient.StatementSpec marked(Marks customer, String statement) {
    return jdbc.sql(statement)
        .param("id", customer.id())
        .param("emails", customer.emails().toArray(String[]::new))
        .param("keyField", keyField())
        .param("key", customer.key());
  }

  /** Holds the imports, so that none of them goes on meanwhile; names one that is at work. */
  private Optional<Long> atWork(Set<Long> imports) {
    return jdbc
        .sql(
            """
            select import_id, state from import
            where import_id = any (:imports) or undo_of = any (:imports) order by 1 for update
            """)
        .param("imports", imports.toArray(Long[]::new))
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
            "select import_id from import where import_id = any (?) and state in ('PREVIEWED', 'FAILED')")
        .param(ids)
        .query(Long.class)
        .list()
        .forEach(cancelled -> log.note(Act.CANCEL, Subject.ofImport(cancelled)));
    jdbc.sql(
            """
            update import set erased = true, upload_forgotten = true, conflict = null,
              state = case when state in ('PREVIEWED', 'FAILED') then 'CANCELLED' else state end
            where import_id = any (?)
            """)
        .param(ids)
        .update();
    jdbc.sql("delete from original where import_id = any (?)").param(ids).update();
    jdbc.sql(RejectedFiles.REDUCE + "= any (:imports)").param("imports", ids).update();
    about(customer, "delete from import_row where ctid = any (array(select r.ctid ", "))").update();
    for (String table : List.of("customer_history", "missing_customer", "customer")) {
      jdbc.sql("delete from " + table + " where customer_id = ?").param(customer.id()).update();
    }
    marked(customer, SEGMENTS)
        .param("emailFields", emailFields())
        .query(String.class)
        .list()
        .forEach(name -> log.note(Act.SEGMENT_DELETE, Subject.named(name)));
  }

  private String[] emailFields() {
    return fields.written().stream()
        .filter(field -> field.kind() == Kind.EMAIL)
        .map(Field::name)
        .toArray(String[]::new);
  }
}
