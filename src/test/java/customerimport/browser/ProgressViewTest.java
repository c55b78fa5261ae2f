package customerimport.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import customerimport.testing.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A real bar while a file is sent and read, which can be left and come back to. */
@BrowserTest
class ProgressViewTest {

  private static final String HEADER = "CustomerID;FirstName;Gender;Comment";

  /** Bytes a second: long enough for a look around, however busy the machine is. */
  private static final int A_TRICKLE = 10_000;

  @Autowired Product product;
  @Autowired JdbcClient database;

  @BeforeEach
  void nothing() {
    database.sql("delete from customer").update();
  }

  @Test
  void theBarFillsWhileAFileIsSentAndGoesOnInOtherViews(Visits visits) {
    Visit visit = visits.signedIn().open("#/");
    Page page = visit.page();
    Person person =
        new Person(visit).chooses("stor.csv", HEADER, "0;Kari;2;" + "x".repeat(900_000));
    CDPSession line = slow(visit, A_TRICKLE);

    person.clicks("Upload");

    Locator bar = page.locator(".sending progress");
    assertThat(bar).hasAttribute("value", Pattern.compile("[1-9][0-9]?"));
    assertThat(page.locator(".sending .figures")).hasText(Pattern.compile("\\d+ kB of 900 kB"));
    Accessibility.isGood(page, "sending");
    visit.goOn("#/help").goOn("#/");
    assertThat(bar).isVisible();
    line.send("Network.disable");
    slow(visit, -1);
    assertThat(page.locator("header.title .state")).isVisible();
    assertThat(page.locator("h1")).hasText("stor.csv");
  }

  @Test
  void rowsAndBytesAreToldWhileAFileIsRead(Visits visits) {
    long id = product.preview(HEADER, "0;Kari;2;", "0;Per;1;").id();
    Visit visit = visits.signedIn();
    Page page = visit.page();
    var shown = new Doctored(page, id);
    shown.as(
        "PREVIEWING", "\"progress\":{\"rows\":420000,\"bytes\":21000000,\"totalBytes\":50000000}");

    visit.open("#/imports/" + id);

    Locator bar = page.locator(".at-work progress");
    assertThat(bar).hasAttribute("value", "42");
    assertThat(page.locator(".at-work .figures")).hasText("420,000 rows · 21 MB of 50 MB");
    Accessibility.isGood(page, "being read");
    visit.goOn("#/imports");
    visit.goOn("#/imports/" + id);
    assertThat(bar).hasAttribute("value", "42");
    shown.asItIs();
    new Person(visit).isTold("2 customers will be created.");
  }

  @Test
  void aLongUploadKeepsItsSession(Visits visits) {
    Visit visit = visits.signedIn();
    Page page = visit.page();
    page.route(
        "**/api/session",
        route -> {
          var answer = route.fetch();
          String told = answer.text().replaceFirst("\"idleTimeout\":\\d+", "\"idleTimeout\":1");
          route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(told));
        });
    visit.open("#/");
    var asked = new AtomicInteger();
    page.onRequest(request -> count(request, asked));
    List<Route> sent = new ArrayList<>();
    page.route("**/api/imports", sent::add);

    new Person(visit).chooses("lang.csv", HEADER, "0;Kari;2;").clicks("Upload");
    page.waitForCondition(() -> !sent.isEmpty() && asked.get() > 3);
    sent.get(0).resume();

    assertThat(page.locator("h1")).hasText("lang.csv");
  }

  private static void count(Request request, AtomicInteger asked) {
    if (request.url().endsWith("/api/session")) {
      asked.incrementAndGet();
    }
  }

  /** Lets so many bytes a second go out; -1 for as many as there are. */
  private static CDPSession slow(Visit visit, int bytes) {
    CDPSession line = visit.context().newCDPSession(visit.page());
    line.send("Network.enable");
    var conditions = new JsonObject();
    conditions.addProperty("offline", false);
    conditions.addProperty("latency", 0);
    conditions.addProperty("downloadThroughput", -1);
    conditions.addProperty("uploadThroughput", bytes);
    line.send("Network.emulateNetworkConditions", conditions);
    return line;
  }
}
