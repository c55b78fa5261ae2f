package customerimport.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import customerimport.imports.Options;
import customerimport.testing.Product;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The imports so far: found, turned over, opened. */
@BrowserTest
class ImportsViewTest {

  private static final int IMPORTS = 60;

  @Autowired Product product;
  @Autowired JdbcClient database;

  @BeforeEach
  void imports() {
    database.sql("truncate import, customer cascade").update();
    byte[] file = "CustomerID;Gender;FirstName\n0;2;Kari".getBytes(StandardCharsets.UTF_8);
    product.settled(product.receive("medlemmer.csv", file, Options.DEFAULT));
    database
        .sql(
            """
            insert into import (state, source, file_name, sha256, size, received_by)
            select case when n % 2 = 0 then 'CANCELLED' else 'EXPIRED' end,
              case when n % 3 = 0 then 'SFTP' else 'FOLDER' end, 'skole ' || n || '.csv', '', 1, 'inbox'
            from generate_series(1, ?) n
            """)
        .param(IMPORTS)
        .update();
  }

  @Test
  void theyAreSearchedFilteredTurnedOverAndOpened(Visits visits) {
    Visit visit = visits.signedIn().open("#/imports");
    Page page = visit.page();
    Person person = new Person(visit).sees("1–25 of 61");
    Locator lines = page.locator(".imports li");

    person.clicks("Next page").sees("26–50 of 61").clicks("Next page").sees("51–61 of 61");
    assertThat(lines).hasCount(11);
    assertThat(lines.last()).containsText("medlemmer.csv");
    person.choice("State").selectOption("EXPIRED");
    person.sees("1–25 of 30");
    person.choice("Came by").selectOption("SFTP");
    assertThat(lines).hasCount(10);
    page.getByRole(com.microsoft.playwright.options.AriaRole.SEARCHBOX).fill("skole 9");
    assertThat(lines).hasCount(1);
    person.choice("State").selectOption("PREVIEWED");
    person.sees("No import matches the filter.");

    visit.open("#/imports?q=MEDLEM");
    page.locator(".imports a").click();

    person.isTold("1 customer will be created.");
    assertThat(page).hasURL(Pattern.compile("#/imports/\\d+$"));
  }

  @Test
  void aPageBeyondTheLastIsTheLast(Visits visits) {
    Visit visit = visits.signedIn().open("#/imports?page=900");

    new Person(visit).sees("51–61 of 61");

    assertThat(visit.page().locator(".imports li")).hasCount(11);
  }

  @Test
  void whatIsNotThereIsSaidUnderAHeading(Visits visits) {
    Visit visit = visits.signedIn().expecting(404).open("#/imports/999999");
    assertThat(visit.page().locator("h1")).hasText("There is no such import");
    Accessibility.isGood(visit.page(), "no such import");
    visit.goOn("#/customers/999999");
    assertThat(visit.page().locator("h1")).hasText("There is no such customer");

    visit.open("#/%");

    assertThat(visit.page().locator("h1")).hasText("There is nothing here");
  }
}
