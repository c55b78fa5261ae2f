package customerimport.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import customerimport.testing.Product;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The job that the page is for, from the file to the thumbs up, and the ways in which it ends. */
@BrowserTest
class ImportUpdateViewTest {

  private static final String[] FILE = {
    "CustomerID;FirstName;LastName;Email;Gender;Comment",
    "501;Kari;Nordmann;ny@example.org;2;ringte",
    "502;Ola;Hansen;ola@example.org;1;",
    "0;Siri;Dahl;siri@example.org;2;",
    "503;Per;Lund;per(at)example.org;1;",
  };

  @Autowired Product product;
  @Autowired JdbcClient database;

  @BeforeEach
  void customers() {
    database.sql("delete from customer").update();
    database
        .sql(
            """
            insert into customer (customer_id, first_name, last_name, email, gender)
            values (501, 'Kari', 'Nordmann', 'kari@example.org', 2),
              (502, 'Ola', 'Hansen', 'ola@example.org', 1),
              (503, 'Per', 'Lund', 'per@example.org', 1)
            """)
        .update();
  }

  @Test
  void aFileIsLookedAtConfirmedAndItsCustomersAreThere(Visits visits) {
    Visit visit = visits.signedIn();
    Person person = new Person(visit).uploads("kunder.csv", FILE).counts("4", "1", "1", "1", "1");

    assertThat(person.page().locator("h1")).hasText("kunder.csv");
    assertThat(person.cell(2, "Email")).containsText("kari@example.org");
    assertThat(person.cell(2, "Email").locator("del")).hasText("kari@example.org");
    assertThat(person.cell(2, "Email").locator("ins")).hasText("ny@example.org");
    assertThat(person.row(4)).containsText("New");
    assertThat(person.page().locator("tr.notes")).containsText("has no @");

    person.clicks("Leave out Email in line 2").isTold("1 customer will be changed, 1 created.");
    assertThat(person.cell(2, "Email").locator("del")).hasText("ny@example.org");
    person.confirms().seesThumbsUp();

    assertThat(person.page().locator(".success")).containsText("1 changed");
    assertThat(person.page().locator(".success")).containsText("1 created");
    person.page().locator(".new-customers a").first().click();
    assertThat(person.page().locator("h1")).hasText("Siri Dahl");
    visit.open("#/customers");
    assertThat(person.page().locator("table.customers")).containsText("siri@example.org");
    assertThat(emailAndComment(501)).isEqualTo("kari@example.org ringte");
  }

  @Test
  void theBoxesFilterTheRows(Visits visits) {
    Person person = new Person(visits.signedIn()).uploads("kunder.csv", FILE);
    Locator rows = person.page().locator("table.preview tbody tr:not(.notes)");
    assertThat(rows).hasCount(3);

    person.page().locator(".box.new").click();

    assertThat(rows).hasText(new Pattern[] {Pattern.compile("Siri")});
    assertThat(person.page().locator(".box.new")).hasAttribute("aria-pressed", "true");
    person.page().locator(".box.unchanged").click();
    person.sees("Unchanged rows are counted, not listed");
    person.page().locator(".box.uploaded").click();
    assertThat(rows).hasCount(3);
  }

  @Test
  void fieldProblemAndTextFilterToo(Visits visits) {
    Person person = new Person(visits.signedIn()).uploads("kunder.csv", FILE);
    Locator rows = person.page().locator("table.preview tbody tr:not(.notes)");

    person.choice("Column").selectOption("Comment");
    assertThat(rows).hasCount(1);
    person.clicks("Clear filter");
    person.choice("Problem").selectOption("EMAIL_INVALID");
    assertThat(rows).hasText(new Pattern[] {Pattern.compile("Per")});
    person.clicks("Clear filter");
    person.page().getByLabel("Search in the rows").fill("dahl");
    assertThat(rows).hasCount(1);
    assertThat(person.page()).hasURL(Pattern.compile("q=dahl"));

    person.page().reload();

    assertThat(rows).hasCount(1);
  }

  @Test
  void onlyTheColumnsOfTheFileAreShown(Visits visits) {
    Person person =
        new Person(visits.signedIn()).uploads("kort.csv", "Gender;CustomerID;By", "1;501;Oslo");

    assertThat(person.page().locator("table.preview thead th:not(.take)"))
        .hasText(new String[] {"Line", "CustomerID", "Gender", "By"});
  }

