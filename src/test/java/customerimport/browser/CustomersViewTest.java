package customerimport.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import customerimport.testing.Product;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Customers are found, downloaded in the format that imports, and kept in mind as segments. */
@BrowserTest
class CustomersViewTest {

  @Autowired Product product;
  @Autowired JdbcClient database;

  @BeforeEach
  void customers() {
    database.sql("delete from customer").update();
    database.sql("delete from segment").update();
    database
        .sql(
            """
            insert into customer (customer_id, first_name, last_name, email, gender, city, zip_code, comment)
            values (501, 'Kari', 'Nordmann', 'kari@example.org', 2, 'Oslo', '0150', '=1+1; "hei"'),
              (502, 'Ola', 'Hansen', 'ola@example.org', 1, 'Bergen', '5003', null),
              (503, 'Åse', 'Ødegård', null, 2, 'Oslo', '0151', null)
            """)
        .update();
  }

  @Test
  void theDownloadedListComesBackAndChangesNothing(@TempDir Path folder, Visits visits) {
    Visit visit = visits.signedIn().open("#/customers");
    Person person = new Person(visit).sees("3 customers");
    person.page().locator("summary:has-text('Export results')").click();
    Download list =
        person
            .page()
            .waitForDownload(
                () -> person.page().getByText("Download with all customer data").click());
    Path file = folder.resolve(list.suggestedFilename());
    list.saveAs(file);

    visit.open("#/");
    person.page().locator("input[type=file]").setInputFiles(file);
    person.clicks("Upload").counts("3", "0", "3", "0", "0");

    person.sees("Why is nothing changed?").sees("In 3 rows everything is stored already");
  }

  @Test
  void wordsFindCustomers(Visits visits) {
    Person person = new Person(visits.signedIn().open("#/customers")).sees("3 customers");

    search(person).fill("oslo ødeg");
    person.sees("1 customer");
    assertThat(rows(person)).hasText(new Pattern[] {Pattern.compile("Åse")});
    search(person).fill("502");
    assertThat(rows(person)).hasCount(1);
    assertThat(rows(person)).hasText(new Pattern[] {Pattern.compile("Ola")});
    search(person).fill("nobody");
    person.sees("No customer matches.");
  }

  @Test
  void filtersArePutTogetherAndKeptAsASegment(Visits visits) {
    Visit visit = visits.signedIn().open("#/customers");
    Person person = new Person(visit);
    addFilter(person, 0, "City", "equals");
    value(person).fill("Oslo");
    person.sees("2 customers");
    addFilter(person, 1, "Email", "set");
    person.sees("1 customer");
    assertThat(rows(person)).hasText(new Pattern[] {Pattern.compile("Kari")});

    person.clicks("Save as segment");
    person.page().locator("dialog input").fill("Oslo med e-post");
    person.clicks("Save");
    assertThat(person.page().locator("dialog")).hasCount(0);
    visit.open("#/customers");
    person.sees("3 customers");
    person.choice("Segment").selectOption("Oslo med e-post");
    assertThat(rows(person)).hasCount(1);
    person.clicks("Delete segment").clicks("Delete").sees("3 customers");

    assertThat(database.sql("select count(*) from segment").query(Long.class).single()).isZero();
  }

  @Test
  void aSegmentThatCannotBeDeletedStaysAndSaysWhy(Visits visits) {
    Visit visit = visits.signedIn().expecting(403).open("#/customers?q=oslo");
    Person person = new Person(visit).sees("2 customers").clicks("Save as segment");
    person.page().locator("dialog input").fill("Oslo");
    person.clicks("Save");
    person.choice("Segment").selectOption("Oslo");
    person
        .page()
        .route(
            "**/segments/Oslo",
            route ->
                route.fulfill(
                    new Route.FulfillOptions()
                        .setStatus(403)
                        .setBody("{\"title\": \"Not allowed\", \"detail\": \"Ask an admin.\"}")));

    person.clicks("Delete segment").clicks("Delete").sees("Ask an admin.");

    assertThat(person.choice("Segment")).hasValue("Oslo");
  }

