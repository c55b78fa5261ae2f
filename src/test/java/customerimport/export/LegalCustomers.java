package customerimport.export;

import customerimport.customer.Cell;
import customerimport.customer.CellReader;
import customerimport.customer.Field;
import customerimport.customer.Fields;
import customerimport.customer.Kind;
import customerimport.customer.RandomText;
import customerimport.imports.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Customers as an import may have left them, in all their variety. */
@TestComponent
class LegalCustomers {

  private static final String[] WORDS = {
    "=1+1",
    "'=1+1",
    "''@SUM(A1)",
    "+47 905",
    "-",
    "'-x",
    "'+47",
    "@a",
    "'s-Gravenhage",
    "\"",
    "a;b",
    "\\.",
    "\\N",
    "NULL",
    "1E5",
    "007",
    "1/2",
    "TRUE",
    "12:30",
    "1.000,50",
    "2020-01-02",
    "#",
    "sep=;",
    "O'Hara; \"Junior\"",
    "Åse Ødegård",
    "日本",
    "😀",
    "=HYPERLINK(\"http://x\";\"y\")",
    "＝1+1",
    "{x}",
    "''"
  };

  private final Fields fields;
  private final CellReader reader;
  private final JdbcClient database;
  private final Json json;

  LegalCustomers(Fields fields, CellReader reader, JdbcClient database, Json json) {
    this.fields = fields;
    this.reader = reader;
    this.database = database;
    this.json = json;
  }

  /** Stores so many customers in place of all others. */
  void store(int count, long seed, Predicate<String> writable) {
    database.sql("delete from customer").update();
    var random = new Random(seed);
    long id = 0;
    for (int i = 0; i < count; i++) {
      id += 1 + (random.nextInt(10) == 0 ? random.nextInt(1 << 30) * 1_000_000L : 0);
      store(id, values(random, writable));
    }
    store(Long.MAX_VALUE - 1, values(random, writable));
  }

  private Map<String, String> values(Random random, Predicate<String> writable) {
    var values = new LinkedHashMap<String, String>();
    String country = legal(fields.get("Country").orElseThrow(), random, null);
    for (Field field : fields.written()) {
      String value = field.name().equals("Country") ? country : legal(field, random, country);
      values.put(field.name(), writable.test(value) ? value : "");
    }
    values.compute("LastName", (name, value) -> value.isEmpty() ? "Nordmann" : value);
    return values;
  }

  /** A value that reads as itself: what is stored has been read before. */
  private String legal(Field field, Random random, String country) {
    for (int attempt = 0; attempt < 20; attempt++) {
      Cell cell = reader.read(field, candidate(field, random), country);
      if (cell.problem() == null) {
        return cell.value();
      }
    }
    return field.kind() == Kind.GENDER ? "0" : "";
  }

  private static String candidate(Field field, Random random) {
    int lot = random.nextInt(10);
    return switch (field.kind()) {
      case ID, TEXT, LINES ->
          lot < 4
              ? WORDS[random.nextInt(WORDS.length)]
              : lot == 4 ? "" : RandomText.of(random, Math.min(field.limit(), 30));
      case EMAIL -> RandomText.of(random, 9, "ab'+=-/{}!#1") + "@" + "ex-ample.no";
      case PHONE -> "+" + RandomText.of(random, 15, "4790512346");
      case ZIP -> RandomText.of(random, 5, "0123456789- AB");
      case COUNTRY -> List.of("NO", "SE", "GB", "").get(random.nextInt(4));
      case GENDER -> String.valueOf(random.nextInt(3));
      case BIRTH_DATE, DATE ->
          lot < 2 ? "" : "%d-%02d-%02d".formatted(1880 + random.nextInt(140), 1 + lot, 1 + 2 * lot);
      case LANGUAGE -> List.of("nb", "en-GB", "zh-Hant-TW", "").get(random.nextInt(4));
      case NUMBER -> lot < 2 ? "" : String.valueOf(random.nextInt(2000) - 1000);
    };
  }

  private void store(long id, Map<String, String> values) {
    var own = new LinkedHashMap<String, String>();
    var columns = new StringBuilder("customer_id, own");
    var cells = new StringBuilder(":customer_id, nullif(:own, '{}')::jsonb");
    var statement = new LinkedHashMap<String, Object>();
    for (Field field : fields.written()) {
      String value = values.get(field.name());
      if (value.isEmpty()) {
        continue;
      }
      if (field.isOwn()) {
        own.put(field.name(), value);
      } else {
        columns.append(", ").append(field.column());
        cells.append(", cast(:").append(field.column()).append(" as ").append(type(field));
        cells.append(')');
        statement.put(field.column(), value);
      }
    }
    statement.put("customer_id", id);
    statement.put("own", json.write(own));
    database
        .sql("insert into customer (%s) values (%s)".formatted(columns, cells))
        .params(statement)
        .update();
  }

  private static String type(Field field) {
    return switch (field.kind()) {
      case GENDER -> "smallint";
      case BIRTH_DATE -> "date";
      default -> "text";
    };
  }
}
