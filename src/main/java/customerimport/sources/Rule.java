package customerimport.sources;

import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * What may be written without a person.
 *
 * @param autoConfirm whether anything may
 * @param rejected how many rows may be rejected; percents here and below are of the customers
 * @param changed how many rows may change a customer
 * @param created how many rows may create a customer; its setting is {@code new}
 * @param cleared how many cells may be cleared; percents are of the cells that the file names
 * @param warnings how many rows may have a warning
 */
public record Rule(
    @DefaultValue("NEVER") AutoConfirm autoConfirm,
    @DefaultValue Limit rejected,
    @DefaultValue Limit changed,
    @Name("new") @DefaultValue Limit created,
    @DefaultValue Limit cleared,
    @DefaultValue Limit warnings) {

  /** Whether a rule confirms. */
  public enum AutoConfirm {
    NEVER,
    /** What has nothing rejected and nothing to look at. */
    WHEN_CLEAN,
    ALWAYS
  }
}
