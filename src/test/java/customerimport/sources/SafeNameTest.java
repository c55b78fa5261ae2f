package customerimport.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeNameTest {

  @ParameterizedTest
  @CsvSource({
    "kunder.csv, kunder",
    "medlemmer høst 2025.csv, medlemmer høst 2025",
    "../../etc/passwd, __.._etc_passwd",
    ".hidden.csv, _hidden",
    "a<b>:c.csv, a_b__c",
    ".csv, file",
    "uten, uten"
  })
  void theNameKeepsWhatIsSafe(String fileName, String safe) {
    assertThat(SafeName.of(fileName)).isEqualTo(safe);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "ø", "客", "\uD842\uDFB7"})
  void aLongNameFitsAnyDisk(String letter) {
    String safe = SafeName.of(letter.repeat(300) + ".csv");

    assertThat(safe).startsWith(letter).hasSizeLessThanOrEqualTo(80);
    assertThat(safe.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(200);
    assertThat(letter.repeat(300)).startsWith(safe);
  }
}
