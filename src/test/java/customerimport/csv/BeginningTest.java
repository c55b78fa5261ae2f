package customerimport.csv;

import static org.assertj.core.api.Assertions.assertThat;

import customerimport.customer.Fields;
import java.util.List;
import org.junit.jupiter.api.Test;

class BeginningTest {

  @Test
  void columnsAndFirstRowsAreToldAsTheyWereMeant() {
    Beginning is = of("\n;;\nId;Kjønn;Bonus;;\n0;2;'=1\n\n7;\"1\"x;5\n8;1;6\n", 2);

    assertThat(is.columns()).extracting(Column::name).containsExactly("Id", "Kjønn", "Bonus");
    assertThat(is.rows()).containsExactly(List.of("0", "2", "=1"), List.of("7", "\"1\"x", "5"));
  }

  @Test
  void whereItCannotBeReadOnItEnds() {
    assertThat(of("Id;Gender\n1;2\n3;\"open", 9).rows()).containsExactly(List.of("1", "2"));
  }

  @Test
  void withoutALineThereIsNone() {
    assertThat(of(" \n;\n", 9)).isSameAs(Beginning.NONE);
  }

  @Test
  void examplesAreTheFirstCellsEachOnce() {
    Beginning is = of("Id;City\n1; Oslo \n2\n3;\n4;Oslo\n5;Moss\n6;Voss\n", 9);

    assertThat(is.examples(is.columns().get(1), 2)).containsExactly("Oslo", "Moss");
  }

  private static Beginning of(String text, int most) {
    var reader = new RecordReader(Reading.stream(text), "UTF-8", ';');
    return Beginning.of(reader, new Fields(), Mapping.NONE, most);
  }
}
