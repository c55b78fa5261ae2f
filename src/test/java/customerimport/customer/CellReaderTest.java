package customerimport.customer;

import static org.assertj.core.api.Assertions.assertThat;

import customerimport.problem.Code;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellReaderTest {

  static final Clock TODAY = Clock.fixed(Instant.parse("2025-06-15T12:00:00Z"), ZoneOffset.UTC);

  private final CellReader reader = new CellReader(new SiteSettings("NO", Locale.ENGLISH), TODAY);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"FirstName|Kari|Kari", "Mobile|0047 905 12 345|+4790512345", "Country|Norge|NO"})
  void aCellIsReadAsItsFieldAsks(String field, String raw, String value) {
    Cell cell = reader.read(new Fields().named(field).orElseThrow(), raw);

    assertThat(cell).isEqualTo(Cell.of(value));
  }

  @ParameterizedTest
  @CsvSource({"Gender,''", "Gender,' '"})
  void aGenderIsNeverEmpty(String field, String raw) {
    Cell cell = reader.read(new Fields().named(field).orElseThrow(), raw);

    assertThat(cell.problem().code()).isEqualTo(Code.GENDER_MISSING);
  }
}
