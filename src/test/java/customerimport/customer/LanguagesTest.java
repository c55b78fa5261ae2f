package customerimport.customer;

import static org.assertj.core.api.Assertions.assertThat;

import customerimport.problem.Code;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {

  @ParameterizedTest
  @CsvSource({
    "nb,nb",
    "nn,nn",
    "no,no",
    "en,en",
    "sv,sv",
    "da,da",
    "fi,fi",
    "se,se",
    "is,is",
    "fo,fo",
    "NB,nb",
    "En,en",
    "nb-NO,nb-NO",
    "NB-no,nb-NO",
    "en-gb,en-GB",
    "en-US,en-US",
    "zh-hant-tw,zh-Hant-TW",
    "sr-latn,sr-Latn",
    "es-419,es-419",
    "sl-rozaj,sl-rozaj",
    "de-ch-1996,de-CH-1996",
    "sma,sma",
    "smj,smj",
    "gsw,gsw",
    "nob,nb",
    "eng,en",
    "swe-SE,sv-SE",
    "he,he",
    "id,id",
    "uk,uk",
    "en-x-own,en-x-own"
  })
  void aTagOfAKnownLanguageIsKeptInItsUsualForm(String text, String tag) {
    assertThat(Languages.read(text)).isEqualTo(Cell.of(tag));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "norsk",
        "Norwegian",
        "bokmål",
        "english",
        "svenska",
        "1044",
        "1",
        "0",
        "n",
        "xx",
        "zz",
        "qq",
        "nb-",
        "-nb",
        "nb--NO",
        "nb NO",
        "nb/en",
        "nb,en",
        "nb;q=0.9",
        "en-toolongpart",
        "x-own",
        "und",
        "*",
        "-",
        "nb-NO-NO",
        "nø",
        "xyz9",
        "zzz"
      })
  void anythingElseIsRefused(String text) {
    Cell cell = Languages.read(text);

    assertThat(cell.problem()).as(String.valueOf(cell.value())).isNotNull();
    assertThat(cell.problem().code()).isEqualTo(Code.LANGUAGE_INVALID);
    assertThat(cell.problem().details()).doesNotContainKey("repair");
  }

  @ParameterizedTest
  @CsvSource({"nb_NO,nb-NO", "en_gb,en-GB", "sr_Latn_RS,sr-Latn-RS"})
  void anUnderscoreIsToldWithTheRepair(String text, String repair) {
    assertThat(Languages.read(text).problem().details())
        .containsEntry("reason", "underscore")
        .containsEntry("repair", repair);
  }
}
