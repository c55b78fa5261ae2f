package customerimport.csv;

import com.fasterxml.jackson.annotation.JsonInclude;
import customerimport.customer.Field;
import customerimport.customer.Fields;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What somebody says of a file's columns where their names do not say it; the others go by their
 * names.
 *
 * @param name under which it is saved, or null
 * @param columns one for each column it has something to say of
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Mapping(String name, List<MappedColumn> columns) {

  /** Nothing said: every column goes by its name. */
  public static final Mapping NONE = new Mapping(null, List.of());

  /** Copies the list; null stands for none. */
  public Mapping {
    columns = columns == null ? List.of() : List.copyOf(columns);
  }

  /**
   * What is said of one column.
   *
   * @param column the header cell, compared as names of fields are; blank only with a position
   * @param position only the column at this place, from 1; null for wherever it stands
   * @param field the name of the field that it holds, or null to go by its own name
   * @param ignore whether it is not to be read
   * @param values what cells stand for: they are compared without outer white space and without
   *     regard to case; a cell that is not among them stands for itself
   */
  @JsonInclude(JsonInclude.Include.NON_DEFAULT)
  public record MappedColumn(
      String column, Integer position, String field, boolean ignore, Map<String, String> values) {

    /** Takes a missing table for an empty one, and a column without a name as it is. */
    public MappedColumn {
      column = column == null ? "" : column;
      values = values == null ? Map.of() : Map.copyOf(values);
    }

    /** Whether it speaks of this header cell. */
    public boolean isOf(String header, int at) {
      return (position == null || position == at)
          && Fields.normal(column).equals(Fields.normal(header));
    }
  }

  /** The column that a header cell stands for. */
  Column column(String header, int position, Fields fields) {
    Optional<MappedColumn> said =
        columns.stream().filter(c -> c.isOf(header, position)).findFirst();
    boolean ignored = said.filter(MappedColumn::ignore).isPresent();
    Field field =
        ignored
            ? null
            : said.map(MappedColumn::field)
                .map(fields::get)
                .orElseGet(() -> fields.named(header))
                .orElse(null);
    return new Column(
        header,
        position,
        field,
        ignored,
        said.map(MappedColumn::values).map(Mapping::table).orElse(Map.of()));
  }

  private static Map<String, String> table(Map<String, String> values) {
    return values.entrySet().stream()
        .collect(Collectors.toMap(entry -> key(entry.getKey()), Map.Entry::getValue, (a, b) -> a));
  }

  /**
   * A cell in the form in which value tables are looked up.
   *
   * @param cell as it is written
   */
  public static String key(String cell) {
    return Normalizer.normalize(Blanks.strip(cell), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }
}
