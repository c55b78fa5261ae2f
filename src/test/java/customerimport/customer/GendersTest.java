package customerimport.customer;

import static org.assertj.core.api.Assertions.assertThat;

import customerimport.problem.Code;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GendersTest {

  @ParameterizedTest
  @ValueSource(strings = {"0", "1", "2"})
  void aGenderIsADigit(String text) {
    assertThat(Genders.read(text)).isEqualTo(Cell.of(text));
  }

  @ParameterizedTest
  @CsvSource({
    "none,0",
    "ingen,0",
    "Ukjent,0",
    "okänd,0",
    "ikke oppgitt,0",
    "man,1",
    "Mann,1",
    "MANN,1",
    "mand,1",
    "male,1",
    "M,1",
    "m,1",
    "Herre,1",
    "Mr,1",
    "kvinne,2",
    "Kvinna,2",
    "kvinde,2",
    "woman,2",
    "female,2",
    "F,2",
    "K,2",
    "k,2",
    "W,2",
    "dame,2"
  })
  void aWordIsToldWithTheDigitAsRepair(String text, String repair) {
    var problem = Genders.read(text).problem();

    assertThat(problem.code()).isEqualTo(Code.GENDER_INVALID);
    assertThat(problem.value()).isEqualTo(text);
    assertThat(problem.details()).containsEntry("reason", "word").containsEntry("repair", repair);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3",
        "9",
        "-1",
        "+1",
        "01",
        "1.0",
        "1,0",
        "10",
        "x",
        "X",
        "annet",
        "other",
        "hen",
        "N",
        "?",
        "１",
        "١",
        "²",
        "mann/kvinne",
        "kvinne 2",
        "kar",
        "true",
        "null",
        "♀",
        "=1"
      })
  void anythingElseIsRefusedWithoutAGuess(String text) {
    var problem = Genders.read(text).problem();

    assertThat(problem.code()).isEqualTo(Code.GENDER_INVALID);
    assertThat(problem.details()).isEmpty();
  }
}
