package customerimport.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import customerimport.testing.Product;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything that opens above a view, and what it tells of a conflict, is good for everybody. */
@BrowserTest
class DialogsViewTest {

  private static final String[] FILE = {
    "CustomerID;FirstName;ZipCode;Gender", "501;Karin;0150;2", "0;Per;150;1",
  };

  /** How far down the page something stands. */
  private static final String PLACE =
      "element => Math.round(element.getBoundingClientRect().top + scrollY)";

  @Autowired Product product;
  @Autowired JdbcClient database;

  @BeforeEach
  void aCustomer() {
    database.sql("delete from customer").update();
    database
        .sql("insert into customer (customer_id, first_name, gender) values (501, 'Kari', 2)")
        .update();
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK", "PHONE", "NORWEGIAN"})
  void dialogsAndConflictsAreGoodForEverybody(Look look, Visits visits) {
    Visit visit = visits.signedIn(look::set).expecting(409);
    visit.open("#/imports/" + product.preview(FILE).id());
    Page page = visit.page();

    for (String opens :
        new String[] {".line-head button", ".title-actions > button", ".confirm-bar .primary"}) {
      page.locator(opens).first().click();
      isGood(visit, "dialog of " + opens, look);
      page.keyboard().press("Escape");
      assertThat(page.locator("dialog")).hasCount(0);
      assertThat(page.locator(opens).first()).isFocused();
    }
    page.locator(".files summary").click();
    visit.hasNoOverflow();
    page.keyboard().press("Escape");
    assertThat(page.locator(".files li").first()).not().isVisible();
    database.sql("update customer set first_name = 'Kaia'").update();
    new Person(visit).confirms();
    assertThat(page.locator(".notice.warning tbody tr")).hasCount(1);
    assertThat(page.locator("table.preview del").first()).hasText("Kaia");
    isGood(visit, "conflict", look);
    page.locator(".confirm-bar button:not(.primary):not(.icon-button)").click();
    isGood(visit, "dialog of cancel", look);
  }

  private static void isGood(Visit visit, String what, Look look) {
    visit.hasNoOverflow();
    // What is on its way is paler for a moment.
    assertThat(visit.page().locator("[aria-busy=true]")).hasCount(0);
    Accessibility.isGood(visit.page(), what, look);
    Pictures.take(visit.page(), what.replaceAll("[^a-z]+", "-") + "-" + look.word());
  }

  @Test
  void theFocusStaysWhereItsButtonWas(Visits visits) {
    Visit visit = visits.signedIn().open("#/imports/" + product.preview(FILE).id());
    Person person = new Person(visit);

    person.button("Put the zero back: 0150").press("Enter");
    assertThat(person.cell(3, "ZipCode")).hasText("0150");
    assertThat(person.row(3)).isFocused();
    assertThat(person.button("Put the zero back: 0150")).hasCount(0);
    person.button("Take back: Accepted in 1 row: Zip code lost its zero").press("Enter");
    person.isTold("1 customer will be changed.");

    assertThat(visit.page().locator("h1")).isFocused();
  }

  @Test
  void theHeaderStaysInSightAndNothingMovesForADecision(Visits visits) {
    String[] many = new String[60];
    many[0] = FILE[0];
    for (int i = 1; i < many.length; i++) {
      many[i] = "0;Navn" + i + ";0150;1";
    }
    Visit visit = visits.signedIn().open("#/imports/" + product.preview(many).id());
    Page page = visit.page();
    Person person = new Person(visit);
    page.locator(".scroll").evaluate("region => region.scrollTo(0, 900)");
    assertThat(page.locator("table.preview thead th").first()).isInViewport();
    assertThat(distance(page)).as("of the header from the top of its region").isBetween(-1.0, 2.0);
    Object before = page.locator(".scroll").evaluate(PLACE);

    person.page().getByLabel("Import line 30", exact()).uncheck();

    person.isTold("58 customers will be created, 1 row left out.");
    assertThat(person.row(30)).containsText("Left out");
    assertThat(page.locator(".scroll").evaluate(PLACE)).isEqualTo(before);
  }

  private static Page.GetByLabelOptions exact() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  private static double distance(Page page) {
    return page.locator("table.preview thead th").first().boundingBox().y
        - page.locator(".scroll").boundingBox().y;
  }

  @Test
  void whatIsLeftOutDoesNotAskForTheProblemsAgain(Visits visits) {
    Visit visit = visits.signedIn();
    int[] asked = {0};
    visit.page().onRequest(request -> asked[0] += request.url().endsWith("/problems") ? 1 : 0);
    visit.open("#/imports/" + product.preview(FILE).id());
    Person person = new Person(visit).isTold("1 customer will be changed.");

    person.clicks("Leave out FirstName in line 2").isTold("1 customer will be changed.");
    assertThat(person.page().locator(".decisions li")).hasCount(1);
    assertThat(asked[0]).isEqualTo(1);
    person.clicks("Put the zero back: 0150").isTold("1 customer will be changed, 1 created.");

    visit.page().waitForCondition(() -> asked[0] > 1);
    assertThat(asked[0]).isEqualTo(2);
  }
}
