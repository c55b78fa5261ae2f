package customerimport.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A file whose columns have other names: the user says what they hold. */
@BrowserTest
class ColumnsViewTest {

  private static final String[] REGISTER = {
    "Medlem;Navn1;Etternavn;K/M;Kontingent", "0;Liv;Moe;K;betalt", "0;Per;Lund;M;betalt",
  };

  @Autowired JdbcClient database;

  @BeforeEach
  void nothing() {
    database.sql("delete from customer").update();
    database.sql("delete from mapping").update();
  }

  @Test
  void columnsAreChosenSavedAndUsedAgain(Visits visits) {
    Visit visit = visits.signedIn().expecting(422);
    Person person = new Person(visit).uploads("register.csv", REGISTER);
    person.page().locator(".why a:text-is('Choose what the columns hold')").click();

    assertThat(column(person, "Medlem").locator(".examples span")).hasText(new String[] {"0"});
    person.sees("Still to be chosen, because every file must have it: CustomerID and Gender.");
    choose(person, "Medlem", "CustomerID");
    choose(person, "Navn1", "FirstName");
    choose(person, "K/M", "Gender");
    column(person, "K/M").locator("button").first().click();
    meaning(person, "K/M", 0).selectOption("2");
    meaning(person, "K/M", 1).selectOption("1");
    assertThat(column(person, "Kontingent").locator("select")).hasValue("");
    person.page().getByLabel("Save this choice under a name").fill("register");
    person.clicks("Preview with these columns").isTold("2 customers will be created.");
    assertThat(person.cell(2, "K/M")).hasText("2");
    person.confirms().seesThumbsUp();

    visit.open("#/");
    person.page().locator(".options summary").click();
    person.choice("Column names").selectOption("register");
    person
        .chooses("register.csv", REGISTER)
        .clicks("Upload")
        .isTold("2 customers will be created.");
  }

  @Test
  void noFieldIsHeldByTwoColumns(Visits visits) {
    Person person =
        new Person(visits.signedIn())
            .uploads("to.csv", "CustomerID;Gender;A;B", "0;1;Kari;Nordmann");
    person.page().locator("a:text-is('Choose columns')").first().click();

    choose(person, "A", "FirstName");
    choose(person, "B", "FirstName");

    person.sees("Chosen twice: FirstName.");
    assertThat(person.button("Preview with these columns")).isDisabled();
    choose(person, "B", "LastName");
    person.clicks("Preview with these columns").isTold("1 customer will be created.");
    assertThat(person.cell(2, "B")).hasText("Nordmann");
  }

  private static Locator column(Person person, String name) {
    return person
        .page()
        .locator(".file-column")
        .filter(
            new Locator.FilterOptions()
                .setHas(person.page().locator(".column-name:text-is('" + name + "')")));
  }

  private static void choose(Person person, String column, String field) {
    column(person, column).locator("select").first().selectOption(field);
  }

  private static Locator meaning(Person person, String column, int line) {
    return column(person, column).locator(".value-line").nth(line).locator("select");
  }
}
