package customerimport.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole job without a mouse, and what a screen reader is told on the way. */
@BrowserTest
class KeyboardViewTest {

  private static final int FAR = 80;

  @Autowired JdbcClient database;

  @BeforeEach
  void aCustomer() {
    database.sql("delete from customer").update();
    database
        .sql("insert into customer (customer_id, first_name, gender) values (501, 'Kari', 2)")
        .update();
  }

  @Test
  void everythingIsReachedAndDoneByKeyboard(Visits visits) {
    Visit visit = visits.signedIn().open("#/");
    Page page = visit.page();
    Person person =
        new Person(visit)
            .chooses("kunder.csv", "CustomerID;FirstName;Gender", "501;Karin;2", "0;Per;1");
    assertThat(page.locator(".drop-zone .file-name")).hasText("kunder.csv");

    tabTo(page, "Upload");
    page.keyboard().press("Enter");
    person.isTold("1 customer will be changed, 1 created.");
    assertThat(page.locator("h1")).isFocused();
    tabTo(page, "Leave out FirstName in line 2");
    page.keyboard().press("Enter");
    person.isTold("1 customer will be created, 1 row left out.");
    assertThat(person.button("Put back FirstName in line 2")).isFocused();
    page.keyboard().press("Enter");
    person.isTold("1 customer will be changed, 1 created.");
    tabTo(page, "Confirm customer upload");
    page.keyboard().press("Enter");
    assertThat(page.locator("dialog")).isVisible();
    page.keyboard().press("Escape");
    assertThat(page.locator("dialog")).hasCount(0);
    assertThat(person.button("Confirm customer upload")).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator("dialog")).isVisible();
    tabTo(page, "Confirm customer upload");
    page.keyboard().press("Enter");

    person.seesThumbsUp();
    assertThat(page.locator(".success h2")).isFocused();
    assertThat(page.locator("#said")).hasText("Customer successfully imported!");
  }

  @Test
  void theHeadingHasTheFocusAfterAStepToAnotherView(Visits visits) {
    Page page = visits.signedIn().open("#/").page();

    tabTo(page, "Imports");
    page.keyboard().press("Enter");

    assertThat(page.locator("h1")).hasText("Imports");
    assertThat(page.locator("h1")).isFocused();
    assertThat(page).hasTitle("Imports – Customer Import");
  }

  @Test
  void theFirstTabLeadsPastTheMenu(Visits visits) {
    Page page = visits.signedIn().open("#/help").page();
    page.reload();
    assertThat(page.locator("h1")).isVisible();

    page.keyboard().press("Tab");
    assertThat(focused(page)).isEqualTo("Skip to the content");
    page.keyboard().press("Enter");

    assertThat(page.locator("h1")).isFocused();
  }

  @Test
  void aWideTableIsMovedByKeyboard(Visits visits) {
    Page page = visits.signedIn().open("#/help").page();

    tabTo(page, "Example");
    page.keyboard().press("ArrowRight");

    page.waitForFunction("() => document.activeElement.scrollLeft > 0");
  }

  private static void tabTo(Page page, String name) {
    for (int i = 0; i < FAR; i++) {
      if (focused(page).equals(name)) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("Not reached by keyboard: " + name);
  }

  /** The name of what has the focus. */
  private static String focused(Page page) {
    return page.evaluate(
            "() => document.activeElement.ariaLabel ?? document.activeElement.textContent.trim()")
        .toString();
  }
}
