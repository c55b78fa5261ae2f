package customerimport.preview;

import customerimport.csv.Header;
import customerimport.csv.RecordReader;
import customerimport.csv.Row;
import customerimport.csv.Rows;
import customerimport.customer.Fields;
import customerimport.imports.Beside;
import customerimport.imports.Import;
import customerimport.imports.Import.Cause;
import customerimport.imports.Import.Column;
import customerimport.imports.Imports;
import customerimport.imports.Json;
import customerimport.imports.OriginalText;
import customerimport.imports.Originals;
import customerimport.problem.Code;
import customerimport.problem.FileRejected;
import customerimport.problem.Problem;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.camel.Body;
import org.apache.camel.ExchangeException;
import org.apache.camel.Variable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The steps of a preview that are not the reading of rows: to claim it, to open it, to publish it.
 */
@Component
public class Previews {

  /** In bytes; a preview of so many takes less than a second. */
  private static final long SMALL = 1 << 20;

  private static final List<String> STAGED = List.of("import_row", "delivery", "missing_customer");

  private final JdbcClient jdbc;
  private final Beside beside;
  private final Imports imports;
  private final Originals originals;
  private final Fields fields;
  private final Json json;
  private final MassChangeSettings massChange;

  Previews(
      JdbcClient jdbc,
      Beside beside,
      Imports imports,
      Originals originals,
      Fields fields,
      Json json,
      MassChangeSettings massChange) {
    this.jdbc = jdbc;
    this.beside = beside;
    this.imports = imports;
    this.originals = originals;
    this.fields = fields;
    this.json = json;
    this.massChange = massChange;
  }

  /**
   * Takes the longest waiting import that nobody works on. Its advisory lock lives as long as this
   * thread's transaction: when the process dies, the import is free again.
   *
   * @param mayBeLarge whether it may be one that takes its time
   * @return the preview to be made, or null when nothing waits
   */
  public RunningPreview claim(@Variable("mayBeLarge") boolean mayBeLarge) {
    List<Long> waiting =
        jdbc.sql(
                """
                select i.import_id from import i left join import u on u.import_id = i.undo_of
                where i.state in ('RECEIVED', 'PREVIEWING') and i.retry_at <= now()
                  and (:mayBeLarge or (i.size <= :small and coalesce(u.size, 0) <= :small))
                order by i.retry_at, i.import_id limit 100
                """)
            .param("mayBeLarge", mayBeLarge)
            .param("small", SMALL)
            .query(Long.class)
            .list();
    for (long id : waiting) {
      if (lock(id) && begin(id)) {
        return new RunningPreview(imports.get(id), fields, massChange);
      }
    }
    return null;
  }

