package customerimport.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** “0 Customers updated”: the page says why, and has the remedy at hand. */
@BrowserTest
class WhyNothingViewTest {

  private static final String HEADER = "CustomerID;FirstName;Gender\n";
  private static final String ONE = "1 customer will be created.";

  @Autowired JdbcClient database;

  @BeforeEach
  void aCustomer() {
    database.sql("delete from customer").update();
    database
        .sql("insert into customer (customer_id, first_name, gender) values (501, 'Kåre', 1)")
        .update();
  }

  /** A file that would write nothing, what is said of it, and the button that mends it, if any. */
  private record Case(
      String code, String file, Charset in, String cause, String remedy, String then) {

    static Case told(String code, String file, String cause) {
      return new Case(code, file, StandardCharsets.ISO_8859_1, cause, null, null);
    }
  }

  private static Stream<Case> mended() {
    Charset bytes = StandardCharsets.ISO_8859_1;
    String comma = "CustomerID,FirstName,Gender\n0,Tor,1\n";
    return Stream.of(
        new Case(
            "comma", comma, bytes, "columns are separated by commas", "Read it with commas", ONE),
        new Case(
            "tab",
            comma.replace(',', '\t'),
            bytes,
            "columns are separated by tabs",
            "Read it with tabs",
            ONE),
        new Case(
            "bar",
            comma.replace(',', '|'),
            bytes,
            "columns are separated by vertical bars",
            "Read it with vertical bars",
            ONE),
        new Case(
            "INVALID_ENCODING",
            HEADER + "0;Tor\u00e6\u00ff;1\n0;Bj\u00c3\u00b8rn;1\n",
            bytes,
            "one and the same encoding",
            "Read it as Windows-1252",
            "2 customers will be created."),
        new Case(
            "UTF-16 without a mark",
            HEADER + "0;Tor;1\n",
            StandardCharsets.UTF_16LE,
            "The file holds a NUL character",
            "Read it as UTF-16LE",
            ONE),
        new Case(
            "ID_UNKNOWN",
            HEADER + "7001;Tor;1\n",
            bytes,
            "no customer has the number",
            "Create these customers with their numbers",
            ONE));
  }

  @TestFactory
  Stream<DynamicTest> oneClickMendsIt(Visits visits) {
    Visit visit = visits.signedIn().expecting(422).open("#/help");
    return mended().map(one -> dynamicTest(one.code(), () -> isMended(one, visit)));
  }

  private static void isMended(Case one, Visit visit) {
    Person person = new Person(visit);
    Locator why = why(one, visit);

    person.clicks(one.remedy());

    person.isTold(one.then());
    assertThat(why).hasCount(0);
  }

  private static Stream<Case> told() {
    return Stream.of(
        Case.told("NOT_CSV", "%PDF-1.7\n", "This is a PDF, not a CSV file"),
        Case.told("EMPTY_FILE", "", "The file is empty"),
        Case.told("NO_DATA_ROWS", HEADER, "no customers below it"),
        Case.told("UNCLOSED_QUOTE", HEADER + "0;\"Tor;1\n", "never closed"),
        Case.told(
            "TOO_LARGE", HEADER + "0;" + "x".repeat(3 << 20) + ";1\n", "The row at line 2 is"),
        Case.told(
            "TOO_MANY_COLUMNS",
            "A;".repeat(3000) + "\n0;1\n",
            "has too many columns. At most 1000"),
        Case.told("CONTROL_CHARS in the file", HEADER + "0;T\0or;1\n", "holds a NUL character"),
        Case.told("CONTROL_CHARS in rows", HEADER + "0;T\u0007or;1\n", "cannot be seen"),
        Case.told("COLUMN_COUNT", HEADER + "0;Tor\n", "semicolon (;) too many or too few"),
        Case.told("QUOTE_SYNTAX", HEADER + "0;\"T\"or;1\n", "text after the quotation mark"),
        Case.told("ID_MISSING", HEADER + ";Tor;1\n;Siri;2\n", "Write 0 to create"),
        Case.told("ID_INVALID", HEADER + "NY;Tor;1\n", "Write 0 to create"),
        Case.told("ID_DUPLICATE", HEADER + "501;Tor;1\n501;Per;1\n", "stands on another row too"),
        Case.told("NAME_MISSING", HEADER + "0;;1\n", "would have no name"),
        Case.told("GENDER_MISSING", HEADER + "0;Tor;\n0;Siri;\n", "0 (none), 1 (man) or 2 (woman)"),
        Case.told("GENDER_INVALID", HEADER + "0;Tor;mann\n", "neither 0, 1 nor 2"),
        Case.told("EVERYTHING_EQUAL", HEADER + "501;K\u00e5re;1\n", "everything is stored already"),
        Case.told("EVERYTHING_EQUAL, unread", "CustomerID;Gender;Post\n501;1;x\n", "Not read are"));
  }

  @TestFactory
  Stream<DynamicTest> itIsSaidWhatToDo(Visits visits) {
    Visit visit = visits.signedIn().expecting(422).open("#/help");
    return told().map(one -> dynamicTest(one.code(), () -> isTold(one, visit)));
  }

  private static void isTold(Case one, Visit visit) {
    Locator why = why(one, visit);

    assertThat(why.locator("a[href='/api/template.csv']")).isVisible();
    assertThat(new Person(visit).button("Confirm customer upload")).hasCount(0);
  }

  private static Stream<Case> namedOtherwise() {
    return Stream.of(
        Case.told("MISSING_COLUMN", "Nr;Navn;Kj\u00f8nn\n0;Tor;1\n", "header line holds: Nr; Navn"),
        Case.told(
            "DUPLICATE_COLUMN",
            "CustomerID;FirstName;Fornavn;Gender\n0;Tor;Tore;1\n",
            "Two columns mean the same field (FirstName)"));
  }

  @TestFactory
  Stream<DynamicTest> theColumnsCanBeChosenAtOnce(Visits visits) {
    Visit visit = visits.signedIn().expecting(422).open("#/help");
    return namedOtherwise().map(one -> dynamicTest(one.code(), () -> leadsToColumns(one, visit)));
  }

  private static void leadsToColumns(Case one, Visit visit) {
    why(one, visit).locator("a:text-is('Choose what the columns hold')").click();

    assertThat(visit.page().locator(".file-column").first()).isVisible();
    assertThat(visit.page().locator("h1")).hasText("Which column holds what?");
  }

  /** What is said after the file of the case is uploaded. */
  private static Locator why(Case one, Visit visit) {
    visit.goOn("#/");
    visit
        .page()
        .locator("input[type=file]")
        .setInputFiles(new FilePayload("kunder.csv", "text/csv", one.file().getBytes(one.in())));
    new Person(visit).clicks("Upload");
    Locator why = visit.page().locator(".why");
    assertThat(why).containsText(one.cause());
    return why;
  }
}
