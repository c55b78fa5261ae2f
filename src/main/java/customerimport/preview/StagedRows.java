package customerimport.preview;

import customerimport.customer.Field;
import customerimport.customer.Fields;
import customerimport.imports.Json;
import java.sql.SQLException;
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
  private final String copy;

  StagedRows(DataSource dataSource, Json json, Fields fields) {
    this.dataSource = dataSource;
    this.json = json;
    this.copy =
        "copy import_row (import_id, row_number, line, outcome, new_number, customer_id, seen, kept,"
            + " problems, cells"
            + fields.written().stream()
                .map(Field::column)
                .map(column -> ", " + column + ", old_" + column)
                .collect(Collectors.joining())
            + ") from stdin";
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
    if (preview.staging == null) {
      preview.staging = new StagingCopy(connection(), copy);
    }
    CopyText text = preview.staging.text();
    text.cell(preview.theImport().id()).cell(row.row.number()).cell(row.row.line());
    text.cell(row.outcome.code());
    text.cell(row.outcome == Outcome.NEW ? String.valueOf(preview.created) : null);
    text.cell(row.customerId == 0 ? null : String.valueOf(row.customerId));
    text.cell(row.seen);
    text.cell(row.kept.isEmpty() ? null : "{" + String.join(",", row.kept) + "}");
    boolean rejected = row.outcome == Outcome.REJECTED;
    text.cell(rejected ? json.write(row.problems) : null);
    text.cell(rejected ? json.write(row.row.cells()) : null);
    for (int field = 0; field < row.written.length; field++) {
      text.cell(rejected ? null : row.written[field]);
      text.cell(rejected || row.outcome == Outcome.NEW ? null : row.replaced[field]);
    }
    text.end();
  }

  private PGConnection connection() throws SQLException {
    return DataSourceUtils.getConnection(dataSource).unwrap(PGConnection.class);
  }
}
