package customerimport.customer;

import static org.assertj.core.api.Assertions.assertThat;

import customerimport.problem.Code;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountriesTest {

  @ParameterizedTest
  @CsvSource({
    "AND,AD",
    "NO,NO",
    "no,NO",
    "No,NO",
    "NOR,NO",
    "nor,NO",
    "Norge,NO",
    "NORGE,NO",
    "norge,NO",
    "Noreg,NO",
    "Norway,NO",
    "Sverige,SE",
    "Sweden,SE",
    "SWE,SE",
    "Danmark,DK",
    "Denmark,DK",
    "Finland,FI",
    "Suomi,FI",
    "Island,IS",
    "Iceland,IS",
    "Færøyene,FO",
    "Faroe Islands,FO",
    "Åland,AX",
    "Grønland,GL",
    "Grönland,GL",
    "Greenland,GL",
    "Storbritannia,GB",
    "Storbritannien,GB",
    "United Kingdom,GB",
    "UK,GB",
    "England,GB",
    "Great Britain,GB",
    "Tyskland,DE",
    "Germany,DE",
    "Nederland,NL",
    "Holland,NL",
    "Nederländerna,NL",
    "Holland ,NL",
    "USA,US",
    "U.S.A.,US",
    "United States,US",
    "Frankrike,FR",
    "Frankrig,FR",
    "Spania,ES",
    "Spanien,ES",
    "Polen,PL",
    "Østerrike,AT",
    "Österrike,AT",
    "Østrig,AT",
    "Sveits,CH",
    "Schweiz,CH",
    "Tsjekkia,CZ",
    "Czech Republic,CZ",
    "Hellas,GR",
    "Grækenland,GR",
    "Elfenbenskysten,CI",
    "Côte d'Ivoire,CI",
    "Cote d Ivoire,CI",
    "Bosnia-Hercegovina,BA",
    "Bosnia and Herzegovina,BA",
    "Tyrkia,TR",
    "Türkiye,TR",
    "Sør-Korea,KR",
    "Sydkorea,KR",
    "Nord-Korea,KP",
    "Hviterussland,BY",
    "Kina,CN",
    "Svalbard og Jan Mayen,SJ",
    "Niger,NE",
    "Nigeria,NG",
    "Guinea,GN",
    "Guinea-Bissau,GW",
    "Kongo-Kinshasa,CD",
    "Ukraina,UA",
    "Ukraine,UA",
    "Irland,IE",
    "Ireland,IE",
    "Estland,EE"
  })
  void aCountryIsKnownByCodeOrNameInFourLanguages(String text, String code) {
    assertThat(Countries.read(text)).isEqualTo(Cell.of(code));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "XX",
        "ZZ",
        "EU",
        "N",
        "NORG",
        "Norwegian",
        "norsk",
        "47",
        "+47",
        "578",
        "-",
        "Oslo",
        "Atlantis",
        "NO/SE",
        "Norge, Sverige",
        "Norge2",
        "N0",
        "Ｎｏｒ",
        "Яorge",
        "?",
        "''",
        "1"
      })
  void anythingElseIsRefused(String text) {
    Cell cell = Countries.read(text);

    assertThat(cell.problem()).as(String.valueOf(cell.value())).isNotNull();
    assertThat(cell.problem().code()).isEqualTo(Code.COUNTRY_INVALID);
  }

  @ParameterizedTest
  @MethodSource("codes")
  void everyCountryIsKnownByAllItsNames(String code) {
    var country = new Locale.Builder().setRegion(code).build();

    assertThat(Countries.read(code).value()).isEqualTo(code);
    assertThat(Countries.read(country.getISO3Country()).value()).isEqualTo(code);
    for (String language : new String[] {"nb", "en", "sv", "da", "nn"}) {
      String name = country.getDisplayCountry(Locale.forLanguageTag(language));
      assertThat(Countries.read(name).value()).as(name).isEqualTo(code);
    }
  }

  static Stream<String> codes() {
    return Stream.of(Locale.getISOCountries());
  }
}
