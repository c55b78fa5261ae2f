package customerimport.csv;

import static org.assertj.core.api.Assertions.assertThat;

import customerimport.problem.Code;
import customerimport.problem.FileRejected;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomFilesTest {

  private static final String HEADER = "Id;Gender;City\n";
  private static final String[] PIECES = {
    ";",
    ";",
    ";",
    ";",
    "\"",
    "\"",
    "\"\"",
    "\n",
    "\r\n",
    "\r",
    " ",
    "\t",
    "\u00A0",
    "a",
    "ø",
    "€",
    "😀",
    "\uDBFC\uDC00",
    "1",
    "0",
    "'",
    "\\",
    "#",
    ",",
    "\"x\"",
    "\"y\";",
    "\"a;b\n\"",
    ";;\n"
  };

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void readerAgreesWithTheOracle(long seed) {
    var random = new Random(seed);
    for (int file = 0; file < 500; file++) {
      String text = HEADER + text(random);
      int block = 4 + random.nextInt(60);
      assertThat(read(text, block)).as("seed %d: %s", seed, text).isEqualTo(expected(text));
    }
  }

  private static String text(Random random) {
    var text = new StringBuilder();
    int pieces = random.nextInt(1, 60);
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  private static List<Oracle.Expected> expected(String text) {
    List<Oracle.Expected> records = Oracle.read(text);
    return records == null ? null : records.stream().map(RandomFilesTest::cut).toList();
  }

  /** Empty cells beyond the header are free, and gone. */
  private static Oracle.Expected cut(Oracle.Expected record) {
    List<String> cells = record.cells();
    boolean free =
        !record.quoteSyntax()
            && cells.size() > 3
            && Blanks.areBlank(cells.subList(3, cells.size()).toArray(String[]::new));
    return free ? new Oracle.Expected(record.line(), cells.subList(0, 3), false) : record;
  }

  /** The rows behind the header's own record; null when a quote stays open. */
  private static List<Oracle.Expected> read(String text, int block) {
    var records = new ArrayList<Oracle.Expected>();
    records.add(new Oracle.Expected(1, List.of("Id", "Gender", "City"), false));
    try {
      Rows rows = Reading.rows(new RecordReader(Reading.stream(text), "UTF-8", ';', block));
      rows.forEachRemaining(row -> records.add(seen(row)));
    } catch (FileRejected rejected) {
      return rejected.problem().code() == Code.NO_DATA_ROWS ? records : null;
    }
    return records;
  }

  private static Oracle.Expected seen(Row row) {
    boolean quoteSyntax = row.problem() != null && row.problem().code() == Code.QUOTE_SYNTAX;
    return new Oracle.Expected(row.line(), Arrays.asList(row.cells()), quoteSyntax);
  }
}
