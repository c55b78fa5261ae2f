package customerimport.customer;

import static org.assertj.core.api.Assertions.assertThat;

import customerimport.problem.Code;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhonesTest {

  private final Phones norwegian = new Phones("NO");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "+4790512345|+4790512345",
        "90512345|+4790512345",
        "905 12 345|+4790512345",
        "90 51 23 45|+4790512345",
        "905\u00A012\u00A0345|+4790512345",
        "905-12-345|+4790512345",
        "905.12.345|+4790512345",
        "905–12–345|+4790512345",
        "004790512345|+4790512345",
        "00 47 905 12 345|+4790512345",
        "+47 905 12 345|+4790512345",
        "+47-905-12-345|+4790512345",
        "(+47) 905 12 345|+4790512345",
        "+47 (905) 12 345|+4790512345",
        "(905) 12345|+4790512345",
        "+ 47 905 12 345|+4790512345",
        "22 11 22 33|+4722112233",
        "+4710000000|+4710000000",
        "02345|+4702345",
        "+46 70-123 45 67|+46701234567",
        "+46 (0)70-123 45 67|+46701234567",
        "0046701234567|+46701234567",
        "+45 12 34 56 78|+4512345678",
        "+44 20 7946 0958|+442079460958",
        "+44 (0) 20 7946 0958|+442079460958",
        "+1 (212) 555-0123|+12125550123",
        "+39 06 1234 5678|+390612345678",
        "+354 555 1234|+3545551234",
        "+800 1234 5678|+80012345678"
      })
  void everyWayOfWritingTheNumberIsTheNumber(String text, String e164) {
    assertThat(norwegian.read(text)).isEqualTo(Cell.of(e164));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SE|070-123 45 67|+46701234567",
        "SE|08-123 456 78|+46812345678",
        "DK|12 34 56 78|+4512345678",
        "GB|020 7946 0958|+442079460958",
        "US|(212) 555-0123|+12125550123",
        "US|011 47 905 12 345|+4790512345"
      })
  void aNumberWithoutCountryCodeIsOfTheSitesCountry(String region, String text, String e164) {
    assertThat(new Phones(region).read(text)).isEqualTo(Cell.of(e164));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "4,79E+10|excel",
        "4.79E+10|excel",
        "4,79051E+10|excel",
        "5E+10|excel",
        "4,79e10|excel",
        "9.05E7|excel",
        "0800 KINO|letters",
        "1-800-FLOWERS|letters",
        "905 12 345 ext 12|letters",
        "905 12 345 x12|letters",
        "tlf 905 12 345|letters",
        "ukjent|letters",
        "905 12 345, 905 12 346|several",
        "905 12 345;905 12 346|several",
        "90512345;ext=5|several",
        "905 12 345 # 12|form",
        "*905#|form",
        "905 12 345 & 346|form",
        "90512345+47|form",
        "47+90512345|form",
        "=+4790512345|form",
        "''''90512345|form",
        "~4790512345|form",
        "90512345 / 90512346|long",
        "905 1|short",
        "112|short",
        "1881|short",
        "+47 905 123|''",
        "+47 905 12 345 6|long",
        "+47 (0) 905 12 345|long",
        "905123456|long",
        "9051234567890123456|long",
        "+999 123 456 789|country",
        "+0 123 456 789|country",
        "+|''",
        "-|''",
        "()|''",
        "0|''",
        "+61000552 6|prefix",
        "+1 555 1234|local"
      })
  void anythingElseIsRefusedSayingWhy(String text, String reason) {
    Cell cell = norwegian.read(text);

    assertThat(cell.problem()).as(String.valueOf(cell.value())).isNotNull();
    assertThat(cell.problem().code()).isEqualTo(Code.PHONE_INVALID);
    assertThat(cell.problem().value()).isEqualTo(text);
    assertThat(cell.problem().details()).containsEntry("reason", reason);
    assertThat(cell.problem().details()).doesNotContainKey("repair");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NO|4790512345|+4790512345",
        "NO|47 905 12 345|+4790512345",
        "NO|(47) 90512345|+4790512345",
        "NO|46701234567|+46701234567",
        "NO|442079460958|+442079460958",
        "SE|46701234567|+46701234567",
        "SE|4790512345|+4790512345",
        "DK|4512345678|+4512345678"
      })
  void aLostPlusIsToldWithTheRepairNeverGuessed(String region, String text, String repair) {
    Cell cell = new Phones(region).read(text);

    assertThat(cell.problem()).as(String.valueOf(cell.value())).isNotNull();
    assertThat(cell.problem().code()).isEqualTo(Code.PHONE_INVALID);
    assertThat(cell.problem().details())
        .containsEntry("reason", "lostPlus")
        .containsEntry("repair", repair);
  }
}
