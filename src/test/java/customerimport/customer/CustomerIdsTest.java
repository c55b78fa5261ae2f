package customerimport.customer;

import static org.assertj.core.api.Assertions.assertThat;

import customerimport.problem.Code;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerIdsTest {

  @ParameterizedTest
  @CsvSource({
    "0,0",
    "1,1",
    "4711,4711",
    "' 4711 ',4711",
    "'\u00A04711\u202F',4711",
    "'4711\t',4711",
    "999999999999999999,999999999999999999",
    "1000000000000000000,1000000000000000000",
    "9223372036854775807,9223372036854775807"
  })
  void plainDigitsAreAnId(String raw, long id) {
    assertThat(CustomerIds.parse(raw)).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u00A0", "\t", "\u3000 "})
  void blankIsMissingNeverANewCustomer(String raw) {
    assertThat(CustomerIds.parse(raw)).isEqualTo(CustomerIds.MISSING);
    assertThat(CustomerIds.problem(raw).code()).isEqualTo(Code.ID_MISSING);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "+1|signed",
        "-0|signed",
        "-1|signed",
        "+0|signed",
        "- 5|signed",
        "−5|signed",
        "007|leadingZeros",
        "00|leadingZeros",
        "0000000000000000000001|leadingZeros",
        "1.0|decimals",
        "1,5|decimals",
        "4711,00|decimals",
        "1e3|excel",
        "4,71E+09|excel",
        "1.0E5|excel",
        "1 000|grouped",
        "1\u00A0000|grouped",
        "1\u202F234\u202F567|grouped",
        "1.000|grouped",
        "1,000|grouped",
        "9223372036854775808|tooLarge",
        "9999999999999999999|tooLarge",
        "18446744073709551616|tooLarge",
        "10000000000000000000|tooLarge",
        "١٢٣|otherDigits",
        "４７１１|otherDigits",
        "1२3|otherDigits",
        "abc|''",
        "0x10|''",
        "#4711|''",
        "4711A|''",
        "1;2|''",
        "12 34|''",
        "1_000|''",
        "''''4711|''",
        "NaN|''",
        "½|''",
        "²|''",
        "=4711|''"
      })
  void anythingElseIsInvalid(String raw, String reason) {
    assertThat(CustomerIds.parse(raw)).isEqualTo(CustomerIds.INVALID);
    assertThat(CustomerIds.problem(raw).code()).isEqualTo(Code.ID_INVALID);
    assertThat(CustomerIds.problem(raw).details()).containsEntry("reason", reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"47\u200B11", "\uFEFF4711", "4711\u0000", "47\n11", "\u202E4711"})
  void aHiddenCharacterIsNamed(String raw) {
    assertThat(CustomerIds.parse(raw)).isEqualTo(CustomerIds.INVALID);
    assertThat(CustomerIds.problem(raw).code()).isEqualTo(Code.CONTROL_CHARS);
  }
}
