package customerimport.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RowsTest {

  private static final String HEADER = "CustomerID;Gender;Comment\n";

  @Test
  void rowsKnowTheirNumberLineAndCells() {
    List<Row> rows = Reading.all(Reading.rows(HEADER + "1;2;\"a\nb\"\n\n;;\n0;1;x"));

    assertThat(rows).extracting(Row::number).containsExactly(1L, 2L);
    assertThat(rows).extracting(Row::line).containsExactly(2L, 6L);
    assertThat(rows.get(0).cells()).containsExactly("1", "2", "a\nb");
    assertThat(rows.get(1).cells()).containsExactly("0", "1", "x");
    assertThat(rows).extracting(Row::problem).containsOnlyNulls();
  }
}
