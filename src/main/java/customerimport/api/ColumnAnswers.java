package customerimport.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import customerimport.csv.Beginning;
import customerimport.csv.Column;
import customerimport.csv.Mapping;
import customerimport.csv.Mapping.MappedColumn;
import customerimport.csv.ReportColumns;
import customerimport.csv.Separator;
import customerimport.customer.Fields;
import customerimport.imports.Import;
import customerimport.imports.OriginalText;
import customerimport.imports.Originals;
import customerimport.problem.FileRejected;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.apache.camel.Header;
import org.springframework.stereotype.Component;

/** The columns of a file with values of theirs, for somebody who is to say what they mean. */
@Component
public class ColumnAnswers {

  private static final int ROWS = 200;
  private static final int EXAMPLES = 3;

  /** So many bytes of the file are looked at: a cell that never ends is not read to its end. */
  private static final int ENOUGH = 4 << 20;

  private final KnownImports imports;
  private final Originals originals;
  private final Fields fields;

  ColumnAnswers(KnownImports imports, Originals originals, Fields fields) {
    this.imports = imports;
    this.originals = originals;
    this.fields = fields;
  }

  /** The columns of a file, and how it was read. */
  record ColumnsView(List<ColumnView> columns, String separator, String encoding) {}

  /**
   * A column of a file.
   *
   * @param position from 1
   * @param field the field that it holds, or null when it is not imported
   * @param ignored whether nobody needs to say what it holds
   * @param values what cells stand for
   * @param examples the first cells that are not blank
   */
  record ColumnView(
      String name,
      int position,
      String field,
      boolean ignored,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> values,
      List<String> examples) {}

  /** The columns of an import's file, also when it was rejected for its header. */
  public Reply get(@Header("importId") long importId) throws IOException {
    Import of = imports.get(importId);
    imports.demandOriginal(importId);
    Beginning beginning = beginning(of);
    Character separator = of.options().separator();
    return Reply.json(
        200,
        new ColumnsView(
            beginning.columns().stream().map(c -> view(c, beginning, of.mapping())).toList(),
            Separator.named(separator == null ? ";" : separator.toString()).orElseThrow().word(),
            of.readIn()));
  }

  private Beginning beginning(Import of) throws IOException {
    try (InputStream bytes = originals.read(of.id());
        var text = OriginalText.of(of, new ByteArrayInputStream(bytes.readNBytes(ENOUGH)))) {
      return Beginning.of(text, fields, of.mapping(), ROWS);
    } catch (FileRejected noText) {
      return Beginning.NONE;
    }
  }

  private static ColumnView view(Column column, Beginning beginning, Mapping mapping) {
    boolean isReport = column.field() == null && ReportColumns.has(column.name());
    return new ColumnView(
        column.name(),
        column.position(),
        column.field() == null ? null : column.field().name(),
        column.ignored() || isReport,
        mapping.columns().stream()
            .filter(said -> said.isOf(column.name(), column.position()))
            .findFirst()
            .map(MappedColumn::values)
            .orElse(Map.of()),
        beginning.examples(column, EXAMPLES).stream().map(Shown::text).toList());
  }
}
