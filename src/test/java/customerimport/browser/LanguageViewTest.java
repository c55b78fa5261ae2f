package customerimport.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import customerimport.testing.Product;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page speaks the language of the browser, or the one that is chosen. */
@BrowserTest
class LanguageViewTest {

  private static final String DIFFERENCES =
      """
      async () => {
        const [en, nb] = (await Promise.all(['en', 'nb'].map(one => import(`/app/texts.${one}.js`)))).map(one => one.default);
        const words = text => JSON.stringify([...new Set(JSON.stringify(text).match(/\\{\\w+\\}/g) ?? [])].sort());
        return [...new Set([...Object.keys(en), ...Object.keys(nb)])]
          .filter(key => !(key in en) || !(key in nb) || words(en[key]) !== words(nb[key]));
      }
      """;

  @Autowired Product product;
  @Autowired JdbcClient database;

  @BeforeEach
  void nothing() {
    database.sql("delete from customer").update();
  }

  @Test
  void norwegianPeopleFindTheWordsThatTheyKnow(Visits visits) {
    Visit visit = visits.signedIn(options -> options.setLocale("nb-NO")).open("#/");
    Person person = new Person(visit);
    assertThat(visit.page().locator("h1")).hasText("Importere/oppdatere kunder");
    assertThat(visit.page().locator("html")).hasAttribute("lang", "nb");
    assertThat(person.button("Velg fil")).isVisible();

    person
        .chooses("kunder.csv", "CustomerID;FirstName;Gender", "0;Kari;2", "0;Per;")
        .clicks("Last opp")
        .isTold("1 kunde blir opprettet.")
        .sees("Gender er tom. Alle kunder må ha et kjønn.");
    assertThat(visit.page().locator(".box-name"))
        .hasText(new String[] {"Lastet opp", "Endret", "Uendret", "Nye", "Avvist"});
    assertThat(person.button("Bekreft import")).isVisible();
    person.confirms();

    assertThat(visit.page().locator(".success h2")).hasText("Kundene er importert!");
  }

  @Test
  void theLanguageIsChangedOnThePageAndKept(Visits visits) {
    long id = product.preview("CustomerID;FirstName;Gender", "0;Kari;2").id();
    Visit visit = visits.signedIn().open("#/imports/" + id);
    Person person = new Person(visit).isTold("1 customer will be created.");

    person.choice("Language").selectOption("nb");

    person.isTold("1 kunde blir opprettet.");
    visit.page().reload();
    person.isTold("1 kunde blir opprettet.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"en-GB | 1,234,567 | 1–25 of 1,234,567", "nb-NO | 1 234 567 | 1–25 av 1 234 567"})
  void numbersAreWrittenAsTheLanguageDoes(
      String locale, String number, String range, Visits visits) {
    Visit visit = visits.signedIn(options -> options.setLocale(locale)).open("#/help");

    Object written =
        visit
            .page()
            .evaluate(
                """
                async () => {
                  const language = await import('/app/language.js');
                  return [language.number(1234567), language.t('pager.range', {from: 1, to: 25, total: 1234567})];
                }
                """);

    assertThat(
            ((List<?>) written)
                .stream().map(text -> text.toString().replace('\u00a0', ' ')).toList())
        .isEqualTo(List.of(number, range));
  }

  @Test
  void everyTextIsThereInBothLanguagesWithTheSameWords(Visits visits) {
    assertThat((List<?>) visits.signedIn().open("#/").page().evaluate(DIFFERENCES)).isEmpty();
  }
}
