package customerimport.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How people come in, are kept in mind, and leave. */
@BrowserTest
class ComingAndGoingTest {

  private static final int FIRST_VIEW = 150_000;

  @Autowired JdbcClient database;

  @Test
  void whoeverSignsInComesToWhereTheyWantedToGo(Visits visits) {
    Visit visit = visits.visitor();
    visit.page().navigate("/#/imports");
    assertThat(visit.page()).hasURL(Pattern.compile("/sign-in.html#/imports$"));

    visit.signIn("admin", Visit.PASSWORD);

    assertThat(visit.page()).hasURL(Pattern.compile("/#/imports$"));
    assertThat(visit.page().locator("main h1")).isVisible();
  }

  @Test
  void aWrongPasswordIsToldAndAnotherCanBeTried(Visits visits) {
    Visit visit = visits.visitor().expecting(401);
    visit.page().navigate("/sign-in.html");

    visit.signIn("admin", "wrong");

    assertThat(visit.page().getByRole(AriaRole.ALERT).first()).not().isEmpty();
    visit.signIn("admin", Visit.PASSWORD);
    assertThat(visit.page().locator("header.top")).isVisible();
  }

  @Test
  void aSessionThatEndsOnTheWayLosesNothing(Visits visits) {
    Visit visit = visits.signedIn().expecting(401).open("#/imports");
    database.sql("delete from web_session").update();

    visit.page().locator("main input[type=search]").fill("kunder");
    visit.page().locator("dialog input[name=password]").fill(Visit.PASSWORD);
    visit.page().locator("dialog input[name=password]").press("Enter");

    assertThat(visit.page().locator("dialog")).hasCount(0);
    assertThat(visit.page()).hasURL(Pattern.compile("q=kunder"));
    assertThat(visit.page().locator("main .nothing, main .lines")).isVisible();
  }

  @Test
  void afterTheSignOutTheWayBackShowsNothing(Visits visits) {
    Visit visit = visits.signedIn().expecting(401).open("#/");
    visit.page().locator("nav a[href='#/customers']").click();
    assertThat(visit.page()).hasURL(Pattern.compile("/#/customers$"));
    visit.page().locator(".preferences button").last().click();
    assertThat(visit.page()).hasURL(Pattern.compile("/sign-in.html"));

    visit.page().goBack();

    assertThat(visit.page()).hasURL(Pattern.compile("/sign-in.html"));
    assertThat(visit.page().locator("header.top")).hasCount(0);
  }

  @Test
  void theSessionsCookieIsForThisServerAlone(Visits visits) {
    Visit visit = visits.signedIn().open("#/");

    Cookie session = visit.cookie("SESSION");
    assertThat(session.httpOnly).isTrue();
    assertThat(session.sameSite).isEqualTo(SameSiteAttribute.STRICT);
    assertThat(session.expires).isEqualTo(-1);
    assertThat(visit.cookie("XSRF-TOKEN").sameSite).isEqualTo(SameSiteAttribute.STRICT);
    assertThat(visit.page().evaluate("document.cookie").toString()).doesNotContain("SESSION");
  }

  @Test
  void theFirstViewIsSmall(Visits visits) {
    Visit visit = visits.signedIn();
    Page page = visit.context().newPage();
    var bytes = new AtomicLong();
    page.onRequestFinished(
        request ->
            bytes.addAndGet(
                (long) request.sizes().responseBodySize + request.sizes().responseHeadersSize));

    page.navigate("/");
    page.waitForSelector("main h1");
    page.waitForLoadState(LoadState.NETWORKIDLE);

    assertThat(bytes.get()).isBetween(10_000L, (long) FIRST_VIEW);
  }

  @Test
  void whatAPageOfAnotherSiteSendsDoesNothing(Visits visits) {
    Visit visit = visits.signedIn().expecting(403);
    long before = imports();
    Page elsewhere = visit.context().newPage();
    elsewhere.route(
        "http://elsewhere.test/**",
        route ->
            route.fulfill(
                new FulfillOptions()
                    .setContentType("text/html")
                    .setBody(
                        "<form method=post action='"
                            + visit.address()
                            + "/api/imports' enctype='text/plain'>"
                            + "<input name='CustomerID;Gender\n0;1\n' value=''><button>x</button></form>")));
    elsewhere.navigate("http://elsewhere.test/");

    var answer =
        elsewhere.waitForResponse(
            visit.address() + "/api/imports", () -> elsewhere.locator("button").click());

    assertThat(answer.status()).isEqualTo(403);
    assertThat(imports()).isEqualTo(before);
  }

  private long imports() {
    return database.sql("select count(*) from import").query(Long.class).single();
  }
}
