package customerimport.confirm;

import static org.assertj.core.api.Assertions.assertThat;

import customerimport.confirm.Undos.Undo;
import customerimport.imports.Import;
import customerimport.imports.ImportState;
import customerimport.testing.ApplicationTest;
import customerimport.testing.Product;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Random sequences of imports, edits from outside and undos, against a small model of them. */
@ApplicationTest
class UndoModelTest {

  private static final List<String> FIELDS = List.of("last_name", "city", "comment");
  private static final List<String> VALUES = List.of("", "a", "b", "c");

  @Autowired Product product;
  @Autowired ProducerTemplate camel;

  private final Map<Long, Map<String, String>> model = new TreeMap<>();
  private final List<Written> imports = new ArrayList<>();

  /** What an import wrote, as the model has it: by customer and field, what was and what came. */
  private record Written(
      long id, Map<Long, Map<String, String[]>> changed, Map<Long, Map<String, String>> created) {}

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void anUndoRestoresExactlyTheUntouchedCells(long seed) {
    product.database().sql("delete from customer").update();
    var random = new Random(seed);
    for (int step = 0; step < 14; step++) {
      int lot = random.nextInt(10);
      if (lot < 4 || model.isEmpty()) {
        importSome(random);
      } else if (lot < 7) {
        edit(random);
      } else if (!imports.isEmpty()) {
        undo(imports.remove(random.nextInt(imports.size())));
      }
      assertThat(stored()).as("seed %d, step %d", seed, step).isEqualTo(model);
    }
  }

  private void importSome(Random random) {
    var lines = new ArrayList<String>();
    lines.add("CustomerID;FirstName;LastName;City;Comment;Gender");
    var written = new Written(0, new HashMap<>(), new HashMap<>());
    List<Map<String, String>> created = new ArrayList<>();
    for (long id : List.copyOf(model.keySet())) {
      if (random.nextInt(3) > 0) {
        Map<String, String> values = values(random);
        lines.add(id + ";N;" + joined(values) + ";1");
        change(id, values, written);
      }
    }
    for (int i = random.nextInt(3) + 1; i > 0; i--) {
      Map<String, String> values = values(random);
      lines.add("0;N;" + joined(values) + ";1");
      created.add(values);
    }
    Import is = product.importNow(lines.toArray(String[]::new));
    for (int i = 0; i < created.size(); i++) {
      written.created().put(is.firstNewId() + i, created.get(i));
      model.put(is.firstNewId() + i, new HashMap<>(created.get(i)));
    }
    imports.add(new Written(is.id(), written.changed(), written.created()));
  }

  private void change(long id, Map<String, String> values, Written written) {
    values.forEach(
        (field, value) -> {
          String old = model.get(id).put(field, value);
          if (!value.equals(old)) {
            written
                .changed()
                .computeIfAbsent(id, none -> new HashMap<>())
                .put(field, new String[] {old, value});
          }
        });
  }

  private void edit(Random random) {
    List<Long> ids = List.copyOf(model.keySet());
    long id = ids.get(random.nextInt(ids.size()));
    if (random.nextInt(5) == 0) {
      product.database().sql("delete from customer where customer_id = ?").param(id).update();
      model.remove(id);
      return;
    }
    String field = FIELDS.get(random.nextInt(FIELDS.size()));
    String value = VALUES.get(random.nextInt(VALUES.size()));
    product
        .database()
        .sql("update customer set %s = nullif(?, '') where customer_id = ?".formatted(field))
        .params(value, id)
        .update();
    model.get(id).put(field, value);
  }

  private void undo(Written written) {
    var asked =
        camel.requestBodyAndHeaders(
            "direct:undo", null, Map.of("importId", written.id(), "by", "kari"), Undo.class);
    product.in(ImportState.PREVIEWED, asked.undoId());
    product.confirm(asked.undoId(), 1);
    product.in(ImportState.IMPORTED, asked.undoId());
    product.in(ImportState.UNDONE, written.id());
    written
        .changed()
        .forEach(
            (id, cells) ->
                cells.forEach(
                    (field, cell) -> {
                      if (model.containsKey(id) && model.get(id).get(field).equals(cell[1])) {
                        model.get(id).put(field, cell[0]);
                      }
                    }));
    written.created().forEach(model::remove);
  }

  private Map<Long, Map<String, String>> stored() {
    Map<Long, Map<String, String>> stored = new TreeMap<>();
    product
        .database()
        .sql("select customer_id, last_name, city, comment from customer")
        .query()
        .listOfRows()
        .forEach(
            row -> {
              Map<String, String> values = new HashMap<>();
              FIELDS.forEach(f -> values.put(f, row.get(f) == null ? "" : (String) row.get(f)));
              stored.put((Long) row.get("customer_id"), values);
            });
    return stored;
  }

  private static Map<String, String> values(Random random) {
    Map<String, String> values = new HashMap<>();
    FIELDS.forEach(field -> values.put(field, VALUES.get(random.nextInt(VALUES.size()))));
    return values;
  }

  private static String joined(Map<String, String> values) {
    return String.join(";", FIELDS.stream().map(values::get).toList());
  }
}
