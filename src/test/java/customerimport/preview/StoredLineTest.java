package customerimport.preview;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoredLineTest {

  private static final String LINE = "4711\t99\tKari\t\tÅse\\\\\\t\\n\\r\\b\\f\\v\\x\tlast\n";

  @Test
  void cellsStandBetweenTabs() {
    byte[] line = LINE.getBytes(UTF_8);
    int version = StoredLine.next(line, 0);
    int values = StoredLine.next(line, version);

    assertThat(StoredLine.id(line)).isEqualTo(4711);
    assertThat(StoredLine.text(line, version)).isEqualTo("99");
    assertThat(StoredLine.texts(line, values, 4))
        .containsExactly("Kari", "", "Åse\\\t\n\r\b\f\u000Bx", "last");
    assertThat(StoredLine.next(line, line.length - 2)).isEqualTo(line.length);
  }

  /** The second cell of the row is not compared. */
  @ParameterizedTest(name = "{0} | {1} = {2}")
  @CsvSource(
      delimiter = ';',
      value = {
        "Kari;Oslo;Kari;Oslo;true",
        "'';Oslo;'';Oslo;true",
        "Kari;'';Kari;'';true",
        "Kari;Oslo;Kar;Oslo;false",
        "Kar;Oslo;Kari;Oslo;false",
        "Kari;Oslo;Kari;Moss;false",
        "Kari;Oslo;kari;Oslo;false",
        "Kari M;Oslo;Kari M;Oslo;true",
        "\u007F;Oslo;\u007F;Oslo;true",
        "\u0080;Oslo;\u0080;Oslo;true",
        "Åse;Ås;Åse;Ås;true",
        "\u07FF;Oslo;\u07FF;Oslo;true",
        "Åse;Ås;Æse;Ås;false",
        "\u0145se;Ås;Åse;Ås;false",
        "Åse;Ås;Ås;Ås;false",
      })
  void equalBytesAreTold(String first, String second, String one, String other, boolean equal) {
    byte[] line = ("1\t2\t" + first + "\t" + second + "\tNO\n").getBytes(UTF_8);

    assertThat(StoredLine.holds(line, 4, new String[] {one, "not", other}, new int[] {0, 2}))
        .isEqualTo(equal);
  }

  @ParameterizedTest
  @ValueSource(strings = {"€", "\u0800", "a\\b"})
  void whatMayBeWrittenAnotherWayIsLeftToACloserLook(String text) {
    byte[] line = ("1\t2\t" + text + "\tNO\n").getBytes(UTF_8);

    assertThat(StoredLine.holds(line, 4, new String[] {text}, new int[] {0})).isFalse();
  }

  @Test
  void aTabInTheFileEndsNoCell() {
    byte[] line = "1\t2\tKari\tOslo\tNO\n".getBytes(UTF_8);

    assertThat(StoredLine.holds(line, 4, new String[] {"Kari\tOslo"}, new int[] {0})).isFalse();
  }
}
