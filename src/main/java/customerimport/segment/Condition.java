package customerimport.segment;

import java.util.List;

/**
 * A filter in SQL, over the customer {@code c}.
 *
 * @param sql the condition; its n-th value stands in it as {@code :f}n, from 1
 * @param values the texts that a user wrote
 */
public record Condition(String sql, List<String> values) {

  /** Where a parameter's value stands while PostgreSQL writes a list, which takes no parameters. */
  private static final String SETTING = "customer_import.f";

  /** Copies the list. */
  public Condition {
    values = List.copyOf(values);
  }

  /** The condition with its values taken from settings of the transaction. */
  public String ofSettings() {
    return sql.replaceAll(":f([0-9]+)", "current_setting('" + SETTING + "$1')");
  }

  /** The setting from which the n-th value is taken, n from 0. */
  public static String setting(int n) {
    return SETTING + (n + 1);
  }
}
