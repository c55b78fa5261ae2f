package customerimport.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class MarksTest {

  @Test
  void theyComeInOrderHoweverManyWait() {
    var marks = new Marks();
    add(marks, 1, 700);
    take(marks, 1, 600);
    add(marks, 701, 5000);
    take(marks, 601, 5000);

    assertThatThrownBy(marks::next).isInstanceOf(NoSuchElementException.class);
  }

  private static void add(Marks marks, int from, int to) {
    for (int line = from; line <= to; line++) {
      marks.add(line, line % 4);
    }
  }

  private static void take(Marks marks, int from, int to) {
    for (int line = from; line <= to; line++) {
      long mark = marks.next();
      assertThat(Marks.line(mark)).isEqualTo(line);
      assertThat(Marks.has(Marks.STAND_INS, mark)).isEqualTo(line % 4 > 1);
    }
  }
}
