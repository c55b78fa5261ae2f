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
 * @param leftOut rows that the user leaves out
 * @param warnings rows with a warning
 */
public record Counts(
    long uploaded,
    long changed,
    long unchanged,
    @JsonProperty("new") long created,
    long rejected,
    long leftOut,
    long warnings) {}
