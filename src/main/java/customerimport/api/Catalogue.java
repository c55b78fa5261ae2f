package customerimport.api;

import customerimport.customer.Field;
import customerimport.customer.Fields;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What can be known without any import: the columns that a file may have, and this contract. */
@Component
public class Catalogue {

  private static final String CONTRACT = "/openapi.yaml";

  private final Fields fields;

  Catalogue(Fields fields) {
    this.fields = fields;
  }

  /** A column of a file. */
  record ColumnView(
      String name, String kind, int limit, boolean required, boolean key, List<String> aliases) {

    static ColumnView of(Field field) {
      return new ColumnView(
          field.name(),
          field.kind().name(),
          field.limit(),
          field.required(),
          field.key(),
          field.aliases());
    }
  }

  /** The columns that a file may have. */
  public Reply columns() {
    List<ColumnView> columns = fields.all().stream().map(ColumnView::of).toList();
    return Reply.json(200, Map.of("columns", columns));
  }

  /** The contract of the API. */
  public Reply contract() {
    InputStream contract = Catalogue.class.getResourceAsStream(CONTRACT);
    return Reply.of("application/yaml", contract);
  }
}
