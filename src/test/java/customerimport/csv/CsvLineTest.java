package customerimport.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CsvLineTest {

  @Test
  void cellsAreQuotedWhereNeededAndRunAsNoFormula() {
    assertThat(CsvLine.of(Arrays.asList("a;b", null, "=1", "c"))).isEqualTo("\"a;b\";;'=1;c\r\n");
  }
}
