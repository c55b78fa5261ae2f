package customerimport.preview;

import static org.assertj.core.api.Assertions.assertThat;

import customerimport.imports.Counts;
import customerimport.imports.Import;
import customerimport.imports.ImportState;
import customerimport.imports.Options;
import customerimport.imports.Options.EmptyCells;
import customerimport.testing.ApplicationTest;
import customerimport.testing.Product;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What each row would do, and nothing more: the rules of a preview. */
@ApplicationTest
class OutcomeTest {

  private static final String HEADER =
      "CustomerID;FirstName;LastName;Email;Mobile;ZipCode;Country;Gender;BirthDate;Language;Company";

  @Autowired Product product;

  @BeforeEach
  void knownCustomers() {
    product.database().sql("truncate customer").update();
    product
        .database()
        .sql(
            """
            insert into customer (customer_id, first_name, last_name, email, mobile, zip_code,
              country, gender, birth_date, language, company, address)
            values
              (4711, 'Kari', 'Nordmann', 'kari@example.org', '+4790512345', '0150', 'NO', 2,
                '1980-02-29', 'nb', null, E'Storgata 1\\nOppgang B'),
              (4712, null, null, null, null, null, null, 0, null, null, 'Kulturhuset', 'C:\\new'),
              (9223372036854775807, 'Åse', 'Ödegård', null, null, null, null, 2, null, null, null, null)
            """)
        .update();
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          # row                                                                              | outcome and problems
          4711;Kari;Nordmann;kari@example.org;+4790512345;0150;NO;2;1980-02-29;nb;            | unchanged
          4711; Kari ;Nordmann;kari@example.org;905 12 345;0150;no;2;29.02.1980;NB;           | unchanged
          4711;Kari;Nordmann;kari@example.org;0047 90512345;0150;Norge;2;29.02.1980;nb;       | unchanged
          9223372036854775807;Åse;Ödegård;;;;;2;;;                                            | unchanged
          9223372036854775807;A\u030Ase;O\u0308dega\u030Ard;;;;;2;;;                          | unchanged
          4711;Kari;Hansen;kari@example.org;+4790512345;0150;NO;2;1980-02-29;nb;              | 1C
          4711;Kari;Nordmann;;+4790512345;0150;NO;2;1980-02-29;nb;                            | 1C
          0;Ny;Kunde;;;;;1;;;                                                                 | 1N
          0;;;;;;;0;;;Firma AS                                                                | 1N
          0;;;ny@example.org;;;;1;;;                                                          | 1R NAME_MISSING
          4711;;;kari@example.org;+4790512345;0150;NO;2;1980-02-29;nb;                        | 1R NAME_MISSING
          4712;;;;;;;0;;;                                                                     | 1R NAME_MISSING
          ;Ny;Kunde;;;;;1;;;                                                                  | 1R ID_MISSING
          007;Ny;Kunde;;;;;1;;;                                                               | 1R ID_INVALID
          +1;Ny;Kunde;;;;;1;;;                                                                | 1R ID_INVALID
          9223372036854775808;Ny;Kunde;;;;;1;;;                                               | 1R ID_INVALID
          99;Ny;Kunde;;;;;1;;;                                                                | 1R ID_UNKNOWN
          4711;Kari;Nordmann;kari@example.org;+4790512345;0150;NO;;1980-02-29;nb;             | 1R GENDER_MISSING
          0;Ny;Kunde;;;;;;;;                                                                  | 1R GENDER_MISSING
          0;Ny;Kunde;;;;;kvinne;;;                                                            | 1R GENDER_INVALID
          0;Ny;Kunde;ikke-epost;;;;1;;;                                                       | 1R EMAIL_INVALID
          0;Ny;Kunde;;4,79E+10;;;1;;;                                                         | 1R PHONE_INVALID
          0;Ny;Kunde;;;150;NO;1;;;                                                            | 1R ZIP_LOST_ZERO
          0;Ny;Kunde;;;;Atlantis;1;;;                                                         | 1R COUNTRY_INVALID
          0;Ny;Kunde;;;;;1;31.02.1980;;                                                       | 1R DATE_INVALID
          0;Ny;Kunde;;;;;1;;norsk;                                                            | 1R LANGUAGE_INVALID
          0;Ny\u200B;Kunde;;;;;1;;;                                                           | 1R CONTROL_CHARS
          0;Ny;Kunde;;;;;1;;                                                                  | 1R COLUMN_COUNT
          0;Ny;Kunde;;;;;1;;;;x                                                               | 1R COLUMN_COUNT
          0;Ny;"Kun"de;;;;;1;;;                                                               | 1R QUOTE_SYNTAX
          0;Ny;Kunde;x;4,79E+10;;;3;;;                                                        | 1R EMAIL_INVALID PHONE_INVALID GENDER_INVALID
          """)
  void eachRowHasOneOutcome(String row, String expected) {
    Import previewed = product.preview(HEADER, row.translateEscapes());

    assertThat(previewed.state()).isEqualTo(ImportState.PREVIEWED);
    assertThat(told(previewed)).isEqualTo(expected);
  }

  private String told(Import previewed) {
    String outcomes = product.outcomes(previewed.id());
    String problems = String.join(" ", product.problems(previewed.id(), 1));
    return outcomes.isEmpty() ? "unchanged" : (outcomes + " " + problems).strip();
  }

  @Test
  void textTooLongForItsFieldIsRejected() {
    Import previewed = product.preview(HEADER, "0;" + "x".repeat(101) + ";;;;;;1;;;");

    assertThat(told(previewed)).isEqualTo("1R TOO_LONG");
  }

  @Test
  void whateverALargeRowHoldsIsKeptAsItWasSent() {
    String large = "Æ\\\t€".repeat(50_000);

    Import previewed =
        product.preview("CustomerID;Gender;Comment", "0;1;" + "x".repeat(300_000), "0;1;" + large);

    assertThat(sent(previewed, 1)).isEqualTo("x".repeat(300_000));
    assertThat(sent(previewed, 2)).isEqualTo(large);
  }

  private String sent(Import previewed, long row) {
    return product
        .database()
        .sql("select cells ->> 2 from import_row where import_id = ? and row_number = ?")
        .params(previewed.id(), row)
        .query(String.class)
        .single();
  }

  @Test
  void aCellThatEqualsWhatIsStoredIsNeverAProblem() {
    product
        .database()
        .sql("update customer set email = 'no address', mobile = '12' where customer_id = 4711")
        .update();

    Import previewed =
        product.preview(HEADER, "4711;Kari;Nordmann;no address;12;0150;NO;2;1980-02-29;nb;");

    assertThat(previewed.counts().unchanged()).isEqualTo(1);
  }

  @Test
  void lineBreaksAndBackslashesAreComparedAsTheyAre() {
    Import previewed =
        product.preview(
            "CustomerID;Gender;Address",
            "4711;2;\"Storgata 1\nOppgang B\"",
            "4712;0;C:\\new",
            "4711;2;Storgata 1\\nOppgang B");

    assertThat(previewed.counts()).isEqualTo(new Counts(3, 0, 1, 0, 2, 0, 0));
    assertThat(product.problems(previewed.id(), 3)).containsExactly("ID_DUPLICATE");
  }

  @Test
  void aColumnThatTheFileLacksIsLeftAlone() {
    Import imported = product.importNow("CustomerID;Gender;City", "4711;2;Bergen");

    assertThat(imported.counts().changed()).isEqualTo(1);
    assertThat(product.customer(4711, "email")).isEqualTo("kari@example.org");
    assertThat(product.customer(4711, "city")).isEqualTo("Bergen");
  }

  @Test
  void anEmptyCellClearsTheField() {
    product.importNow("CustomerID;Gender;Email;BirthDate", "4711;2;;");

    assertThat(product.customer(4711, "email")).isNull();
    assertThat(product.customer(4711, "birth_date")).isNull();
  }

  @Test
  void anEmptyCellKeepsTheFieldWhenAsked() {
    Options keep = new Options(EmptyCells.KEEP, null, null, null);

    Import previewed =
        product.preview(keep, "CustomerID;Gender;Email;City", "4711;;;Oslo", "0;;ny@x.no;Oslo");

    assertThat(product.outcomes(previewed.id())).isEqualTo("1C 2R");
    assertThat(product.problems(previewed.id(), 2)).contains("GENDER_MISSING");
    String kept =
        product
            .database()
            .sql("select kept::text from import_row where import_id = ? and row_number = 1")
            .param(previewed.id())
            .query(String.class)
            .single();
    assertThat(kept).isEqualTo("{Gender,Email}");
  }

  @Test
  void anIdThatStandsTwiceRejectsEveryRowThatBearsIt() {
    Import previewed =
        product.preview(
            "CustomerID;Gender;FirstName;Company",
            "4711;2;Kari;",
            "4712;0;;Kulturhuset",
            "4711;2;Kari;",
            "9223372036854775807;2;Åshild;",
            "9223372036854775807;2;Åse;",
            "4711;5;Kari;");

    assertThat(previewed.counts()).isEqualTo(new Counts(6, 0, 1, 0, 5, 0, 0));
    assertThat(product.outcomes(previewed.id())).isEqualTo("1R 3R 4R 5R 6R");
    assertThat(product.problems(previewed.id(), 1)).containsExactly("ID_DUPLICATE");
    assertThat(product.problems(previewed.id(), 6))
        .containsExactlyInAnyOrder("GENDER_INVALID", "ID_DUPLICATE");
  }

  @Test
  void aFirstRowWithAnotherProblemIsToldOfItsRepeatedIdToo() {
    Import previewed = product.preview("CustomerID;Gender;FirstName", "4711;5;Kari", "4711;2;Kari");

    assertThat(product.problems(previewed.id(), 1))
        .containsExactlyInAnyOrder("GENDER_INVALID", "ID_DUPLICATE");
    assertThat(previewed.counts().rejected()).isEqualTo(2);
  }

  @Test
  void theIdMayStandInAnyColumnAndItsProblemsNameThatColumn() {
    Import previewed =
        product.preview(
            "FirstName;Gender;Kundenummer", "Karen;5;4711", "Kari;2;4711", "Åsa;2;4712");

    assertThat(product.outcomes(previewed.id())).isEqualTo("1R 2R 3C");
    assertThat(
            product
                .database()
                .sql(
                    """
                    select string_agg(problem ->> 'column' || (problem ->> 'position'), ' ')
                    from import_row, jsonb_array_elements(problems) problem
                    where import_id = ? and problem ->> 'code' = 'ID_DUPLICATE'
                    """)
                .param(previewed.id())
                .query(String.class)
                .single())
        .isEqualTo("Kundenummer3 Kundenummer3");
  }

  @Test
  void aZipCodeIsOfTheCountryThatIsStoredWhereTheFileNamesNone() {
    product.database().sql("update customer set country = 'DE' where customer_id = 4712").update();

    Import previewed = product.preview("CustomerID;Gender;ZipCode", "4711;2;150", "4712;0;150");

    assertThat(product.outcomes(previewed.id())).isEqualTo("1R 2C");
    assertThat(product.problems(previewed.id(), 1)).containsExactly("ZIP_LOST_ZERO");
  }

  @Test
  void theLastNameOfACustomerCannotBeCleared() {
    product
        .database()
        .sql("update customer set company = 'Firma' where customer_id = 4711")
        .update();

    Import previewed = product.preview("CustomerID;Gender;Company", "4712;0;", "4711;2;");

    assertThat(product.outcomes(previewed.id())).isEqualTo("1R 2C");
    assertThat(product.problems(previewed.id(), 1)).containsExactly("NAME_MISSING");
  }

  @Test
  void aPreviewWritesNothingAndTakesNoId() {
    String before = product.customersSum();

    Import previewed = product.preview("CustomerID;Gender;FirstName", "0;1;Ny", "4711;1;Kåre");

    assertThat(previewed.counts().created()).isEqualTo(1);
    assertThat(product.customersSum()).isEqualTo(before);
    assertThat(product.importNow("CustomerID;Gender;FirstName", "0;1;Ny").firstNewId())
        .isGreaterThan(0);
  }

  @Test
  void blankLinesAreSkippedAndStillCounted() {
    Import previewed = product.preview("CustomerID;Gender;FirstName", "", "0;1;En", ";;", "0;1;To");

    String lines =
        product
            .database()
            .sql(
                "select string_agg(row_number || '@' || line, ' ') from import_row where import_id = ?")
            .param(previewed.id())
            .query(String.class)
            .single();
    assertThat(lines).isEqualTo("1@3 2@5");
  }
}
