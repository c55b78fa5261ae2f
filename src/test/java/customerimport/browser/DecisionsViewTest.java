package customerimport.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What can be decided before the confirm, in the row and for all rows, and taken back. */
@BrowserTest
class DecisionsViewTest {

  private static final String HEADER =
      "CustomerID;FirstName;LastName;Email;ZipCode;Gender;BirthDate";

  @Autowired JdbcClient database;

  @BeforeEach
  void customers() {
    database.sql("delete from customer").update();
    database
        .sql(
            """
            insert into customer (customer_id, first_name, last_name, email, gender, birth_date)
            values (501, 'Kari', 'Nordmann', 'kari@example.org', 2, '1980-02-29'),
              (502, 'Ola', 'Hansen', 'ola@example.org', 1, '1979-01-31')
            """)
        .update();
  }

  @Test
  void aLostZeroIsPutBackInOneRowOrInAll(Visits visits) {
    Person person =
        new Person(visits.signedIn())
            .uploads("nuller.csv", HEADER, "0;A;B;;150;1;", "0;C;D;;151;1;", "0;E;F;;0152;1;")
            .counts("3", "0", "0", "1", "2");

    person.clicks("Put the zero back: 0150").counts("3", "0", "0", "2", "1");
    assertThat(person.cell(2, "ZipCode")).hasText("0150");
    person.sees("You have accepted: Zip code lost its zero");
    person.clicks("Put the zero back").counts("3", "0", "0", "3", "0");

    person.clicks("Take back: Accepted everywhere: Zip code lost its zero");

    person.counts("3", "0", "0", "1", "2");
  }

  @Test
  void anotherIdentityWaitsForAYes(Visits visits) {
    Person person =
        new Person(visits.signedIn())
            .uploads("feil.csv", HEADER, "502;Kari;Moe;moe@example.org;;2;1990-01-01")
            .counts("1", "0", "0", "0", "1");
    assertThat(person.cell(2, "Email").locator("del")).hasText("ola@example.org");

    person.clicks("Yes, this is the new identity of customer 502");

    person.isTold("1 customer will be changed.").counts("1", "1", "0", "0", "0");
  }

  @Test
  void whoIsThereAlreadyIsUpdatedInstead(Visits visits) {
    Person person =
        new Person(visits.signedIn())
            .uploads("dobbel.csv", HEADER, "0;Kari;Nordmann;kari@example.org;0150;2;1980-02-29")
            .isTold("1 customer will be created.");

    person.clicks("Update customer 501 instead").isTold("1 customer will be changed.");
    assertThat(person.row(2).locator("th")).hasText("501");
    person.clicks("Take back").isTold("1 customer will be created.");
    person.clicks("Update the existing customers instead").isTold("1 customer will be changed.");
    person.confirms().seesThumbsUp();
  }

  @Test
  void rowsColumnsAndCellsAreLeftOutAndPutBack(Visits visits) {
    Person person =
        new Person(visits.signedIn())
            .uploads(
                "utelat.csv",
                "CustomerID;FirstName;LastName;Gender",
                "501;Karin;Nordmann-Lie;2",
                "0;Siri;Dahl;2")
            .isTold("1 customer will be changed, 1 created.");

    person.page().getByLabel("Import line 3").uncheck();
    person.isTold("1 customer will be changed, 1 row left out.");
    assertThat(person.row(3)).containsText("Left out");
    person.clicks("Leave out the column LastName");
    // The rows move down for the decision before the next click is aimed at one of them.
    assertThat(person.page().locator(".decisions")).containsText("Column LastName left out");
    person.clicks("Leave out FirstName in line 2");
    person.isTold("Nothing will be written, 2 rows left out.");
    person.page().getByLabel("Left out only").check();
    assertThat(person.row(2)).isVisible();
    person
        .clicks("Put back FirstName in line 2")
        .isTold("1 customer will be changed, 1 row left out.");
    person.clicks("Take back: Column LastName left out").clicks("Take back: 1 row left out");

    person.isTold("1 customer will be changed, 1 created.");
    assertThat(person.page().locator(".decisions")).hasCount(0);
  }

  @Test
  void theCellsOfANewRowAreChosenInItsDialog(Visits visits) {
    Person person =
        new Person(visits.signedIn())
            .uploads("ny.csv", "CustomerID;FirstName;LastName;Gender", "0;Siri;Dahl;2");

    person.clicks("Choose cells of line 2");
    Locator firstName = person.page().locator("dialog").getByLabel("FirstName Siri");
    firstName.uncheck();
    assertThat(firstName).not().isChecked();
    person.clicks("Done");

    assertThat(person.cell(2, "FirstName").locator("del")).hasText("Siri");
    person.confirms().seesThumbsUp();
    assertThat(person.page().locator(".new-customers")).containsText("Dahl");
    assertThat(person.page().locator(".new-customers")).not().containsText("Siri");
  }

  @Test
  void theFileIsReadInAnotherWay(Visits visits) {
    Person person =
        new Person(visits.signedIn())
            .uploads("tom.csv", "CustomerID;FirstName;LastName;Gender", "501;;Moe;2")
            .isTold("1 customer will be changed.");
    assertThat(person.cell(2, "FirstName").locator("ins")).hasText("(empty)");

    person.clicks("Read in another way");
    person.page().locator("dialog").getByText("Keep what is stored").click();
    person.clicks("Preview again");

    assertThat(person.cell(2, "FirstName")).hasText("Kari kept");
    person.sees("Empty cells keep what is stored");
  }
}