  private boolean lock(long id) {
    return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('preview'), (? % 2147483647)::int)")
        .param(id)
        .query(Boolean.class)
        .single();
  }

  /** Others shall see at once that it is under way; false when another was quicker. */
  private boolean begin(long id) {
    int begun =
        beside
            .jdbc()
            .sql(
                """
                update import set state = 'PREVIEWING', progress_rows = 0, progress_bytes = 0,
                  missing = null, missing_since = null
                where import_id = ? and state in ('RECEIVED', 'PREVIEWING')
                """)
            .param(id)
            .update();
    if (begun == 0) {
      return false;
    }
    for (String table : STAGED) {
      jdbc.sql("delete from " + table + " where import_id = ?").param(id).update();
    }
    return true;
  }

  /**
   * The text of the import's file, in the encoding that was asked for or found.
   *
   * @param preview the preview that is under way
   * @throws FileRejected when the bytes are of no encoding
   */
  public RecordReader text(@Variable("preview") RunningPreview preview) throws IOException {
    Import of = preview.theImport();
    preview.text = OriginalText.of(of, originals.read(of.id()));
    return preview.text;
  }

  /**
   * The rows of the file, its header read and understood.
   *
   * @param records the cells of each record
   * @param preview the preview that is under way
   * @throws FileRejected when the header cannot be used
   */
  public Iterator<Row> rows(
      @Body Iterator<String[]> records, @Variable("preview") RunningPreview preview) {
    Rows rows = Rows.of(records, preview.text, fields, preview.theImport().mapping());
    preview.header(rows.header());
    Map<Long, Long> updateInstead = preview.theImport().decisions().updateInstead();
    return updateInstead.isEmpty()
        ? rows
        : updating(rows, updateInstead, preview.columns().idCell());
  }

  /** The rows, some of which name a customer where the file has none. */
  private static Iterator<Row> updating(Rows rows, Map<Long, Long> updateInstead, int idCell) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public Row next() {
        Row row = rows.next();
        Long customer = updateInstead.get(row.number());
        return customer == null || row.problem() != null
            ? row
            : row.meaning(idCell, customer.toString());
      }
    };
  }

  /**
   * Tells now and then how far it is.
   *
   * @param preview the preview that is under way
   */
  public void progress(@Variable("preview") RunningPreview preview) {
    if (preview.isTimeToTell()) {
      beside
          .jdbc()
          .sql("update import set progress_rows = ?, progress_bytes = ? where import_id = ?")
          .params(preview.uploaded, preview.text.bytesRead(), preview.theImport().id())
          .update();
    }
  }

  /**
   * Publishes the preview, in the transaction that staged its rows.
   *
   * @param preview the preview, completely staged
   */
  public void publish(@Variable("preview") RunningPreview preview) throws SQLException {
    Import of = preview.theImport();
    jdbc.sql(
            """
            update import set state = 'PREVIEWED', previewed_at = clock_timestamp(), attempts = 0, failure = null,
              columns = :columns::jsonb, warnings = :warnings::jsonb, problems = '[]',
              uploaded = :uploaded, changed = :changed, unchanged = :unchanged, new = :created,
              rejected = :rejected, explanation = :explanation::jsonb, new_ids = :newIds,
              check_again = :checkAgain, decisions = :decisions::jsonb,
              warned = (select count(*) from import_row
                        where import_id = :id and warnings is not null),
              progress_rows = :uploaded, progress_bytes = size
            where import_id = :id
            """)
        .param("id", of.id())
        .param("columns", json.write(columns(preview.header())))
        .param("warnings", json.write(warnings(preview)))
        .param("explanation", json.write(preview.isIdle() ? causes(preview) : null))
        .param("uploaded", preview.uploaded)
        .param("changed", preview.changed)
        .param("unchanged", preview.unchanged())
        .param("created", preview.created)
        .param("rejected", preview.rejected)
        .param("newIds", preview.numbered)
        .param("checkAgain", preview.isToCheckAgain())
        .param("decisions", json.write(preview.decisions()))
        .update();
    preview.isPublished = true;
  }

  /**
   * Rejects the file whose preview was broken off.
   *
   * @param rejected what is wrong with the file
   * @param preview its preview
   */
  public void reject(
      @ExchangeException FileRejected rejected, @Variable("preview") RunningPreview preview) {
    imports.reject(preview.theImport().id(), rejected.problem());
  }

  private static List<Column> columns(Header header) {
    return header.columns().stream()
        .map(c -> new Column(c.name(), c.field() == null ? null : c.field().name()))
        .toList();
  }

  /**
   * Why nothing would be written: what the rows are held back by, or that all is as it is stored.
   */
  private List<Cause> causes(RunningPreview preview) {
    List<Cause> causes = new ArrayList<>();
    if (preview.unchanged() > 0) {
      causes.add(new Cause(Cause.EVERYTHING_EQUAL, preview.unchanged()));
    }
    causes.addAll(
        jdbc.sql(
                """
                select problem ->> 'code' as code, count(distinct row_number) as rows
                from import_row, jsonb_array_elements(problems) problem
                where import_id = ?
                group by 1
                order by 2 desc, 1
                """)
            .param(preview.theImport().id())
            .query((row, n) -> new Cause(row.getString("code"), row.getLong("rows")))
            .list());
    return causes;
  }

  private List<Problem> warnings(RunningPreview preview) {
    List<Problem> warnings = new ArrayList<>(preview.header().warnings());
    warnings.addAll(preview.massChange().warnings(preview.changed + preview.unchanged()));
    imports
        .earlierOfSameBytes(preview.theImport())
        .map(
            earlier ->
                Problem.of(Code.ALREADY_IMPORTED)
                    .with("importId", earlier.id())
                    .with(
                        "date", LocalDate.ofInstant(earlier.receivedAt(), ZoneId.systemDefault())))
        .ifPresent(warnings::add);
    return warnings;
  }
}
