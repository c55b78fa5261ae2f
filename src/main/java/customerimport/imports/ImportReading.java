package customerimport.imports;

import customerimport.csv.Mapping;
import customerimport.imports.Import.Cause;
import customerimport.imports.Import.Column;
import customerimport.imports.Import.Missing;
import customerimport.problem.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.RowMapper;

/** How a row of the table {@code import} becomes an {@link Import}. */
final class ImportReading implements RowMapper<Import> {

  static final String SELECT =
      """
      select import_id, state, revision, source, account, file_name, encode(sha256, 'hex') as sha256, size,
        encoding, encoding_problem, options, mapping, decisions, received_at, received_by, columns,
        uploaded, changed, unchanged, new, rejected, left_out, left_changed, removed, undo_of, warned,
        problems, warnings, explanation, missing, missing_since, progress_rows, progress_bytes,
        confirmed_by, confirmed_at, imported_at, first_new_id, conflict, rule_confirms, waiting, failure, version
      from import
      """;

  private final Json json;

  ImportReading(Json json) {
    this.json = json;
  }

  @Override
  public Import mapRow(ResultSet row, int number) throws SQLException {
    return new Import(
        row.getLong("import_id"),
        ImportState.valueOf(row.getString("state")),
        row.getInt("revision"),
        Source.valueOf(row.getString("source")),
        row.getString("account"),
        row.getString("file_name"),
        row.getString("sha256"),
        row.getLong("size"),
        row.getString("encoding"),
        json.read(row.getString("encoding_problem"), Problem.class),
        json.read(row.getString("options"), Options.class),
        mapping(row.getString("mapping")),
        json.read(row.getString("decisions"), Decisions.class),
        instant(row, "received_at"),
        row.getString("received_by"),
        json.readList(row.getString("columns"), Column.class),
        counts(row),
        json.readList(row.getString("problems"), Problem.class),
        json.readList(row.getString("warnings"), Problem.class),
        json.readList(row.getString("explanation"), Cause.class),
        missing(row),
        row.getLong("left_changed"),
        row.getObject("undo_of", Long.class),
        row.getLong("progress_rows"),
        row.getLong("progress_bytes"),
        row.getString("confirmed_by"),
        instant(row, "confirmed_at"),
        instant(row, "imported_at"),
        row.getObject("first_new_id", Long.class),
        json.read(row.getString("conflict"), Conflict.class),
        row.getInt("rule_confirms"),
        json.read(row.getString("waiting"), Waiting.class),
        row.getString("failure"),
        row.getInt("version"));
  }

  private static Missing missing(ResultSet row) throws SQLException {
    return row.getObject("missing") == null
        ? null
        : new Missing(row.getLong("missing"), row.getString("missing_since"));
  }

  private static Counts counts(ResultSet row) throws SQLException {
    return row.getObject("uploaded") == null
        ? null
        : new Counts(
            row.getLong("uploaded"),
            row.getLong("changed"),
            row.getLong("unchanged"),
            row.getLong("new"),
            row.getLong("rejected"),
            row.getLong("removed"),
            row.getLong("left_out"),
            row.getLong("warned"));
  }

  private Mapping mapping(String text) {
    return text == null ? Mapping.NONE : json.read(text, Mapping.class);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp time = row.getTimestamp(column);
    return time == null ? null : time.toInstant();
  }
}
