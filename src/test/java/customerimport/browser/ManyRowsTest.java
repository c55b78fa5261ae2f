package customerimport.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import customerimport.imports.Import;
import customerimport.imports.ImportState;
import customerimport.imports.Options;
import customerimport.testing.Product;
import java.nio.charset.StandardCharsets;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** A preview of many rows is turned over, filtered and searched as one of few. */
@BrowserTest
class ManyRowsTest {

  private static final int ROWS = 200_000;
  private static final Logger LOG = LoggerFactory.getLogger(ManyRowsTest.class);

  @Autowired Product product;

  private Page page;
  private Person person;

  @Test
  void thePageAnswersWhateverIsLookedFor(Visits visits) {
    Import is =
        product.in(ImportState.PREVIEWED, product.receive("many.csv", file(), Options.DEFAULT));
    Visit visit = visits.signedIn().open("#/imports/" + is.id());
    page = visit.page();
    person = new Person(visit);
    answers("the first page", () -> {}, "1–50 of 200,000", "Navn2 ");

    answers("the next page", () -> person.clicks("Next page"), "51–100 of 200,000", "Navn51 ");
    answers("a page in the middle", () -> turnTo("2000"), "99,951–100,000 of", "Navn100000");
    answers("the last page", () -> turnTo("4000"), "199,951–200,000 of", "Navn200000");
    isScrolledToItsEnd();
    answers("a text of one row", () -> search("navn199998"), "1–1 of 1", "Navn199998");
    answers("a text of many rows", () -> search("navn1"), "1–50 of 111,111", "Navn10 ");
    answers("the end of what was found", () -> turnTo("2223"), "111,101–111,111", "Navn199999");
    answers("everything again", () -> person.clicks("Clear filter"), "1–50 of 200,000", "Navn1 ");
    answers("a box", () -> box("rejected"), "1–50 of 2,000", "Navn99 ");
    answers("a problem", () -> choose("Problem", "GENDER_INVALID"), "1–50 of 2,000", "Navn99 ");
    person.clicks("Clear filter");
    answers("a field", () -> choose("Column", "City"), "1–50 of 200", "Navn1000");
    answers("a field and a text", () -> search("navn200000"), "1–1 of 1", "Navn200000");
    visit.hasNoOverflow();
  }

  private void turnTo(String number) {
    Locator field = page.locator("nav.pager input");
    field.fill(number);
    field.press("Enter");
  }

  private void search(String text) {
    page.locator(".filters input[type=search]").fill(text);
  }

  private void box(String name) {
    page.locator("button.box." + name).click();
  }

  private void choose(String list, String value) {
    person.choice(list).selectOption(value);
  }

  private void isScrolledToItsEnd() {
    Locator last = page.locator("table.preview tbody tr").last();
    Locator region = page.locator(".scroll");
    region.evaluate("region => region.scrollIntoView({block: 'center'})");
    region.evaluate("region => region.scrollTo(0, region.scrollHeight)");
    assertThat(last).isInViewport();
    assertThat(page.locator("table.preview thead th").last()).isInViewport();
  }

  /** How long it takes is noted, not judged: that depends on what else the machine does. */
  private void answers(String what, Runnable act, String range, String row) {
    long start = System.nanoTime();
    act.run();
    assertThat(page.locator(".pager-range")).containsText(range);
    assertThat(page.locator("table.preview tbody")).containsText(row);
    LOG.info("{}: {} ms", what, (System.nanoTime() - start) / 1_000_000);
  }

  private static byte[] file() {
    StringBuilder csv = new StringBuilder("CustomerID;FirstName;LastName;Email;Gender;City\n");
    LongStream.rangeClosed(1, ROWS)
        .forEach(
            n ->
                csv.append("0;Navn")
                    .append(n)
                    .append(" ;Navnesen;navn")
                    .append(n)
                    .append("@example.com;")
                    .append(n % 100 == 99 ? "x" : "1")
                    .append(n % 1000 == 0 ? ";Oslo\n" : ";\n"));
    return csv.toString().getBytes(StandardCharsets.UTF_8);
  }
}
