package customerimport.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalTextTest {

  @ParameterizedTest
  @ValueSource(
      ints = {
        ' ', '\t', '\n', 0x0B, '\f', '\r', 0x85, 0xA0, 0x1680, 0x2000, 0x2003, 0x2009, 0x200A,
        0x2028, 0x2029, 0x202F, 0x205F, 0x3000
      })
  void outerWhiteSpaceOfAnyScriptIsTrimmed(int space) {
    String outer = Character.toString(space);

    assertThat(CanonicalText.of(outer + "Kari" + outer + " ")).isEqualTo("Kari");
    assertThat(CanonicalText.of(outer)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 0x1B, 0x1C, 0x1F, 0x7F, 0xAD, 0x200B, 0x2060, 0xFEFF, 0xFFFD})
  void hiddenCharactersAreNoWhiteSpace(int hidden) {
    String outer = Character.toString(hidden);

    assertThat(CanonicalText.of(outer + "Kari" + outer)).isEqualTo(outer + "Kari" + outer);
  }

  @ParameterizedTest
  @CsvSource({
    "A\u030Ase,\u00C5se",
    "Bjo\u0308rn,Bj\u00F6rn",
    "Rene\u0301e,Ren\u00E9e",
    "Søren,Søren",
    "\u212Bse,\u00C5se",
    "Nguye\u0302\u0303n,Nguy\u1EC5n",
    "\u1112\u1161\u11AB,\uD55C",
    "q\u0323\u0307,q\u0323\u0307",
    "q\u0307\u0323,q\u0323\u0307",
    "ﬁ,ﬁ",
    "①,①"
  })
  void lettersAreComposedAndNothingElse(String raw, String canonical) {
    assertThat(CanonicalText.of(raw)).isEqualTo(canonical);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Kari", "O'Brien & Sons; 1/2", "a  b", "0150", "~!"})
  void plainTextIsGivenBackAsItIs(String raw) {
    assertThat(CanonicalText.of(raw)).isSameAs(raw);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ola  Nordmann", "Ola\u00A0Nordmann", "’", "0150", "-5", "=1+1"})
  void nothingElseIsAltered(String raw) {
    assertThat(CanonicalText.of(raw)).isEqualTo(raw);
  }

  @Test
  void whatIsCanonicalStaysSo() {
    var random = new Random(1);
    for (int i = 0; i < 100_000; i++) {
      String canonical = CanonicalText.of(RandomText.of(random, 12));

      assertThat(CanonicalText.of(canonical)).isEqualTo(canonical);
    }
  }
}
