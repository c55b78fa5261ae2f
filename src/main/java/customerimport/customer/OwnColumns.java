package customerimport.customer;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The columns that a site adds to those of the product.
 *
 * @param columns in the order in which they follow the product's
 */
@ConfigurationProperties("customer-import")
public record OwnColumns(@DefaultValue List<OwnColumn> columns) {

  /** A site without columns of its own. */
  public static final OwnColumns NONE = new OwnColumns(List.of());

  private static final Set<Kind> KINDS =
      Set.of(
          Kind.TEXT,
          Kind.LINES,
          Kind.NUMBER,
          Kind.DATE,
          Kind.EMAIL,
          Kind.PHONE,
          Kind.COUNTRY,
          Kind.LANGUAGE);

  private static final Set<Kind> KEY_KINDS = Set.of(Kind.TEXT, Kind.NUMBER);
  private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{N} _.-]{0,59}");
  private static final int LONGEST = 2000;
  private static final int LONGEST_KEY = 200;

  /**
   * A column that the site adds.
   *
   * @param name how files, JSON and the page call it; {@code customer.own} keeps values under it
   * @param kind the kind of value
   * @param limit the longest value of a text, in characters, or the most digits of a number
   * @param aliases other names that a file may use for it
   * @param key whether it is unique and finds the customer of a row whose CustomerID is 0
   */
  public record OwnColumn(
      String name,
      @DefaultValue("TEXT") Kind kind,
      @DefaultValue("200") int limit,
      @DefaultValue List<String> aliases,
      boolean key) {}

  /**
   * The fields that these columns are.
   *
   * @param known the fields whose names are taken
   * @throws IllegalArgumentException when a column cannot be: it says which, and what to do
   */
  List<Field> fields(Fields known) {
    var names = new HashSet<String>();
    int keys = 0;
    for (OwnColumn column : columns) {
      demand(column.name() != null && NAME.matcher(column.name()).matches(), column, "name");
      demand(KINDS.contains(column.kind()), column, "kind");
      demand(column.limit() > 0 && column.limit() <= LONGEST, column, "limit");
      keys += column.key() ? 1 : 0;
      demand(!column.key() || isFitForKey(column, keys), column, "key");
      demand(
          isFree(column.name(), known) && names.add(Fields.normal(column.name())), column, "taken");
      for (String alias : column.aliases()) {
        demand(isFree(alias, known) && names.add(Fields.normal(alias)), column, "taken");
      }
    }
    return columns.stream()
        .map(c -> new Field(c.name(), c.kind(), c.limit(), false, c.key(), null, c.aliases()))
        .toList();
  }

  private static boolean isFitForKey(OwnColumn column, int keys) {
    return keys == 1 && KEY_KINDS.contains(column.kind()) && column.limit() <= LONGEST_KEY;
  }

  private static boolean isFree(String name, Fields known) {
    return !Fields.normal(name).isEmpty() && known.named(name).isEmpty();
  }

  private static void demand(boolean met, OwnColumn column, String what) {
    if (!met) {
      throw new IllegalArgumentException(
          "customer-import.columns: the column \"" + column.name() + "\" " + told(what));
    }
  }

  private static String told(String what) {
    return switch (what) {
      case "name" ->
          "needs a name of letters, digits, spaces and . _ - (60 at most, a letter first)";
      case "kind" -> "cannot be of that kind; choose one of " + KINDS.stream().sorted().toList();
      case "limit" -> "needs a limit from 1 to " + LONGEST;
      case "key" ->
          "cannot be the key: there can be one, of kind TEXT or NUMBER, with a limit of "
              + LONGEST_KEY
              + " at most";
      default -> "has a name or alias that another column has already; choose another";
    };
  }
}
