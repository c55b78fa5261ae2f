package customerimport.imports;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Why a source's rule left an import to a person.
 *
 * @param code the reason; part of the API
 * @param found what was found, as a number or percent, or null
 * @param limit what the rule allows, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Waiting(Reason code, String found, String limit) {

  /** Why a person is asked. */
  public enum Reason {
    /** The same bytes came before, and would create customers again. */
    ALREADY_IMPORTED,
    /** Rows are rejected, or there is something to look at. */
    NOT_CLEAN,
    TOO_MANY_REJECTED,
    TOO_MANY_CHANGED,
    TOO_MANY_NEW,
    TOO_MANY_CLEARED,
    TOO_MANY_WARNINGS,
    /** Only a person confirms, who has not sent it. */
    FOUR_EYES,
    /** The user of the source has no right to confirm. */
    NOT_ALLOWED,
    /** Customers moved each time it was confirmed. */
    CONFLICTS
  }
}
