package customerimport.imports;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The outcomes of a preview in numbers; uploaded is the sum of the next four.
 *
 * @param uploaded data rows in the file
 * @param changed rows that change a customer
 * @param unchanged rows that change nothing
 * @param created rows that create a customer; {@code new} in the API
 * @param rejected rows that are held back by a problem
 * @param removed customers that an undo removes; then uploaded is the sum of five
 * @param leftOut rows that the user leaves out
 * @param warnings rows with a warning
 */
public record Counts(
    long uploaded,
    long changed,
    long unchanged,
    @JsonProperty("new") long created,
    long rejected,
    long removed,
    long leftOut,
    long warnings) {

  /** The counts of a file, by which nobody is removed. */
  public Counts(
      long uploaded,
      long changed,
      long unchanged,
      long created,
      long rejected,
      long leftOut,
      long warnings) {
    this(uploaded, changed, unchanged, created, rejected, 0, leftOut, warnings);
  }
}
