package customerimport.customer;

import static org.assertj.core.api.Assertions.assertThat;

import customerimport.testing.Fuzz;
import java.time.Clock;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever stands in a cell, it is a value, nothing, or refused; a value is read as itself. */
class AnyCellTest {

  private static final String[] BEGUN = {
    "a@b.no",
    "+47 905 12 345",
    "4,79E+10",
    "0150",
    "Norge",
    "NOR",
    "2",
    "mann",
    "1999-12-31",
    "31.12.1999",
    "nb-NO",
    "Storgata 1\nOslo",
    "9223372036854775807",
    "-12",
    "36526",
    "=1+1",
    "'"
  };

  private final CellReader reader =
      new CellReader(new SiteSettings("NO", Locale.ENGLISH), Clock.systemUTC());

  @Test
  void anyTextIsAValueOrRefused() {
    var fields = new Fields().all();
    Fuzz.holds(
        20_000,
        random -> {
          Field field = fields.get(random.nextInt(fields.size()));
          String country = Fuzz.oneOf(random, null, "", "NO", "SE", "US", "??");
          String raw = raw(random);

          Cell cell = reader.read(field, raw, country);

          if (cell.problem() == null) {
            assertThat(cell.value()).as(field.name()).isNotNull();
            assertThat(reader.read(field, cell.value(), country)).as(raw).isEqualTo(cell);
          } else {
            assertThat(cell.problem().code()).isNotNull();
          }
        });
  }

  private static String raw(Random random) {
    String begun = Fuzz.oneOf(random, BEGUN);
    int at = random.nextInt(begun.length() + 1);
    return switch (random.nextInt(3)) {
      case 0 -> RandomText.of(random, 30);
      case 1 -> begun.substring(0, at) + RandomText.of(random, 4) + begun.substring(at);
      default -> begun.substring(0, at) + Fuzz.oneOf(random, BEGUN);
    };
  }
}
