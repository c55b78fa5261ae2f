package customerimport.customer;

import static org.assertj.core.api.Assertions.assertThat;

import customerimport.problem.Code;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZipCodesTest {

  @ParameterizedTest
  @CsvSource({
    "NO,,0150",
    "NO,'',0150",
    "NO,NO,0150",
    "NO,NO,9990",
    "NO,NO,N-0150",
    "NO,NO,NO-0150",
    "NO,NO,no 0150",
    "NO,,11455",
    "NO,,114 55",
    "NO,,SW1A 1AA",
    "NO,SE,114 55",
    "NO,SE,11455",
    "NO,SE,S-114 55",
    "NO,DK,2100",
    "NO,DK,DK-2100",
    "NO,GB,SW1A 1AA",
    "NO,IS,101",
    "NO,FO,100",
    "NO,SE,150",
    "NO,US,12345-6789",
    "NO,NL,1012 AB",
    "NO,IE,D02 AF30",
    "SE,,150",
    "SE,,5",
    "SE,SE,150"
  })
  void aZipCodeIsKeptAsTyped(String site, String country, String text) {
    assertThat(new ZipCodes(site).read(text, country)).isEqualTo(Cell.of(text));
  }

  @ParameterizedTest
  @CsvSource({
    "NO,,150,0150",
    "NO,'',150,0150",
    "NO,NO,150,0150",
    "NO,NO,10,0010",
    "NO,,50,0050",
    "NO,,999,0999",
    "SE,NO,150,0150"
  })
  void aNorwegianZipCodeThatLostItsZeroIsToldWithTheRepair(
      String site, String country, String text, String repair) {
    Cell cell = new ZipCodes(site).read(text, country);

    assertThat(cell.problem().code()).isEqualTo(Code.ZIP_LOST_ZERO);
    assertThat(cell.problem().details()).containsEntry("repair", repair);
  }

  @ParameterizedTest
  @CsvSource({
    "NO,,5",
    "NO,NO,0",
    "NO,NO,11455",
    "NO,NO,015O",
    "NO,NO,01 50",
    "NO,NO,0150 Oslo",
    "NO,NO,SW1A 1AA",
    "SE,NO,114 55",
    "NO,,Oslo",
    "NO,,-",
    "NO,SE,ukjent",
    "NO,,0150/0151",
    "NO,,'150,0'",
    "NO,,150.0",
    "NO,,#0150",
    "NO,,=0150",
    "NO,,'0150''",
    "NO,SE,１１４５５",
    "NO,GB,SWÅ 1AA",
    "NO,SE,114_55",
    "NO,SE,114–55",
    "NO,SE,114\u00A055"
  })
  void anImpossibleFormIsRefused(String site, String country, String text) {
    assertThat(new ZipCodes(site).read(text, country).problem().code()).isEqualTo(Code.ZIP_INVALID);
  }
}
