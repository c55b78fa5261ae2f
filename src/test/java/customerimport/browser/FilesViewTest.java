package customerimport.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import customerimport.imports.Import;
import customerimport.testing.Product;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The files that an import gives back are fetched from the page, and say what they should. */
@BrowserTest
class FilesViewTest {

  private static final String[] FILE = {
    "CustomerID;FirstName;Email;Gender", "0;Siri;;2", "501;Kari;kari(at)example.org;2",
  };

  @Autowired Product product;
  @Autowired JdbcClient database;

  @BeforeEach
  void aCustomer() {
    database.sql("delete from customer").update();
    database
        .sql("insert into customer (customer_id, first_name, gender) values (501, 'Kari', 2)")
        .update();
  }

  @Test
  void resultAndRejectsAreFetchedInTheLanguageThatIsShown(Visits visits) {
    Import is = product.importNow(FILE);
    Visit visit = visits.signedIn().open("#/imports/" + is.id());
    String siri = visit.page().locator(".new-customers a b").innerText();

    assertThat(fetched(visit, "Result file"))
        .contains("\n" + siri + ";Siri;;2;NEW;")
        .contains("501;Kari;kari(at)example.org;2;REJECTED;")
        .contains("has no @");
    assertThat(fetched(visit, "Rejected rows"))
        .contains("501;Kari;kari(at)example.org;2;")
        .contains("has no @")
        .doesNotContain("Siri");
    new Person(visit).choice("Language").selectOption("nb");
    assertThat(fetched(visit, "Avviste rader")).contains("mangler @");
  }

  @Test
  void everyFileOfAnImportIsAtHand(Visits visits) {
    Import is = product.importNow(FILE);
    Visit visit = visits.signedIn().open("#/imports/" + is.id());
    var said =
        Map.of(
            "The file as it was uploaded", String.join("\n", FILE),
            "Preview as CSV", ";REJECTED;",
            "Preview as a web page", "<!doctype html>",
            "Result file", ";NEW;",
            "Rejected rows", "kari(at)example.org");
    visit.page().locator(".files summary").click();

    assertThat(visit.page().locator(".files li")).hasCount(said.size());
    said.forEach(
        (link, text) -> assertThat(fetched(visit, ".files", link)).containsIgnoringCase(text));
  }

  @Test
  void aFileThatIsGoneIsToldOnThePage(Visits visits) {
    Import is = product.importNow(FILE);
    Visit visit = visits.signedIn().expecting(410).open("#/imports/" + is.id());
    database.sql("delete from original where import_id = ?").param(is.id()).update();

    visit.page().locator(".success a:text-is('Result file')").click();

    Person person = new Person(visit).sees("The file could not be downloaded");
    Accessibility.isGood(visit.page(), "a refused download");
    person.clicks("Done");
    assertThat(visit.page().locator("dialog")).hasCount(0);
    assertThat(visit.page()).hasURL(visit.address() + "/#/imports/" + is.id());
  }

  @Test
  void aRejectedFileCanBeHadBack(Visits visits) {
    Import is = product.preview("CustomerID,Gender", "0,1");
    Visit visit = visits.signedIn().open("#/imports/" + is.id());
    visit.page().locator(".files summary").click();

    assertThat(visit.page().locator(".files li")).hasCount(1);
    assertThat(fetched(visit, ".files", "The file as it was uploaded"))
        .isEqualTo("CustomerID,Gender\n0,1");
  }

  private static String fetched(Visit visit, String link) {
    return fetched(visit, ".success", link);
  }

  private static String fetched(Visit visit, String where, String link) {
    String named = where + " a:text-is('" + link + "')";
    Download file = visit.page().waitForDownload(() -> visit.page().locator(named).first().click());
    assertThat(file.suggestedFilename()).startsWith("kunder.");
    try {
      return Files.readString(file.path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
