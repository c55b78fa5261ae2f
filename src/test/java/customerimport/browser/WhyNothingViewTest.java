package customerimport.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** “0 Customers updated”: the page says why, and has the remedy at hand. */
@BrowserTest
class WhyNothingViewTest {

  private static final String HEADER = "CustomerID;FirstName;Gender\n";

  @Autowired JdbcClient database;

  @BeforeEach
  void aCustomer() {
    database.sql("delete from customer").update();
    database
        .sql("insert into customer (customer_id, first_name, gender) values (501, 'Kåre', 1)")
        .update();
  }

  static Stream<Arguments> remedied() {
    return Stream.of(
        arguments(
            "CustomerID,FirstName,Gender\n0,Tor,1\n",
            "separated by commas",
            "Read it with commas",
            "1 customer will be created."),
        arguments(
            "CustomerID\tFirstName\tGender\n0\tTor\t1\n",
            "separated by tabs",
            "Read it with tabs",
            "1 customer will be created."),
        arguments(
            HEADER + "0;Tor\u00e6\u00ff;1\n0;Bj\u00c3\u00b8rn;1\n",
            "one and the same encoding",
            "Read it as Windows-1252",
            "2 customers will be created."),
        arguments(
            HEADER + "7001;Tor;1\n",
            "Nobody has that number|no customer has|No customer has",
            "Create these customers with their numbers",
            "1 customer will be created."));
  }

  @ParameterizedTest
  @MethodSource("remedied")
  void oneClickMendsIt(String csv, String cause, String remedy, String then, Visits visits) {
    Person person = new Person(visits.signedIn().expecting(422).open("#/"));
    upload(person, csv.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(person.page().locator(".why")).containsText(java.util.regex.Pattern.compile(cause));

    person.clicks(remedy);

    person.isTold(then);
    assertThat(person.page().locator(".why")).hasCount(0);
  }

  static Stream<Arguments> told() {
    return Stream.of(
        arguments("%PDF-1.7\n", "This is a PDF, not a CSV file"),
        arguments("", "The file is empty"),
        arguments(HEADER, "no customers below it"),
        arguments(HEADER + ";Tor;1\n;Siri;2\n", "Write 0"),
        arguments(HEADER + "NY;Tor;1\n", "Write 0"),
        arguments(HEADER + "0;Tor;\n0;Siri;\n", "0 (none), 1 (man) or 2 (woman)"),
        arguments(HEADER + "501;K\u00e5re;1\n", "everything is stored already"),
        arguments(HEADER + "0;Tor\n", "semicolon (;) too many or too few"),
        arguments(HEADER + "0;\"Tor;1\n", "never closed"));
  }

  @ParameterizedTest
  @MethodSource("told")
  void itIsSaidWhatToDo(String csv, String sentence, Visits visits) {
    Person person = new Person(visits.signedIn().expecting(422).open("#/"));

    upload(person, csv.getBytes(StandardCharsets.ISO_8859_1));

    Locator why = person.page().locator(".why");
    assertThat(why).containsText(sentence);
    assertThat(why.locator("a[href='/api/template.csv']")).isVisible();
    assertThat(person.button("Confirm customer upload")).hasCount(0);
  }

  private static void upload(Person person, byte[] csv) {
    person
        .page()
        .locator("input[type=file]")
        .setInputFiles(new FilePayload("kunder.csv", "text/csv", csv));
    person.clicks("Upload");
  }
}
