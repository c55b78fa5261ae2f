package customerimport.preview;

import customerimport.csv.Row;
import java.util.List;

/**
 * Some thousand rows on their way through the preview: the unit that travels.
 *
 * @param preview the preview they belong to
 * @param rows in file order
 */
public record Batch(RunningPreview preview, List<Row> rows) {}