  @Test
  void aSegmentsNameThatIsTakenIsAskedAbout(Visits visits) {
    Visit visit = visits.signedIn();
    Person person = new Person(visit);
    visit.open("#/customers?q=oslo");
    savesAsBy(person);
    assertThat(person.page().locator("dialog")).hasCount(0);
    visit.open("#/customers?q=bergen");
    // Which names are taken, the page has heard once they can be chosen.
    assertThat(person.choice("Segment")).isVisible();
    savesAsBy(person);
    person.sees("There is already a segment named By.").clicks("Replace");
    assertThat(person.page().locator("dialog")).hasCount(0);

    visit.open("#/customers?segment=By");

    assertThat(rows(person)).hasText(new Pattern[] {Pattern.compile("Ola")});
  }

  private static void savesAsBy(Person person) {
    person.clicks("Save as segment");
    person.page().locator("dialog input").fill("By");
    person.clicks("Save");
  }

  @Test
  void aFilterIsWrittenAsText(Visits visits) {
    Visit visit = visits.signedIn().expecting(400).open("#/customers");
    Person person = new Person(visit);
    addFilter(person, 0, "City", "equals");
    value(person).fill("Oslo");
    person.sees("2 customers").clicks("Edit as text");

    assertThat(person.page().getByLabel("Filter", exact())).hasValue("\"City\" = \"Oslo\"");
    person.page().getByLabel("Filter", exact()).fill("City = Bergen");
    person.clicks("Apply");
    assertThat(rows(person)).hasText(new Pattern[] {Pattern.compile("Ola")});
    person.page().getByLabel("Filter", exact()).fill("City is Bergen");
    person.clicks("Apply").sees("The filter cannot be understood");
  }

  @Test
  void theFilterFollowsTheAddress(Visits visits) {
    Person person = new Person(visits.signedIn().open("#/customers"));
    addFilter(person, 0, "City", "equals");
    value(person).fill("Oslo");
    person.sees("2 customers");

    person.page().locator("nav").getByText("Customers").first().click();
    person.sees("3 customers");
    assertThat(person.page().locator(".tests > li")).hasCount(0);
    person.page().goBack();

    person.sees("2 customers");
    assertThat(person.page().getByLabel("Filter", exact())).hasValue("\"City\" = \"Oslo\"");
    person.page().goForward();
    person.sees("3 customers");
    assertThat(person.page().getByLabel("Filter", exact())).hasCount(0);
    addFilter(person, 0, "City", "equals");
    value(person).fill("Bergen");
    person.sees("1 customer");
  }

  @Test
  void aCustomersCardTellsWhichImportMadeItSo(Visits visits) {
    product.importNow("CustomerID;Gender;City", "501;2;Bergen");
    Visit visit = visits.signedIn().open("#/customers/501");

    assertThat(visit.page().locator("h1")).hasText("Kari Nordmann");
    Locator entry = visit.page().locator(".history > li").first();
    assertThat(entry).containsText("Changed");
    assertThat(entry).containsText("kari");
    assertThat(entry.locator(".changes")).containsText("City");
    assertThat(entry.locator("del")).hasText("Oslo");
    assertThat(entry.locator("ins")).hasText("Bergen");
    entry.getByRole(AriaRole.LINK).click();
    assertThat(visit.page().locator("h1")).hasText("kunder.csv");
  }

  @Test
  void anAdministratorForgetsACustomerAfterAQuestion(Visits visits) {
    product.importNow("CustomerID;Gender;City", "501;2;Bergen");
    Visit visit = visits.signedIn().open("#/customers/501");
    Person person = new Person(visit);

    person.clicks("Forget this customer").sees("It cannot be brought back.");
    person.clicks("Back");
    assertThat(visit.page().locator("dialog")).hasCount(0);
    person.clicks("Forget this customer");
    visit
        .page()
        .locator("dialog")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Forget this customer"))
        .click();

    person.sees("2 customers");
    assertThat(
            database
                .sql("select count(*) from customer_history where customer_id = 501")
                .query(Long.class)
                .single())
        .isZero();
  }

  private static com.microsoft.playwright.Page.GetByLabelOptions exact() {
    return new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true);
  }

  private static Locator search(Person person) {
    return person.page().getByRole(AriaRole.SEARCHBOX);
  }

  private static Locator value(Person person) {
    return person.page().getByRole(AriaRole.TEXTBOX, Person.named("Value").setExact(true));
  }

  private static Locator rows(Person person) {
    return person.page().locator("table.customers tbody tr");
  }

  private static void addFilter(Person person, int at, String field, String test) {
    person.clicks("Add a filter");
    Locator line = person.page().locator(".tests > li").nth(at);
    line.locator("select").nth(0).selectOption(field);
    line.locator("select").nth(1).selectOption(test);
  }
}
