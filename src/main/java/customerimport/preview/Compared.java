package customerimport.preview;

import java.util.List;

/**
 * A batch after the comparison.
 *
 * @param preview the preview it belongs to
 * @param rows the rows that are new, changed or rejected, in file order
 * @param read how many rows were compared in all
 */
record Compared(RunningPreview preview, List<ComparedRow> rows, int read) {}