  @Test
  void aKeptCellIsToldApartFromAnEqualOne(Visits visits) {
    Person person = new Person(visits.signedIn().open("#/"));
    person.page().locator(".options summary").click();
    person.page().getByText("Keep what is stored").click();
    person
        .chooses("kunder.csv", "CustomerID;FirstName;LastName;Gender", "501;;Moe;2")
        .clicks("Upload")
        .counts("1", "1", "0", "0", "0");

    assertThat(person.cell(2, "FirstName")).hasText("Kari kept");
    assertThat(person.cell(2, "FirstName")).hasClass("kept");
    assertThat(person.cell(2, "Gender")).not().hasClass("kept");
  }

  @Test
  void cancelWritesNothing(Visits visits) {
    Person person = new Person(visits.signedIn()).uploads("kunder.csv", FILE);

    person.clicks("Cancel").clicks("Cancel the import").sees("This import was cancelled");

    assertThat(person.button("Confirm customer upload")).hasCount(0);
    assertThat(emailAndComment(501)).isEqualTo("kari@example.org ");
  }

  @Test
  void aConflictIsToldAndShowsAFreshPreview(Visits visits) {
    Visit visit = visits.signedIn().expecting(409);
    Person person =
        new Person(visit)
            .uploads("kunder.csv", FILE)
            .isTold("1 customer will be changed, 1 created.");
    database
        .sql("update customer set email = 'other@example.org' where customer_id = 501")
        .update();

    person.confirms();

    Locator notice = visit.page().locator(".notice.warning");
    assertThat(notice).containsText("Customers have changed since the preview");
    assertThat(notice.locator("tbody tr"))
        .hasText("501 Email kari@example.org other@example.org".replace(" ", ""));
    assertThat(person.cell(2, "Email").locator("del")).hasText("other@example.org");
    person.confirms().seesThumbsUp();
    assertThat(emailAndComment(501)).isEqualTo("ny@example.org ringte");
  }

  @Test
  void whatSomebodyElseDoesShowsHere(Visits visits) {
    long id = product.preview(FILE).id();
    Person person =
        new Person(visits.signedIn()).looksAt(id).isTold("1 customer will be changed, 1 created.");

    product.confirm(id, 1);

    person.seesThumbsUp().sees("Confirmed by kari");
    assertThat(person.page().locator(".notice")).hasCount(0);
  }

  @Test
  void aQuestionThatSomebodyElseOvertakesIsTakenBack(Visits visits) {
    long id = product.preview(FILE).id();
    Person person =
        new Person(visits.signedIn()).looksAt(id).isTold("1 customer will be changed, 1 created.");
    person.page().locator(".confirm-bar .primary").click();
    assertThat(person.page().locator("dialog")).containsText("1 customer will be changed");

    leavesOutTheComment(visits.signedIn(), id);

    assertThat(person.page().locator(".notice.warning"))
        .containsText("Somebody else has changed this import");
    assertThat(person.page().locator("dialog")).hasCount(0);
    person.isTold("1 customer will be changed, 1 created.");
    assertThat(emailAndComment(501)).isEqualTo("kari@example.org ");
  }

  @Test
  void onlyWhatStoodInTheQuestionIsConfirmed(Visits visits) {
    long id = product.preview(FILE).id();
    Person person =
        new Person(visits.signedIn().expecting(409))
            .looksAt(id)
            .isTold("1 customer will be changed, 1 created.");
    var isKeptWaiting = new AtomicBoolean(true);
    person
        .page()
        .route(
            "**/api/imports/" + id,
            route -> {
              if (!isKeptWaiting.get()) {
                route.resume();
              }
            });
    person.page().locator(".confirm-bar .primary").click();
    leavesOutTheComment(visits.signedIn(), id);
    person
        .page()
        .route(
            "**/confirm",
            route -> {
              isKeptWaiting.set(false);
              route.resume();
            });

    person.page().locator("dialog .primary").click();

    person.sees("Somebody else has changed this import");
    assertThat(person.page().locator(".decisions li")).hasText("Column Comment left out");
    assertThat(emailAndComment(501)).isEqualTo("kari@example.org ");
  }

