package customerimport.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import customerimport.imports.ImportState;
import customerimport.testing.Product;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A lost connection or an ended session costs nobody their work. */
@BrowserTest
class InterruptedViewTest {

  private static final Route.FulfillOptions OUT_OF_ORDER =
      new Route.FulfillOptions()
          .setStatus(500)
          .setContentType("application/problem+json")
          .setBody("{\"title\": \"Out of order\", \"detail\": \"Try again.\"}");

  private static final String[] FILE = {"CustomerID;FirstName;Gender", "0;Kari;2"};

  @Autowired Product product;
  @Autowired JdbcClient database;

  @BeforeEach
  void nothing() {
    database.sql("delete from customer").update();
  }

  @Test
  void aConfirmThatDidNotArriveIsShownAsNotDone(Visits visits) {
    Visit visit = visits.signedIn();
    long id = product.preview(FILE).id();
    Person person = new Person(visit).looksAt(id).isTold("1 customer will be created.");
    visit.setConnected(false);

    person.confirms().sees("No connection.");
    keepAwayUntilTryNow(visit.page());
    visit.setConnected(true);
    person.clicks("Try now");

    assertThat(visit.page().locator(".banner")).hasCount(0);
    person
        .sees("That did not arrive")
        .isTold("1 customer will be created.")
        .confirms()
        .seesThumbsUp();
  }

  /** The page tries by itself, too, and the button would be gone before anybody clicks. */
  private static void keepAwayUntilTryNow(Page page) {
    page.evaluate("() => addEventListener('click', () => { window.clicked = true; }, true)");
    page.route(
        "**/actuator/health/readiness",
        route -> {
          if ((Boolean) page.evaluate("() => window.clicked === true")) {
            route.resume();
          } else {
            route.abort("internetdisconnected");
          }
        });
  }

  @Test
  void aStepThatFailsTakesThoseBehindItAlong(Visits visits) {
    Visit visit = visits.signedIn().expecting(500);
    long id = product.preview(FILE).id();
    Person person = new Person(visit).looksAt(id).isTold("1 customer will be created.");
    List<Route> steps = new ArrayList<>();
    visit
        .page()
        .route(
            "**/api/imports/" + id,
            route -> {
              if (route.request().method().equals("PATCH")) {
                steps.add(route);
              } else {
                route.resume();
              }
            });

    person.clicks("Leave out the column FirstName").clicks("Leave out the column Gender");
    assertThat(visit.page().locator(".confirm-bar .primary")).isDisabled();
    visit.page().waitForCondition(() -> !steps.isEmpty());
    steps.get(0).fulfill(OUT_OF_ORDER);

    person.sees("Out of order");
    assertThat(visit.page().locator(".confirm-bar .primary")).isEnabled();
    assertThat(visit.page().locator(".decisions")).hasCount(0);
    assertThat(steps).hasSize(1);
    visit.page().unroute("**/api/imports/" + id);
    person.confirms().seesThumbsUp();
  }

  @Test
  void aLookThatFailsIsFollowedByTheNext(Visits visits) {
    Visit visit = visits.signedIn().expecting(500);
    long id = product.preview(FILE).id();
    new Person(visit).looksAt(id).isTold("1 customer will be created.");
    visit
        .page()
        .route(
            "**/api/imports/" + id,
            route -> route.fulfill(OUT_OF_ORDER),
            new Page.RouteOptions().setTimes(1));

    visit.page().waitForResponse(answer -> answer.status() == 500, () -> product.confirm(id, 1));

    visit.page().waitForSelector(".success");
  }

  @Test
  void whatHappenedMeanwhileShowsWhenTheConnectionIsBack(Visits visits) {
    Visit visit = visits.signedIn();
    long id = product.preview(FILE).id();
    Person person = new Person(visit).looksAt(id).isTold("1 customer will be created.");
    visit.setConnected(false);
    person.clicks("Leave out the column FirstName").sees("No connection.");
    product.confirm(id, 1);
    product.in(ImportState.IMPORTED, id);

    visit.setConnected(true);

    person.seesThumbsUp();
  }

