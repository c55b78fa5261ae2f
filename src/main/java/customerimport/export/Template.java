package customerimport.export;

import customerimport.csv.CsvLine;
import customerimport.customer.Field;
import customerimport.customer.Fields;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** A file to fill in: the header, and a row that shows what is meant. */
@Component
public class Template {

  private static final Map<String, String> EXAMPLE =
      Map.ofEntries(
          Map.entry("CustomerID", "0"),
          Map.entry("FirstName", "Kari"),
          Map.entry("LastName", "Nordmann"),
          Map.entry("Email", "kari.nordmann@example.com"),
          Map.entry("Mobile", "+4740000000"),
          Map.entry("Phone", "+4722000000"),
          Map.entry("Address", "Storgata 1"),
          Map.entry("ZipCode", "0155"),
          Map.entry("City", "Oslo"),
          Map.entry("Country", "NO"),
          Map.entry("Gender", "2"),
          Map.entry("BirthDate", "1985-05-17"),
          Map.entry("Language", "nb"));

  private final Fields fields;

  Template(Fields fields) {
    this.fields = fields;
  }

  /** The file, in the format that imports. */
  public InputStream read() {
    String file =
        CsvLine.BYTE_ORDER_MARK
            + line(Field::name)
            + line(field -> EXAMPLE.getOrDefault(field.name(), ""));
    return new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
  }

  private String line(Function<Field, String> cell) {
    return CsvLine.of(fields.all().stream().map(cell).toList());
  }
}
