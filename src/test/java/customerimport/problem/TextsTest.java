package customerimport.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

  private static final Locale BOKMAL = Locale.forLanguageTag("nb");

  private final Texts texts = new Texts();

  @ParameterizedTest
  @ValueSource(strings = {"texts", "refusals", "causes"})
  void bothLanguagesHaveTheSameKeysAndWords(String name) {
    var file = new MessageFile(name);
    var english = file.in(Locale.ENGLISH);
    var norwegian = file.in(BOKMAL);

    assertThat(norwegian.keySet()).isEqualTo(english.keySet());
    assertThat(english.keySet())
        .allSatisfy(
            key ->
                assertThat(norwegian.get(key).words()).as(key).isEqualTo(english.get(key).words()));
  }

  @Test
  void aTextIsToldInTheReadersLanguage() {
    assertThat(texts.text("IMPORTED", Locale.ENGLISH, Map.of()))
        .isEqualTo("Customer successfully imported!");
    assertThat(texts.text("IMPORTED", BOKMAL, Map.of())).isEqualTo("Kundene er importert!");
  }

  @Test
  void anUnknownKeyIsAMistakeOfTheCaller() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> texts.text("NO_SUCH_KEY", Locale.ENGLISH, Map.of()))
        .withMessageContaining("NO_SUCH_KEY");
  }
}
