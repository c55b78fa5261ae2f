package customerimport.customer;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainNumbersTest {

  private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();

  @ParameterizedTest
  @CsvSource({
    "+47,8", "+46,7", "+46,8", "+46,9", "+45,8", "+358,7", "+358,8", "+358,9", "+358,10", "+354,7"
  })
  void theLibrarySaysTheSame(String countryCode, int digits) throws Exception {
    var random = new Random(digits);
    int span = (int) Math.pow(10, digits - 1);
    for (int i = 0; i < 10_000; i++) {
      String text =
          countryCode
              + (1 + random.nextInt(9))
              + String.valueOf(span + random.nextInt(span)).substring(1);
      var number = library.parse(text, "US");

      assertThat(PlainNumbers.has(text)).as(text).isTrue();
      assertThat(library.isPossibleNumberWithReason(number))
          .as(text)
          .isEqualTo(ValidationResult.IS_POSSIBLE);
      assertThat(library.format(number, PhoneNumberFormat.E164)).isEqualTo(text);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "+",
        "+47",
        "+4790512",
        "+479051234",
        "+47905123456",
        "+4700512345",
        "+47 90512345",
        "90512345",
        "004790512345",
        "+479051234a",
        "+47９0512345",
        "+44",
        "+441234567890"
      })
  void anythingElseIsLeftToTheLibrary(String text) {
    assertThat(PlainNumbers.has(text)).isFalse();
  }
}
