package customerimport.csv;

import static org.assertj.core.api.Assertions.assertThat;

import customerimport.customer.RandomText;
import customerimport.testing.TestDatabase;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class FormulasTest {

  private static final String TELLING = "''''==+-@\t\r\n1 (x\uFF1D\uFF0B";

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

  @Test
  void anyTextComesBackAsItWas() {
    var random = new Random(5);
    for (int i = 0; i < 100_000; i++) {
      String cell = RandomText.of(random, 4, TELLING) + RandomText.of(random, 3);

      assertThat(Formulas.restore(Formulas.defuse(cell))).isEqualTo(cell);
    }
  }

  @Test
  @Tag("database")
  void postgresqlKeepsTheSameRule() {
    JdbcClient database = JdbcClient.create(TestDatabase.fresh());
    var random = new Random(6);
    String defuse = "select %s from (select ?::text as cell) c";
    for (int i = 0; i < 2_000; i++) {
      String cell = RandomText.of(random, 4, TELLING) + RandomText.of(random, 3, "aå;\"€");

      String defused =
          database
              .sql(defuse.formatted(Formulas.defusedSql("cell")))
              .param(cell)
              .query(String.class)
              .single();

      assertThat(defused).isEqualTo(Formulas.defuse(cell));
    }
  }
}
