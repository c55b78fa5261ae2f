package customerimport.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import com.microsoft.playwright.Page;
import customerimport.imports.Import;
import customerimport.imports.ImportState;
import customerimport.imports.Options;
import customerimport.testing.Product;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Each view, as everybody's browser shows it: seen by axe, kept within the window, and pictured.
 */
@BrowserTest
@TestInstance(Lifecycle.PER_CLASS)
class EveryViewTest {

  private static final String[] KNOWN = {
    "CustomerID;FirstName;LastName;Email;Mobile;Address;ZipCode;City;Gender;BirthDate",
    "0;Kari;Nordmann;kari@example.org;90512345;Storgata 1;0150;Oslo;2;1980-02-29",
    "0;Ola;Hansen;ola@example.org;90654321;Bryggen 7;5003;Bergen;1;1979-01-31",
    "0;Åse;Ødegård;ase@example.org;41234567;Kirkegata 12;7011;Trondheim;2;1991-06-15",
    "0;Per;Lund;per@example.org;48112233;Havnegata 3;8006;Bodø;1;1966-11-02",
    "0;Ingrid;Berg;ingrid@example.org;97001122;Torget 9;4006;Stavanger;2;2001-04-23",
  };

  private static final String[] EDITED = {
    "CustomerID;FirstName;LastName;Email;Mobile;Address;ZipCode;City;Gender;BirthDate;Bonus",
    "1;Kari;Nordmann-Lie;kari.lie@example.org;90512345;Storgata 1;0150;Oslo;2;1980-02-29;7",
    "2;Ola;Hansen;ola@example.org;90654321;Fjellveien 22;5019;Bergen;1;1979-01-31;3",
    "3;Åse;Ødegård;ase@example.org;41234567;Kirkegata 12;7011;Trondheim;2;1991-06-15;9",
    "0;Liv;Olsen;liv@example.org;91223344;Parkveien 4;0350;Oslo;2;1999-12-31;1",
    "0;Kari;Nordmann;kari@example.org;;;0150;Oslo;2;;1",
    "0;Nils;Dahl;nils@example.org;;Skogveien 5;150;Oslo;1;1988-08-08;2",
    "0;Eva;Vik;eva(at)example.org;;;;Oslo;kvinne;;0",
    "4711;Jon;Moe;jon@example.org;;;;Oslo;1;;4",
  };

  @Autowired Product product;
  @Autowired JdbcClient database;

  private final List<View> views = new ArrayList<>();

  /** Where a view is, and what stands there once all of it has come. */
  private record View(String name, String address, String content) {}

  @BeforeAll
  void imports() {
    // So that the pictures are the same whatever ran before.
    database
        .sql("truncate customer, import, import_row, customer_history, mapping, segment cascade")
        .update();
    database.sql("alter sequence customer_id_seq restart").update();
    database.sql("alter sequence import_id_seq restart").update();
    Import done = preview("members.csv", KNOWN);
    product.confirm(done.id(), done.revision());
    product.in(ImportState.IMPORTED, done.id());
    Import equal = preview("members again.csv", KNOWN[0], KNOWN[1].replaceFirst("0", "1"));
    Import refused = preview("from the web shop.csv", "CustomerID,FirstName,Gender", "0,Kari,2");
    Import unknown = preview("school roll.csv", "Elev;Navn;Kjønn", "0;Kari;2", "0;Ola;1");
    Import preview = preview("edited in Excel.csv", EDITED);
    views.add(new View("upload", "#/", ".latest li"));
    views.add(new View("imports", "#/imports", ".imports li"));
    views.add(new View("overview", "#/imports/" + preview.id(), ".groups li"));
    views.add(new View("imported", "#/imports/" + done.id(), ".new-customers li"));
    views.add(new View("why-nothing", "#/imports/" + equal.id(), ".why"));
    views.add(new View("wrong-separator", "#/imports/" + refused.id(), ".why"));
    views.add(new View("columns", "#/imports/" + unknown.id() + "/columns", ".file-column"));
    views.add(new View("customers", "#/customers", "table.customers td"));
    views.add(new View("customer", "#/customers/1", ".history li"));
    views.add(new View("users", "#/users", "main li, main td"));
    views.add(new View("user", "#/users/inbox", "main h1"));
    views.add(new View("account", "#/account", "main li"));
    views.add(new View("audit", "#/audit", "main li, main td"));
    views.add(new View("help", "#/help", "table.columns td"));
    views.add(new View("nothing-here", "#/nowhere", "main h1"));
  }

  @ParameterizedTest
  @EnumSource
  void isGoodForEverybody(Look look, Visits visits) {
    Visit visit = visits.signedIn(look::set).open("#/imports/new");
    assertAll(views.stream().map(view -> () -> isGood(view, look, visit)));
  }

  private static void isGood(View view, Look look, Visit visit) {
    Page page = visit.goOn(view.address()).page();
    page.waitForSelector(view.content());
    assertThat(page.locator("[aria-busy=true]")).hasCount(0);
    visit.hasNoOverflow();
    Accessibility.isGood(page, view.name(), look);
    Pictures.take(page, view.name() + "-" + look.word());
  }

  @ParameterizedTest
  @EnumSource
  void theSignInIsGoodForEverybody(Look look, Visits visits) {
    Visit visit = visits.visitor(look::set);
    visit.page().navigate("/sign-in.html");
    visit.page().waitForSelector("form");

    visit.hasNoOverflow();
    Accessibility.isGood(visit.page(), "sign-in", look);
    Pictures.take(visit.page(), "sign-in-" + look.word());
  }

  private Import preview(String name, String... lines) {
    byte[] file = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    return product.settled(product.receive(name, file, Options.DEFAULT));
  }
}
