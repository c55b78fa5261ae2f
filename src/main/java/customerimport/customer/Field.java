package customerimport.customer;

import java.util.List;

/**
 * One column of a customer.
 *
 * @param name the name in files, in JSON and on the page
 * @param kind the kind of value
 * @param limit the longest value, in characters (Unicode code points)
 * @param required whether a file must have the column
 * @param column the column of the table {@code customer}
 * @param aliases other names that a file may use for it
 */
public record Field(
    String name, Kind kind, int limit, boolean required, String column, List<String> aliases) {}
