package customerimport.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class SiteSettingsTest {

  private final ApplicationContextRunner application =
      new ApplicationContextRunner().withUserConfiguration(Site.class, CellReader.class);

  @ParameterizedTest
  @CsvSource({
    "unrelated=x,+4790512345",
    "customer-import.site.region=NO,+4790512345",
    "customer-import.site.region=dk,+4590512345"
  })
  void theSiteSaysWhoseNumbersStandWithoutACountryCode(String property, String e164) {
    application
        .withPropertyValues(property)
        .run(
            context ->
                assertThat(
                        context
                            .getBean(CellReader.class)
                            .read(CellReaderTest.field(Kind.PHONE, 32), "905 12 345"))
                    .isEqualTo(Cell.of(e164)));
  }

  @EnableConfigurationProperties(SiteSettings.class)
  static class Site {}
}