  @Test
  void anUploadIsStoppedBeforeItHasBegun(Visits visits) {
    Visit visit = visits.signedIn().open("#/");
    Person person = new Person(visit).chooses("kunder.csv", FILE);
    List<Route> asked = new ArrayList<>();
    visit.page().route("**/api/session", asked::add);

    person.clicks("Upload");
    visit.page().waitForCondition(() -> !asked.isEmpty());
    person.clicks("Stop");

    assertThat(person.button("Upload")).isVisible();
    visit.page().unroute("**/api/session");
    person.clicks("Upload").isTold("1 customer will be created.");
  }

  @Test
  void aSessionThatEndsBeforeTheUploadOnlyAsksForThePassword(Visits visits) {
    Visit visit = visits.signedIn().expecting(401).open("#/");
    Person person = new Person(visit).chooses("kunder.csv", FILE);
    endSessionOnTheWayOf("**/api/session", visit);

    person.clicks("Upload").sees("Please sign in again");
    visit.page().locator("dialog input[name=password]").fill(Visit.PASSWORD);
    visit.page().keyboard().press("Enter");

    person.isTold("1 customer will be created.");
  }

  @Test
  void aSessionThatEndsDuringTheUploadOnlyAsksForThePassword(Visits visits) {
    Visit visit = visits.signedIn().expecting(401).open("#/");
    Person person = new Person(visit).chooses("kunder.csv", FILE);
    endSessionOnTheWayOf("**/api/imports", visit);

    person.clicks("Upload").sees("Please sign in again");
    visit.page().locator("dialog input[name=password]").fill(Visit.PASSWORD);
    visit.page().keyboard().press("Enter");

    person.isTold("1 customer will be created.");
  }

  @Test
  void aPageThatFindsNobodyAtHomeWaits(Visits visits) {
    Visit visit = visits.signedIn().expecting(500, 503);
    Page page = visit.page();
    page.route("**/api/session", route -> route.fulfill(OUT_OF_ORDER));

    visit.open("#/imports");
    new Person(visit).sees("Out of order");
    page.unroute("**/api/session");
    page.route("**/api/session", InterruptedViewTest::away, new Page.RouteOptions().setTimes(1));
    new Person(visit).clicks("Try now");

    assertThat(page.locator("h1")).hasText("Imports");
  }

  @Test
  void aViewThatDoesNotComeSaysSoAndComesWithTheNextTry(Visits visits) {
    Visit visit = visits.signedIn().expecting(500);
    Page page = visit.page();
    page.route("**/views/help.js", route -> route.fulfill(OUT_OF_ORDER));
    visit.open("#/help");
    assertThat(page.locator("h1")).hasText("This view did not load");

    page.unroute("**/views/help.js");
    new Person(visit).clicks("Try now");

    assertThat(page.locator("h1")).hasText("Help");
  }

  private static void away(Route route) {
    route.fulfill(new Route.FulfillOptions().setStatus(503));
  }

  @Test
  void aSignInThatIsRefusedForAnotherReasonSaysWhich(Visits visits) {
    Visit visit = visits.visitor().expecting(403, 500);
    visit.page().navigate("/sign-in.html");
    visit.page().route("**/sign-in", route -> route.fulfill(OUT_OF_ORDER));

    visit.signIn("admin", Visit.PASSWORD);

    assertThat(visit.page().locator("#sign-in-failed")).hasText("Try again.");
    visit.page().unroute("**/sign-in");
    visit.context().clearCookies();
    visit.signIn("admin", Visit.PASSWORD);
    assertThat(visit.page().locator("#sign-in-failed")).containsText("without the token");
  }

  @Test
  void aSessionThatEndsBeforeTheConfirmOnlyAsksForThePassword(Visits visits) {
    Visit visit = visits.signedIn().expecting(401);
    Person person =
        new Person(visit).uploads("kunder.csv", FILE).isTold("1 customer will be created.");
    endSessionOnTheWayOf("**/api/imports/*/confirm", visit);

    person.confirms().sees("Please sign in again");
    visit.page().locator("dialog input[name=password]").fill(Visit.PASSWORD);
    visit.page().keyboard().press("Enter");

    person.seesThumbsUp();
  }

  /** Not sooner: the page looks for itself now and then, and would ask before anybody clicks. */
  private void endSessionOnTheWayOf(String request, Visit visit) {
    visit.page().route(request, this::endSession, new Page.RouteOptions().setTimes(1));
  }

  private void endSession(Route route) {
    database.sql("delete from web_session").update();
    route.resume();
  }
}
