package customerimport.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import customerimport.testing.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What one person decides is not undone by another who had not seen it. */
@BrowserTest
class SeveralPeopleViewTest {

  private static final String[] FILE = {
    "CustomerID;FirstName;LastName;Gender", "0;Kari;Moe;2", "0;Per;Lie;1",
  };

  @Autowired Product product;
  @Autowired JdbcClient database;

  private long id;

  @BeforeEach
  void aPreview() {
    database.sql("delete from customer").update();
    database.sql("delete from mapping").update();
    id = product.preview(FILE).id();
  }

  @Test
  void whoLeavesOutARowKeepsWhatAnotherHasLeftOut(Visits visits) {
    Visit one = visits.signedIn().expecting(409);
    Person late = new Person(one).looksAt(id).isTold("2 customers will be created.");
    // Her page does not look by itself for as long as this takes.
    var looks = new ArrayList<Route>();
    var isKeptWaiting = new AtomicBoolean(true);
    one.page()
        .route(
            "**/api/imports/" + id,
            route -> {
              if (isKeptWaiting.get() && route.request().method().equals("GET")) {
                looks.add(route);
              } else {
                route.resume();
              }
            });
    Person early = new Person(visits.signedIn()).looksAt(id);
    early.page().getByLabel("Import line 2").uncheck();
    early.isTold("1 customer will be created, 1 row left out.");

    late.page()
        .waitForResponse(
            answer -> answer.status() == 409,
            () -> late.page().getByLabel("Import line 3").click());
    isKeptWaiting.set(false);
    looks.forEach(Route::resume);

    late.sees("Somebody else has changed this import")
        .isTold("1 customer will be created, 1 row left out.");
    late.page().getByLabel("Import line 3").uncheck();
    late.isTold("Nothing will be written, 2 rows left out.");
  }

  @Test
  void aNameThatIsTakenIsAskedAbout(Visits visits) {
    Visit visit = visits.signedIn();
    Person person = new Person(visit);
    for (String lastName : List.of("LastName", "Company")) {
      visit.open("#/imports/" + id + "/columns");
      person.choice("What the column LastName holds").selectOption(lastName);
      person.page().getByLabel("Save this choice under a name").fill("register");
      person.clicks("Preview with these columns");
      if (lastName.equals("Company")) {
        person.sees("Replace the saved choice?");
        Accessibility.isGood(person.page(), "a name that is taken");
        person.clicks("Back");
        assertThat(saved()).contains("LastName").doesNotContain("Company");
        person.clicks("Preview with these columns").clicks("Replace");
      }
      assertThat(person.page()).hasURL(Pattern.compile("/imports/" + id + "$"));
    }

    assertThat(saved()).contains("Company");
  }

  private String saved() {
    return database
        .sql("select string_agg(m::text, '') from mapping m")
        .query(String.class)
        .single();
  }

  @Test
  void aColumnWithoutANameCanBeChosen(Visits visits) {
    long unnamed = product.preview("CustomerID;;Gender;FirstName", "0;Moe;2;Kari").id();
    Visit visit = visits.signedIn().open("#/imports/" + unnamed + "/columns");
    Person person = new Person(visit).sees("Column 2, without a name");

    person.choice("What the column 2 holds").selectOption("LastName");
    person.clicks("Preview with these columns").isTold("1 customer will be created.");

    assertThat(person.row(2)).containsText("Moe");
  }

  @Test
  void whoSignsInAsSomebodyElseDoesNotGoOnWithTheirWork(Visits visits) {
    Visit visit = visits.signedIn().expecting(401);
    Page page = visit.page();
    Person person = new Person(visit).looksAt(id).isTold("2 customers will be created.");
    List<String> confirms = new ArrayList<>();
    page.onRequest(
        request -> {
          if (request.url().endsWith("/confirm")) {
            confirms.add(request.method());
          }
        });
    page.route(
        "**/confirm",
        route -> {
          database.sql("delete from web_session").update();
          route.resume();
        },
        new Page.RouteOptions().setTimes(1));
    person.confirms().sees("Please sign in again");
    page.route("**/api/session", SeveralPeopleViewTest::asAnother);

    page.locator("dialog input[name=password]").fill(Visit.PASSWORD);
    page.keyboard().press("Enter");

    assertThat(page.locator("dialog")).hasCount(0);
    person.isTold("2 customers will be created.");
    assertThat(confirms).hasSize(1);
    assertThat(page.locator("a[title='ola']")).isVisible();
  }

  private static void asAnother(Route route) {
    var answer = route.fetch();
    String told = answer.text().replace("\"user\":\"admin\"", "\"user\":\"ola\"");
    route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(told));
  }
}
