package customerimport.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.LoadState;
import customerimport.imports.Import;
import customerimport.imports.ImportState;
import customerimport.imports.Options;
import customerimport.testing.Product;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/**
 * Each view, as everybody's browser shows it: seen by axe, kept within the window, and pictured.
 */
@BrowserTest
@TestPropertySource(properties = "spring.application.name=views")
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

  private final Map<String, String> views = new LinkedHashMap<>();

  @BeforeAll
  void imports() {
    Import done = preview("members.csv", KNOWN);
    product.confirm(done.id(), done.revision());
    product.in(ImportState.IMPORTED, done.id());
    Import equal = preview("members again.csv", KNOWN[0], KNOWN[1].replaceFirst("0", "1"));
    Import refused = preview("from the web shop.csv", "CustomerID,FirstName,Gender", "0,Kari,2");
    Import unknown = preview("school roll.csv", "Elev;Navn;Kjønn", "0;Kari;2", "0;Ola;1");
    Import preview = preview("edited in Excel.csv", EDITED);
    views.put("upload", "#/");
    views.put("imports", "#/imports");
    views.put("overview", "#/imports/" + preview.id());
    views.put("imported", "#/imports/" + done.id());
    views.put("why-nothing", "#/imports/" + equal.id());
    views.put("wrong-separator", "#/imports/" + refused.id());
    views.put("columns", "#/imports/" + unknown.id() + "/columns");
    views.put("customers", "#/customers");
    views.put("customer", "#/customers/1");
    views.put("users", "#/users");
    views.put("user", "#/users/inbox");
    views.put("audit", "#/audit");
    views.put("help", "#/help");
    views.put("nothing-here", "#/nowhere");
  }

  Stream<Arguments> viewsInEachLook() {
    return views.entrySet().stream()
        .flatMap(
            view ->
                Stream.of(Look.values())
                    .map(look -> Arguments.of(view.getKey(), view.getValue(), look)));
  }

  @ParameterizedTest
  @MethodSource("viewsInEachLook")
  void isGoodForEverybody(String name, String view, Look look, Visits visits) {
    Visit visit = visits.signedIn(look::set).open(view);
    settle(visit);

    visit.hasNoOverflow();
    if (look != Look.NORWEGIAN) {
      Accessibility.isGood(visit.page(), name);
    }
    Pictures.take(visit.page(), name + "-" + look.word());
  }

  @ParameterizedTest
  @EnumSource
  void theSignInIsGoodForEverybody(Look look, Visits visits) {
    Visit visit = visits.visitor(look::set);
    visit.page().navigate("/sign-in.html");
    visit.page().waitForSelector("form");

    visit.hasNoOverflow();
    Accessibility.isGood(visit.page(), "sign-in");
    Pictures.take(visit.page(), "sign-in-" + look.word());
  }

  private Import preview(String name, String... lines) {
    byte[] file = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    return product.settled(product.receive(name, file, Options.DEFAULT));
  }

  /** Until nothing is under way any more. */
  private static void settle(Visit visit) {
    visit.page().waitForLoadState(LoadState.NETWORKIDLE);
    assertThat(visit.page().locator("[aria-busy=true]")).hasCount(0);
  }
}
