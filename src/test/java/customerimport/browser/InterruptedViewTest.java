package customerimport.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import customerimport.imports.ImportState;
import customerimport.testing.Product;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A lost connection or an ended session costs nobody their work. */
@BrowserTest
class InterruptedViewTest {

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
    visit.setConnected(true);
    person.clicks("Try now");

    assertThat(visit.page().locator(".banner")).hasCount(0);
    person.isTold("1 customer will be created.").confirms().seesThumbsUp();
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
  void aSessionThatEndsBeforeTheUploadOnlyAsksForThePassword(Visits visits) {
    Visit visit = visits.signedIn().expecting(401);
    Person person = new Person(visit).chooses("kunder.csv", FILE);
    database.sql("delete from web_session").update();

    person.clicks("Upload").sees("Please sign in again");
    visit.page().locator("dialog input[name=password]").fill(Visit.PASSWORD);
    visit.page().keyboard().press("Enter");

    person.isTold("1 customer will be created.");
  }

  @Test
  void aSessionThatEndsBeforeTheConfirmOnlyAsksForThePassword(Visits visits) {
    Visit visit = visits.signedIn().expecting(401);
    Person person =
        new Person(visit).uploads("kunder.csv", FILE).isTold("1 customer will be created.");
    database.sql("delete from web_session").update();

    person.confirms().sees("Please sign in again");
    visit.page().locator("dialog input[name=password]").fill(Visit.PASSWORD);
    visit.page().keyboard().press("Enter");

    person.seesThumbsUp();
  }
}
