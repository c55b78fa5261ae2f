package customerimport.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import customerimport.preview.Outcome;
import java.util.List;
import java.util.Map;

/**
 * A row as the API tells it.
 *
 * @param values by field name: of a new or changed row what the customer will have, of a rejected
 *     one what the file has; only fields that the file has
 * @param changes the cells of a changed row that differ, or of a rejected one that would if it was
 *     accepted
 * @param kept the fields whose value stays because the file's cell is blank
 * @param cells a rejected row as the file has it, null for others
 * @param leftOut whether the user leaves it out, or nothing of it remains to be written
 * @param leftOutCells by field name, the values of cells that the user leaves out
 */
record RowView(
    long rowNumber,
    long line,
    Outcome outcome,
    String customerId,
    Map<String, String> values,
    List<Change> changes,
    List<String> kept,
    @JsonInclude(JsonInclude.Include.NON_NULL) List<String> cells,
    boolean leftOut,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> leftOutCells,
    List<ProblemView> problems,
    List<ProblemView> warnings) {

  /** A cell that differs; empty text stands for no value. */
  record Change(String field, String old, @JsonProperty("new") String value) {}

  /** A page of rows. */
  record RowPage(List<RowView> rows, int page, int size, long total) {}
}