  private static void leavesOutTheComment(Visit visit, long id) {
    new Person(visit).looksAt(id).clicks("Leave out the column Comment");
    assertThat(visit.page().locator(".decisions li")).hasText("Column Comment left out");
  }

  @Test
  void aReloadInTheMiddleShowsTheTrueState(Visits visits) {
    Person person = new Person(visits.signedIn()).uploads("kunder.csv", FILE);
    person.clicks("Leave out the column Comment");
    // The rows move down for the decision before the next click is aimed at one of them.
    assertThat(person.page().locator(".decisions li")).hasText("Column Comment left out");
    person.clicks("Leave out Email in line 2");
    person.isTold("1 customer will be created, 1 row left out.");

    person.page().reload();

    person.isTold("1 customer will be created, 1 row left out.");
    assertThat(person.page().locator(".decisions li"))
        .hasText(new String[] {"Column Comment left out", "1 cell left out"});
    person.confirms().seesThumbsUp();
    person.page().reload();
    person.seesThumbsUp();
  }

  @Test
  void anUndoIsLookedAtAndConfirmedLikeAnyOther(Visits visits) {
    Person person =
        new Person(visits.signedIn()).uploads("kunder.csv", FILE).confirms().seesThumbsUp();

    person.clicks("Undo this import").clicks("See what would be undone");
    person.isTold("1 customer will be changed, 1 removed.");
    assertThat(person.page().locator("h1")).containsText("Undo of import");
    person.confirms().seesThumbsUp();

    assertThat(emailAndComment(501)).isEqualTo("kari@example.org ");
    assertThat(database.sql("select count(*) from customer").query(Long.class).single())
        .isEqualTo(3);
  }

  @Test
  void anUndoThatExpiredLeadsBackToItsImport(Visits visits) {
    Person person =
        new Person(visits.signedIn()).uploads("kunder.csv", FILE).confirms().seesThumbsUp();
    person.clicks("Undo this import").clicks("See what would be undone");
    person.isTold("1 customer will be changed, 1 removed.");
    database.sql("update import set state = 'EXPIRED' where undo_of is not null").update();
    person.page().reload();

    assertThat(person.button("Preview again")).hasCount(0);
    person.page().getByText(Pattern.compile("^Go to import")).click();

    person.seesThumbsUp();
  }

  @Test
  void rowsThatCannotBeHadAreNotThoseOfAnotherFilter(Visits visits) {
    Person person = new Person(visits.signedIn().expecting(500)).uploads("kunder.csv", FILE);
    Locator rows = person.page().locator("table.preview tbody tr");
    assertThat(rows.first()).isVisible();
    person
        .page()
        .route(
            "**/rows?*",
            route -> route.fulfill(new Route.FulfillOptions().setStatus(500).setBody("{}")));

    person.page().locator(".box.new").click();

    assertThat(person.page().locator(".notice.problem")).isVisible();
    assertThat(rows).hasCount(0);
  }

  @Test
  void nothingIsUploadedWithoutAFile(Visits visits) {
    Person person = new Person(visits.signedIn().open("#/"));

    person.clicks("Upload").sees("Choose a file first");

    assertThat(person.page().getByRole(AriaRole.ALERT).last())
        .hasText("Choose a file first, then upload it.");
  }

  @Test
  void aFileDroppedAnywhereIsTaken(Visits visits) {
    Person person = new Person(visits.signedIn().open("#/"));
    assertThat(person.page().locator(".drop-zone")).isVisible();
    Object transfer =
        person
            .page()
            .evaluateHandle(
                """
                () => { const data = new DataTransfer();
                  data.items.add(new File(['CustomerID;Gender\\n0;1\\n'], 'sluppet.csv')); return data; }
                """);

    person.page().dispatchEvent("body", "drop", java.util.Map.of("dataTransfer", transfer));

    assertThat(person.page().locator(".drop-zone")).containsText("sluppet.csv");
  }

  private String emailAndComment(long customer) {
    return database
        .sql("select email || ' ' || coalesce(comment, '') from customer where customer_id = ?")
        .param(customer)
        .query(String.class)
        .single();
  }
}
