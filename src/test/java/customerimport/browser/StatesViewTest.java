package customerimport.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import customerimport.imports.Import;
import customerimport.imports.ImportState;
import customerimport.testing.Product;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever state an import is in, the page shows that one, in words, with the way on. */
@BrowserTest
class StatesViewTest {

  private static final String[] FILE = {"CustomerID;FirstName;Gender", "0;Kari;2", "0;Per;"};

  @Autowired Product product;
  @Autowired JdbcClient database;

  @BeforeEach
  void nothing() {
    database.sql("delete from customer").update();
  }

  @Test
  void anExpiredPreviewIsMadeAgain(Visits visits) {
    Person person = looksAt(inState("EXPIRED"), visits);
    is(person, "Expired", "Nobody confirmed this import in time");
    Accessibility.isGood(person.page(), "expired");

    person.clicks("Preview again");

    person.isTold("1 customer will be created.").confirms().seesThumbsUp();
  }

  @Test
  void aFailedImportIsTriedAgain(Visits visits) {
    Person person = looksAt(inState("FAILED"), visits);
    is(person, "Failed", "Nothing was written.");
    Accessibility.isGood(person.page(), "failed");

    person.clicks("Try again");

    person.isTold("1 customer will be created.").confirms().seesThumbsUp();
  }

  @Test
  void aCancelledImportCannotBeConfirmed(Visits visits) {
    Person person = looksAt(inState("CANCELLED"), visits);

    is(person, "Cancelled", "This import was cancelled");
    Accessibility.isGood(person.page(), "cancelled");
  }

  @Test
  void anImportThatWasUndoneSaysSo(Visits visits) {
    Import done = product.importNow(FILE);
    Person person = looksAt(done.id(), visits).seesThumbsUp();

    person
        .clicks("Undo this import")
        .clicks("See what would be undone")
        .isTold("1 customer will be removed.");
    person.confirms().seesThumbsUp();
    person.looksAt(done.id());

    is(person, "Undone", "This import was undone");
    assertThat(person.button("Undo this import")).hasCount(0);
  }

  @Test
  void whatIsBeingWrittenIsTold(Visits visits) {
    long id = product.preview(FILE).id();
    Visit visit = visits.signedIn();
    Page page = visit.page();
    var shown = new Doctored(page, id);
    shown.as("CONFIRMED", "\"confirmedBy\": \"kari\"");

    visit.open("#/imports/" + id);

    assertThat(page.locator(".state")).hasText("Being imported");
    assertThat(page.locator(".at-work .figures")).hasText("1 created");
    new Person(visit).sees("Confirmed by kari");
    Accessibility.isGood(page, "being imported");
    shown.asItIs();
    assertThat(page.locator(".state")).hasText("To be confirmed");
  }

  @Test
  void aRowOfTheListSaysWhatBecameOfItsFile(Visits visits) {
    database.sql("truncate import cascade").update();
    inState("EXPIRED");
    inState("FAILED");
    inState("CANCELLED");
    product.importNow(FILE);
    product.preview(FILE);
    product.preview("nothing");

    Visit visit = visits.signedIn().open("#/imports");

    assertThat(visit.page().locator(".imports .state"))
        .hasText(
            new String[] {
              "Could not be read", "To be confirmed", "Imported", "Cancelled", "Failed", "Expired"
            });
    assertThat(visit.page().locator(".imports li").nth(1).locator(".small-box.new"))
        .hasText("New: 1");
  }

  private long inState(String state) {
    Import is = product.preview(FILE);
    database.sql("update import set state = ? where import_id = ?").params(state, is.id()).update();
    product.in(ImportState.valueOf(state), is.id());
    return is.id();
  }

  private static Person looksAt(long id, Visits visits) {
    return new Person(visits.signedIn()).looksAt(id);
  }

  private static void is(Person person, String state, String told) {
    Locator words = person.page().locator("header.title .state");
    assertThat(words).hasText(state);
    assertThat(person.page().locator(".notice")).containsText(told);
    assertThat(person.button("Confirm customer upload")).hasCount(0);
  }
}
