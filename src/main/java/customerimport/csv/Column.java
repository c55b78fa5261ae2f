package customerimport.csv;

import customerimport.customer.Field;
import java.util.Map;

/**
 * One column of the file.
 *
 * @param name the header cell as the file has it, without outer white space
 * @param position where it stands, from 1
 * @param field the field that it holds, or null when the column is not imported
 * @param ignored whether somebody said that it is not to be imported
 * @param values what cells stand for, by {@link Mapping#key}
 */
public record Column(
    String name, int position, Field field, boolean ignored, Map<String, String> values) {

  /** What a cell stands for. */
  String meant(String cell) {
    return values.getOrDefault(Mapping.key(cell), cell);
  }
}
