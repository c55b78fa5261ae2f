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
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A preview of many rows is looked at as quickly as one of few. */
@BrowserTest
class ManyRowsTest {

  private static final int ROWS = 200_000;
  private static final long A_SECOND = 1_000;

  @Autowired Product product;

  private Page page;

  @Test
  void thePageAnswersWithinASecond(Visits visits) {
    Import is =
        product.in(ImportState.PREVIEWED, product.receive("many.csv", file(), Options.DEFAULT));
    Visit visit = visits.signedIn().open("#/imports/" + is.id());
    page = visit.page();
    Locator rows = page.locator("table.preview tbody");
    assertThat(rows).containsText("Navn2 ");

    // What is timed is each answer: from the key or the click until the rows stand there.
    List<Long> times =
        List.of(
            timed(() -> turnTo("2"), "Navn51 "),
            timed(() -> turnTo("4000"), "Navn" + ROWS),
            timed(() -> turnTo("2000"), "Navn" + ROWS / 2),
            timed(() -> search("navn199998"), "Navn199998 "),
            timed(() -> search("navn12345 "), "Navn12345 "),
            timed(() -> search(""), "Navn1 "),
            timed(() -> page.locator("button.box.rejected").click(), "Navn100 "));

    assertThat(times.stream().sorted().toList().get(times.size() / 2))
        .as("milliseconds, of " + times)
        .isLessThan(A_SECOND);
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

  private long timed(Runnable act, String expected) {
    long start = System.nanoTime();
    act.run();
    assertThat(page.locator("table.preview tbody")).containsText(expected);
    return (System.nanoTime() - start) / 1_000_000;
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
                    .append(n % 100 == 0 ? "x" : "1")
                    .append(";Oslo\n"));
    return csv.toString().getBytes(StandardCharsets.UTF_8);
  }
}
