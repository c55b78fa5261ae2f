package customerimport.customer;

import java.util.List;

/**
 * One column of a customer: one of the product's, or one that the site has added.
 *
 * @param name the name in files, in JSON and on the page
 * @param kind the kind of value
 * @param limit the longest value, in characters (Unicode code points)
 * @param required whether a file must have the column
 * @param key whether its values find a customer whose number the sender does not know
 * @param column the column of the table {@code customer}; null for a site's own, which stand
 *     together in the column {@code own}
 * @param aliases other names that a file may use for it
 */
public record Field(
    String name,
    Kind kind,
    int limit,
    boolean required,
    boolean key,
    String column,
    List<String> aliases) {

  /** The column of customers and of staged rows that holds the values of a site's own fields. */
  public static final String OWN = "own";

  /** Whether the site has added it. */
  public boolean isOwn() {
    return column == null;
  }

  /**
   * The SQL expression for what a customer has stored, null for nothing.
   *
   * @param table the name or alias of the table {@code customer}
   */
  public String stored(String table) {
    return isOwn() ? member(table + "." + OWN) : table + "." + column;
  }

  /**
   * The SQL expression for what a staged row writes: null where the customer's value is left alone,
   * '' where it is cleared.
   *
   * @param table the name or alias of the table {@code import_row}
   */
  public String written(String table) {
    return stored(table);
  }

  /**
   * The SQL expression for what a staged row replaces, '' for nothing.
   *
   * @param table the name or alias of the table {@code import_row}
   */
  public String replaced(String table) {
    return isOwn() ? member(table + ".old_" + OWN) : table + ".old_" + column;
  }

  private String member(String object) {
    return "(" + object + " ->> '" + name.replace("'", "''") + "')";
  }
}
