package customerimport.imports;

import customerimport.csv.Encoding;
import customerimport.problem.Problem;
import customerimport.security.Act;
import customerimport.security.AuditLog;
import customerimport.security.AuditLog.Subject;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The table of imports: which there are, and the steps they take that need no other table. */
@Component
public class Imports {

  private static final String RETRIES = "5";

  private final JdbcClient jdbc;
  private final Json json;
  private final ImportReading reading;
  private final AuditLog log;

  Imports(JdbcClient jdbc, Json json, AuditLog log) {
    this.log = log;
    this.jdbc = jdbc;
    this.json = json;
    this.reading = new ImportReading(json);
  }

  /**
   * The import with this number.
   *
   * @param id its number
   */
  public Optional<Import> find(long id) {
    return jdbc.sql(ImportReading.SELECT + " where import_id = ?")
        .param(id)
        .query(reading)
        .optional();
  }

  /**
   * The import with this number, which must be there.
   *
   * @param id its number
   */
  public Import get(long id) {
    return find(id).orElseThrow(() -> new IllegalStateException("No import " + id));
  }

  /**
   * A page of the imports, newest first.
   *
   * @param state only these, or null for all
   * @param source only these, or null for all
   * @param q only those whose file name holds this text, or null for all
   * @param page from 0
   * @param size of a page
   */
  public List<Import> page(ImportState state, Source source, String q, int page, int size) {
    return filtered(
            ImportReading.SELECT,
            " order by import_id desc limit :size offset :offset",
            state,
            source,
            q)
        .param("size", size)
        .param("offset", (long) page * size)
        .query(reading)
        .list();
  }

  /**
   * How many imports there are.
   *
   * @param state only these, or null for all
   * @param source only these, or null for all
   * @param q only those whose file name holds this text, or null for all
   */
  public long count(ImportState state, Source source, String q) {
    return filtered("select count(*) from import", "", state, source, q).query(Long.class).single();
  }

  private JdbcClient.StatementSpec filtered(
      String select, String order, ImportState state, Source source, String q) {
    String where =
        """
         where (:state::text is null or state = :state)
           and (:source::text is null or source = :source)
           and (:q::text is null or position(lower(:q) in lower(file_name)) > 0)
        """;
    return jdbc.sql(select + where + order)
        .param("state", state == null ? null : state.name())
        .param("source", source == null ? null : source.name())
        .param("q", q);
  }

  /**
   * The newest earlier import of the same bytes that was not turned away.
   *
   * @param of the later one
   */
  public Optional<Import> earlierOfSameBytes(Import of) {
    return jdbc.sql(
            ImportReading.SELECT
                + """
                   where sha256 = decode(:sha256, 'hex') and import_id < :id
                     and state not in ('REJECTED', 'CANCELLED', 'EXPIRED', 'FAILED')
                   order by import_id desc limit 1
                  """)
        .param("sha256", of.sha256())
        .param("id", of.id())
        .query(reading)
        .optional();
  }

  /** A number for a new import. */
  long nextId() {
    return jdbc.sql("select nextval('import_id_seq')").query(Long.class).single();
  }

  /** The import that this very file already became, before the product could move it away. */
  Optional<Long> withMark(Arrival arrival, byte[] sha256) {
    return arrival.mark() == null
        ? Optional.empty()
        : jdbc.sql("select import_id from import where source = ? and file_mark = ? and sha256 = ?")
            .params(arrival.source().name(), arrival.mark(), sha256)
            .query(Long.class)
            .optional();
  }

  void receive(long id, Arrival arrival, byte[] sha256, long size, Encoding encoding) {
    jdbc.sql(
            """
            insert into import (import_id, state, source, file_name, file_mark, sha256, size, encoding,
              encoding_problem, options, mapping, received_by, account)
            values (:id, 'RECEIVED', :source, :fileName, :mark, :sha256, :size, :encoding,
              :encodingProblem::jsonb, :options::jsonb, :mapping::jsonb, :receivedBy, :account)
            """)
        .param("id", id)
        .param("source", arrival.source().name())
        .param("fileName", arrival.fileName())
        .param("mark", arrival.mark())
        .param("sha256", sha256)
        .param("size", size)
        .param("encoding", encoding.charset())
        .param("encodingProblem", json.write(encoding.problem()))
        .param("options", json.write(arrival.options()))
        .param("mapping", json.write(arrival.mapping()))
        .param("receivedBy", arrival.receivedBy())
        .param("account", arrival.account())
        .update();
    log.note(
        Act.UPLOAD,
        arrival.receivedBy(),
        arrival.source().name(),
        arrival.account(),
        Subject.ofImport(id));
  }

  /**
   * Makes an import of a file that was not kept, because it was refused unread.
   *
   * @param arrival what is known of the file
   * @param size in bytes
   * @param problem why it is refused
   * @return the number of the import
   */
  @Transactional
  public long refuse(Arrival arrival, long size, Problem problem) {
    long id = nextId();
    receive(id, arrival, new byte[0], size, new Encoding(null, problem));
    reject(id, problem);
    return id;
  }

  /**
   * Forgets by what an import's file could be known again, since the file was moved away.
   *
   * @param id the import
   */
  public void forgetMark(long id) {
    jdbc.sql("update import set file_mark = null where import_id = ?").param(id).update();
  }

  /**
   * Rejects a file that cannot be previewed.
   *
   * @param id the import
   * @param problem what is wrong with the file
   */
  public void reject(long id, Problem problem) {
    jdbc.sql(
            """
            update import set state = 'REJECTED', problems = jsonb_build_array(:problem::jsonb),
              warnings = '[]', uploaded = null, columns = null,
              explanation = jsonb_build_array(jsonb_build_object('code', :code, 'rows', 0))
            where import_id = :id and state in ('RECEIVED', 'PREVIEWING')
            """)
        .param("id", id)
        .param("problem", json.write(problem))
        .param("code", problem.code().name())
        .update();
  }

  /**
   * Notes that a step went wrong; it is tried again a little later, and after some tries the import
   * is FAILED.
   *
   * @param id the import
   * @param reference where to look in the log
   */
  public void wentWrong(long id, String reference) {
    jdbc.sql(
            """
            update import set attempts = attempts + 1, failure = :reference,
              retry_at = now() + interval '1 second' * 2 ^ attempts,
              state = case when attempts + 1 >= %s then 'FAILED' else state end
            where import_id = :id and state in ('RECEIVED', 'PREVIEWING', 'CONFIRMED')
            """
                .formatted(RETRIES))
        .param("id", id)
        .param("reference", reference)
        .update();
  }

  /**
   * Notes that the database was out while a step was taken; it is tried again until that is over.
   *
   * @param id the import
   * @param reference where to look in the log
   */
  public void wasInterrupted(long id, String reference) {
    jdbc.sql(
            """
            update import set failure = ?, retry_at = now() + interval '3 seconds'
            where import_id = ? and state in ('RECEIVED', 'PREVIEWING', 'CONFIRMED')
            """)
        .params(reference, id)
        .update();
  }
}
