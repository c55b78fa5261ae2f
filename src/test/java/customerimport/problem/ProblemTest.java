package customerimport.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemTest {

  @ParameterizedTest
  @CsvSource({
    "'a\u0000b',a⟨U+0000⟩b",
    "'a\r\nb\nc\rd',a↵b↵c↵d",
    "'a\tb',a⇥b",
    "'\uFEFFa',⟨U+FEFF⟩a",
    "'a\uD800',a⟨U+D800⟩",
    "😀 Åse,😀 Åse",
    "'a\u00A0b','a\u00A0b'"
  })
  void aValueShowsWhatIsHidden(String value, String shown) {
    assertThat(Problem.of(Code.INVALID_VALUE, value).value()).isEqualTo(shown);
  }

  @Test
  void aLongValueIsCut() {
    Problem problem = Problem.of(Code.TOO_LONG, "å".repeat(201));

    assertThat(problem.value()).isEqualTo("å".repeat(200) + "…");
    assertThat(problem.in("City", 2).at(3).with("found", 201).value()).isEqualTo(problem.value());
  }

  @Test
  void aLongValueIsNeverCutInsideACharacter() {
    assertThat(Problem.of(Code.TOO_LONG, "a" + "😀".repeat(100)).value())
        .isEqualTo("a" + "😀".repeat(99) + "…");
  }
}
