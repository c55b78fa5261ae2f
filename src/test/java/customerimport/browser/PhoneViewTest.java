package customerimport.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The job on a phone, 390 pixels wide. */
@BrowserTest
class PhoneViewTest {

  /** What can be pressed and is smaller than 24 by 24, links in running text apart. */
  private static final String SMALL =
      """
      () => [...document.querySelectorAll('button, select, summary, input:not([type=file]), .button, nav a')]
        .filter(one => one.checkVisibility() && !one.closest('.unseen'))
        .map(one => [one.labels?.length && one.type === 'checkbox' ? one.labels[0] : one, one])
        .map(([box, one]) => [box.getBoundingClientRect(), one])
        .filter(([box]) => box.width < 23.9 || box.height < 23.9)
        .map(([box, one]) => `${one.outerHTML.slice(0, 80)} ${box.width}x${box.height}`)
      """;

  @Autowired JdbcClient database;

  @BeforeEach
  void nothing() {
    database.sql("delete from customer").update();
  }

  @Test
  void theWholeJobFitsOnAPhone(Visits visits) {
    Visit visit = visits.signedIn(Look.PHONE::set).open("#/");
    Page page = visit.page();
    Person person = new Person(visit);
    isFit(visit);
    person
        .chooses(
            "en-fil-med-et-ganske-langt-navn-fra-medlemsregisteret-2026-11.csv",
            "CustomerID;FirstName;LastName;Email;Mobile;Address;ZipCode;City;Gender",
            "0;Kari;Nordmann;kari.nordmann@example.org;90512345;Storgata 1;0150;Oslo;2",
            "0;Per;Lund;per(at)example.org;;;;;1")
        .clicks("Upload")
        .isTold("1 customer will be created.");
    assertThat(person.row(2)).isVisible();
    isFit(visit);
    assertThat(
            (Boolean)
                page.locator(".scroll")
                    .evaluate("region => region.scrollWidth > region.clientWidth"))
        .as("the table moves within its own region")
        .isTrue();

    person.confirms().seesThumbsUp();
    isFit(visit);
    visit.open("#/customers");
    person.sees("1 customer");
    isFit(visit);
  }

  private static void isFit(Visit visit) {
    visit.hasNoOverflow();
    assertThat((List<?>) visit.page().evaluate(SMALL)).isEmpty();
  }
}
