package customerimport.history;

import com.fasterxml.jackson.annotation.JsonProperty;
import customerimport.imports.Source;
import customerimport.preview.Outcome;
import java.time.Instant;
import java.util.List;

/**
 * What one row of an import did to a customer.
 *
 * @param importId the import
 * @param source the door its file came by
 * @param fileName what the sender called the file
 * @param rowNumber the row, counted from 1
 * @param outcome whether the row created or changed the customer
 * @param at when it was written
 * @param by the user who confirmed it
 * @param changes the cells it wrote
 */
public record Entry(
    String importId,
    Source source,
    String fileName,
    long rowNumber,
    Outcome outcome,
    Instant at,
    String by,
    List<Change> changes) {

  /** A cell that was written; empty text stands for no value. */
  public record Change(String field, String old, @JsonProperty("new") String value) {}
}
