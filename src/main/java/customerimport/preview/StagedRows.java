package customerimport.preview;

import customerimport.customer.Field;
import customerimport.customer.Fields;
import customerimport.imports.Json;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.camel.Body;
import org.apache.camel.Variable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/**
 * Puts the rows of a preview into the staging table, through one COPY that stays open from the
 * first batch to the last: PostgreSQL writes while the next batch is read.
 */
@Component
public class StagedRows {

  private final DataSource dataSource;
  private final Json json;
  private final List<Field> fields;
  private final int builtIn;
  private final String copy;

  StagedRows(DataSource dataSource, Json json, Fields fields) {
    this.dataSource = dataSource;
    this.json = json;
    this.fields = fields.written();
    this.builtIn = fields.written().size() - fields.own().size();
    this.copy =
        "copy import_row (import_id, row_number, line, outcome, new_number, customer_id, seen, kept,"
            + " problems, cells"
            + fields.written().stream()
                .filter(field -> !field.isOwn())
                .map(Field::column)
                .map(column -> ", " + column + ", old_" + column)
                .collect(Collectors.joining())
            + (fields.own().isEmpty() ? "" : ", own, old_own")
            + "%s) from stdin";
  }

  /**
   * Stages the rows of a batch that are new, changed or rejected, and counts them all.
   *
   * @param batch a compared batch
   */
  public void add(@Body Compared batch) throws SQLException {
    RunningPreview preview = batch.preview();
    preview.uploaded += batch.read();
    for (ComparedRow row : batch.rows()) {
      switch (row.outcome) {
        case NEW -> preview.created++;
        case CHANGED -> {
          preview.changed++;
          preview.massChange().count(row);
        }
        default -> preview.rejected++;
      }
      write(row, preview);
    }
  }

  /**
   * Ends the COPY, so that the connection can do other things; without effect when none is open.
   *
   * @param preview whose COPY
   */
  public void complete(@Variable("preview") RunningPreview preview) throws SQLException {
    if (preview != null && preview.staging != null) {
      preview.staging.complete();
      preview.staging = null;
    }
  }

  /**
   * Breaks off a COPY that was not completed: a connection in the middle of one cannot even roll
   * back.
   *
   * @param preview whose COPY
   */
  public void abandon(@Variable("preview") RunningPreview preview) throws SQLException {
    if (preview != null && preview.staging != null) {
      preview.staging.abandon();
      preview.staging = null;
    }
  }

  void write(ComparedRow row, RunningPreview preview) throws SQLException {
    boolean hasVersions = preview.hasVersions();
    if (preview.staging == null) {
      preview.staging =
          new StagingCopy(connection(), copy.formatted(hasVersions ? ", warnings" : ""));
    }
    CopyText text = preview.staging.text();
    text.cell(preview.theImport().id()).cell(row.row.number()).cell(row.row.line());
    text.cell(row.outcome.code());
    boolean takesId = row.outcome == Outcome.NEW && row.customerId == 0;
    text.cell(takesId ? String.valueOf(++preview.numbered) : null);
    text.cell(row.customerId == 0 ? null : String.valueOf(row.customerId));
    text.cell(row.seen);
    text.cell(row.kept.isEmpty() ? null : "{\"" + String.join("\",\"", row.kept) + "\"}");
    boolean rejected = row.outcome == Outcome.REJECTED;
    text.cell(rejected ? json.write(row.problems) : null);
    // A row that writes a key may still be rejected, and then shows what was sent.
    text.cell(rejected || preview.hasKeys() ? json.write(row.row.sent()) : null);
    boolean writes = !rejected || row.canBeAccepted();
    boolean replaces = writes && row.outcome != Outcome.NEW && row.customerId != 0;
    for (int field = 0; field < builtIn; field++) {
      text.cell(writes ? row.written[field] : null);
      text.cell(replaces ? row.replaced[field] : null);
    }
    if (builtIn < fields.size()) {
      text.cell(writes ? own(row.written) : null);
      text.cell(replaces ? own(row.replaced) : null);
    }
    if (hasVersions) {
      text.cell(row.moved == null ? null : json.write(List.of(row.moved)));
    }
    text.end();
  }

  /** The values of the site's own fields as one object; null for none. */
  private String own(String[] values) {
    Map<String, String> own = null;
    for (int i = builtIn; i < values.length; i++) {
      if (values[i] != null) {
        own = own == null ? new LinkedHashMap<>() : own;
        own.put(fields.get(i).name(), values[i]);
      }
    }
    return json.write(own);
  }

  private PGConnection connection() throws SQLException {
    return DataSourceUtils.getConnection(dataSource).unwrap(PGConnection.class);
  }
}
