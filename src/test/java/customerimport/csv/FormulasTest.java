package customerimport.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulasTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          =1+1                      | '=1+1
          =HYPERLINK("http://x")    | '=HYPERLINK("http://x")
          @SUM(A1)                  | '@SUM(A1)
          +cmd                      | '+cmd
          -2+A1                     | '-2+A1
          '=1+1                     | ''=1+1
          ''@x                      | '''@x
          """)
  void whatASpreadsheetWouldRunGetsAnApostrophe(String cell, String written) {
    assertThat(Formulas.defuse(cell)).isEqualTo(written);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\t=1", "\r=1"})
  void aTabOrReturnBeforeAFormulaIsNoWayAround(String cell) {
    assertThat(Formulas.defuse(cell)).isEqualTo("'" + cell);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Kari",
        "+4790512345",
        "+47 905 12 345",
        "-5",
        "O'Hara",
        "'s-Gravenhage",
        "a=b"
      })
  void everythingElseIsWrittenAsItIs(String cell) {
    assertThat(Formulas.defuse(cell)).isEqualTo(cell);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "=1",
        "'=1",
        "''=1",
        "+4790512345",
        "'+4790512345",
        "-",
        "'-x",
        "'",
        "''",
        "\t"
      })
  void whatWasDefusedComesBackAsItWas(String cell) {
    assertThat(Formulas.restore(Formulas.defuse(cell))).isEqualTo(cell);
  }
}
