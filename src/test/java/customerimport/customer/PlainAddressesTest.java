package customerimport.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainAddressesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kari@example.com",
        "kari.nordmann+b@sub.ex-ample.no",
        "K_-1@A1.NO",
        "a@b.no",
        "1@2.no"
      })
  void usualAddressesAreKnown(String text) {
    assertThat(PlainAddresses.has(text)).isTrue();
  }

  @Test
  void theLibrarySaysTheSame() {
    var random = new Random(3);
    int known = 0;
    for (int i = 0; i < 300_000; i++) {
      String text =
          RandomText.of(random, 4, "aB1._-+%'")
              + "@"
              + RandomText.of(random, 4, "aB1.-_@")
              + (random.nextBoolean() ? ".no" : RandomText.of(random, 3, ".aN1-"));
      if (PlainAddresses.has(text)) {
        known++;
        assertThat(Emails.readByLibrary(text)).as(text).isEqualTo(Cell.of(text));
      }
    }
    assertThat(known).isGreaterThan(5_000);
  }

  @Test
  void longPartsAreAsLongAsTheLibrarySays() {
    for (int length = 60; length < 70; length++) {
      for (String text :
          new String[] {"a".repeat(length) + "@b.no", "a@" + "b".repeat(length) + ".no"}) {
        assertThat(PlainAddresses.has(text))
            .as(text)
            .isEqualTo(Emails.readByLibrary(text).problem() == null);
      }
    }
  }
}
