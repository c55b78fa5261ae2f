package customerimport.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever stands in a file is shown as text, in every view that shows it. */
@BrowserTest
class HostileTextTest {

  private static final String IMAGE = "<img src=x onerror=window.hit=1>";
  private static final String SCRIPT = "<script>window.hit=2</script>";
  private static final String LINK = "javascript:window.hit=3";
  private static final String NAME = "<img src=x onerror=window.hit=4> '&amp;.csv";

  private static final String CSV =
      """
      CustomerID;FirstName;LastName;Gender;Comment;Email;%1$s
      0;%1$s;%2$s;2;%3$s;;x
      0;Kari;"<b>""x""</b>";9;{{7*7}} ${7*7};<svg/onload=window.hit=5>;y
      """
          .formatted(IMAGE, SCRIPT, LINK);

  @Autowired JdbcClient database;

  @Test
  void markupInCellsAndNamesIsShownAsText(Visits visits) {
    Visit visit = visits.signedIn().open("#/");
    Page page = visit.page();
    page.locator("input[type=file]")
        .setInputFiles(new FilePayload(NAME, "text/csv", CSV.getBytes(StandardCharsets.UTF_8)));
    assertThat(page.locator("main")).containsText(NAME);
    page.locator(".drop-zone .actions button").last().click();
    page.waitForSelector("table.preview");
    assertThat(page.locator("main")).containsText(NAME);
    assertThat(page.locator("table.preview")).containsText(IMAGE);
    assertThat(page.locator("table.preview")).containsText(SCRIPT);
    assertThat(page.locator("table.preview")).containsText(LINK);
    assertThat(page.locator("main")).containsText("<svg/onload=window.hit=5>");
    String id = page.url().replaceFirst(".*/imports/(\\d+).*", "$1");

    visit.open("#/imports/" + id + "/columns");
    assertThat(page.locator("main")).containsText(IMAGE);
    visit.open("#/imports");
    assertThat(page.locator("main")).containsText(NAME);
    confirm(visit, id);
    visit.open("#/customers");
    assertThat(page.locator("main")).containsText(SCRIPT);
    visit.open("#/customers/" + newest());
    assertThat(page.locator("main")).containsText(IMAGE);
    assertThat(page.locator("main")).containsText(NAME);
    assertThat(page.locator("a[href^='javascript:']")).hasCount(0);
    assertThat(page.evaluate("window.hit")).isNull();
  }

  private static void confirm(Visit visit, String id) {
    visit.open("#/imports/" + id);
    visit.page().locator(".confirm-bar > .actions button.primary").click();
    visit.page().locator("dialog button.primary").click();
    assertThat(visit.page().locator("main")).containsText("Customer successfully imported!");
  }

  private long newest() {
    return database
        .sql("select max(customer_id) from customer where first_name like '<img%'")
        .query(Long.class)
        .single();
  }
}
