package customerimport.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainNumbersTest {

  @ParameterizedTest
  @CsvSource({
    "NO,+47,8",
    "NO,0047,8",
    "NO,'',8",
    "SE,+47,8",
    "US,+47,8",
    "SE,+46,7",
    "SE,+46,8",
    "SE,0046,9",
    "NO,+46,9",
    "NO,0046,7",
    "DK,+45,8",
    "DK,0045,8",
    "DK,'',8",
    "NO,+45,8",
    "FI,+358,7",
    "FI,+358,8",
    "NO,+358,9",
    "NO,00358,10",
    "IS,+354,7",
    "NO,+354,7",
    "IS,00354,7"
  })
  void theLibrarySaysTheSame(String region, String prefix, int digits) {
    var random = new Random(digits);
    var phones = new Phones(region);
    for (int i = 0; i < 5_000; i++) {
      String text = prefix + (1 + random.nextInt(9)) + digits(random, digits - 1);
      String plain = PlainNumbers.read(text, region);

      assertThat(plain).as(text).isNotNull();
      assertThat(phones.readByLibrary(text)).as(text).isEqualTo(Cell.of(plain));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "NO,+47 905 12 345,+4790512345",
    "NO,905 12 345,+4790512345",
    "NO,00 46 70 123 45 67,+46701234567",
    "DK,12 34 56 78,+4512345678"
  })
  void spacesDoNotCount(String region, String text, String e164) {
    assertThat(PlainNumbers.read(text, region)).isEqualTo(e164);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "+",
        "00",
        "+47",
        "0047",
        "+4790512",
        "+479051234",
        "+47905123456",
        "+4700512345",
        "+47 905-12-345",
        "++4790512345",
        "+479051234a",
        "+47９0512345",
        "+44",
        "+441234567890",
        "4790512345",
        "0790512345",
        "9051234",
        "905123456",
        "4690512345"
      })
  void anythingElseIsLeftToTheLibrary(String text) {
    assertThat(PlainNumbers.read(text, "NO")).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "SE,701234567",
    "SE,0701234567",
    "FI,401234567",
    "US,004790512345",
    "US,2125550123",
    "IS,5551234",
    "IS,1001859"
  })
  void trunkAndCallPrefixesAreLeftToTheLibrary(String region, String text) {
    assertThat(PlainNumbers.read(text, region)).isNull();
  }

  private static String digits(Random random, int length) {
    var digits = new StringBuilder(length);
    random.ints(length, 0, 10).forEach(digits::append);
    return digits.toString();
  }
}
