package customerimport.preview;

import static org.assertj.core.api.Assertions.assertThat;

import customerimport.imports.Import;
import customerimport.imports.Import.Cause;
import customerimport.problem.Code;
import customerimport.problem.Problem;
import customerimport.testing.ApplicationTest;
import customerimport.testing.Product;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What holds nothing back but is worth a look, and why nothing would be written. */
@ApplicationTest
class WarningTest {

  private static final String HEADER =
      "CustomerID;FirstName;LastName;Email;Mobile;Gender;BirthDate;City";

  @Autowired Product product;

  @BeforeEach
  void knownCustomers() {
    product.database().sql("truncate customer").update();
    product
        .database()
        .sql(
            """
            insert into customer (customer_id, first_name, last_name, email, mobile, gender, birth_date, city)
            values (1, 'Kari', 'Nordmann', 'Kari@Example.org', '+4790512345', 2, '1980-01-01', 'Oslo'),
              (2, 'Ola', 'Nordmann', 'ola@example.org', null, 1, '1979-01-01', 'Oslo')
            """)
        .update();
  }

  @Test
  void aNewEmailThatAnotherCustomerHasIsWarnedOf() {
    Import previewed =
        product.preview(HEADER, "2;Ola;Nordmann;kari@example.ORG;;1;1979-01-01;Oslo");

    assertThat(warnings(previewed)).containsExactly("1 EMAIL_DUPLICATE customers=1 lines=null");
    assertThat(previewed.counts().warnings()).isEqualTo(1);
    assertThat(previewed.counts().changed()).isEqualTo(1);
  }

  @Test
  void anEmailThatStaysAsItIsIsNotWarnedOf() {
    product.database().sql("update customer set email = 'ola@example.org'").update();

    Import previewed = product.preview(HEADER, "2;Ola;Nordmann;ola@example.org;;1;1979-01-01;Voss");

    assertThat(warnings(previewed)).isEmpty();
  }

  @Test
  void anEmailThatIsOnlyWrittenAnotherWayIsNotWarnedOf() {
    Import previewed =
        product.preview(HEADER, "1;Kari;Nordmann;kari@example.org;+4790512345;2;1980-01-01;Oslo");

    assertThat(previewed.counts().changed()).isEqualTo(1);
    assertThat(warnings(previewed)).isEmpty();
  }

  @Test
  void threeCustomersWithTheEmailAreNamed() {
    product
        .database()
        .sql(
            """
            insert into customer (customer_id, email, mobile, last_name, gender)
            select n, 'felles@example.org', '+4722334455', 'Kor', 0 from generate_series(3, 6) n
            """)
        .update();

    assertThat(warnings(product.preview(HEADER, "0;;Kor;felles@example.org;22334455;0;;")))
        .anySatisfy(told -> assertThat(told).matches("1 EMAIL_DUPLICATE customers=., ., . .*"))
        .anySatisfy(told -> assertThat(told).contains("1 POSSIBLE_DUPLICATE"));
    assertThat(warnings(product.preview(HEADER, "0;;Kor;;22334455;0;;")))
        .singleElement()
        .asString()
        .matches("1 POSSIBLE_DUPLICATE customers=., ., . .*");
  }

  @Test
  void theSameChangeOfTwoCustomersIsNoDuplicate() {
    Import previewed = product.preview("CustomerID;City;Gender", "1;Voss;2", "2;Voss;1");

    assertThat(previewed.counts().changed()).isEqualTo(2);
    assertThat(warnings(previewed)).isEmpty();
  }

  @Test
  void anEmailThatStandsTwiceInTheFileIsWarnedOfInBothRows() {
    Import previewed =
        product.preview(HEADER, "0;A;B;ny@x.no;;1;;", "0;C;D;NY@x.no;;1;;", "0;E;F;;;1;;");

    assertThat(warnings(previewed))
        .containsExactly(
            "1 EMAIL_DUPLICATE customers=null lines=3", "2 EMAIL_DUPLICATE customers=null lines=2");
  }

  @Test
  void anEmailOfACustomerThatStandsTwiceIsWarnedOfOnceForBoth() {
    Import previewed =
        product.preview(
            HEADER, "0;A;B;kari@example.org;;1;;", "2;Ola;Nordmann;KARI@example.org;;1;;Oslo");

    assertThat(warnings(previewed))
        .containsExactly(
            "1 EMAIL_DUPLICATE customers=1 lines=3",
            "1 POSSIBLE_DUPLICATE customers=1 lines=null",
            "2 EMAIL_DUPLICATE customers=1 lines=2");
    assertThat(previewed.counts().warnings()).isEqualTo(2);
  }

  @Test
  void emptiedEmailsAreNoDuplicates() {
    Import previewed =
        product.preview("CustomerID;FirstName;Email;Gender", "1;Kari;;2", "2;Ola;;1");

    assertThat(previewed.counts().changed()).isEqualTo(2);
    assertThat(warnings(previewed)).isEmpty();
  }

  @Test
  void theSameNameWithAnotherMobileIsNoDuplicate() {
    assertThat(warnings(product.preview(HEADER, "0;Kari;Nordmann;;90512346;2;;"))).isEmpty();
  }

  @Test
  void aNewCustomerWhoMayBeThereAlreadyIsWarnedOf() {
    Import previewed =
        product.preview(
            HEADER,
            "0;Kari;Hansen;kari@example.org;;2;;",
            "0;KARI;Nordmann;;90512345;2;;",
            "0;Kåre;Nordmann;;90512345;1;;",
            "0;Kari;Nordmann;;;2;;");

    assertThat(warnings(previewed))
        .containsExactly(
            "1 EMAIL_DUPLICATE customers=1 lines=null",
            "1 POSSIBLE_DUPLICATE customers=1 lines=null",
            "2 POSSIBLE_DUPLICATE customers=1 lines=null");
    assertThat(previewed.counts().created()).isEqualTo(4);
  }

  @Test
  void aNewCustomerWhoStandsTwiceIsWarnedOfInTheLaterRows() {
    Import previewed =
        product.preview(HEADER, "0;A;B;;;1;;", "0;A;B;;;2;;", "0; A ;B;;;1;;", "0;A;B;;;1;;");

    assertThat(warnings(previewed))
        .containsExactly(
            "3 DUPLICATE_ROW customers=null lines=2", "4 DUPLICATE_ROW customers=null lines=2");
  }

  @Test
  void aRowThatMakesSomebodyElseOfItsCustomerIsHeldBack() {
    Import previewed =
        product.preview(
            HEADER,
            "1;Per;Hansen;per@example.org;+4790512345;1;1990-05-05;Oslo",
            "2;Ola;Hansen;ola.hansen@example.org;;1;1979-01-01;Oslo");

    assertThat(product.outcomes(previewed.id())).isEqualTo("1R 2C");
    assertThat(product.problems(previewed.id(), 1)).containsExactly("IDENTITY_CHANGE");
  }

  @Test
  void aColumnThatChangesNearlyEverywhereIsWarnedOf() {
    Import previewed = manyRows(20, 18, "Bergen");

    assertThat(previewed.warnings()).extracting(Problem::code).containsExactly(Code.MASS_CHANGE);
    assertThat(previewed.warnings().get(0).column()).isEqualTo("City");
    assertThat(previewed.warnings().get(0).details())
        .containsEntry("found", "18")
        .containsEntry("rows", "20");
  }

  @Test
  void fewerChangesOrFewerRowsAreNothingUnusual() {
    assertThat(manyRows(20, 17, "Bergen").warnings()).isEmpty();
    assertThat(manyRows(19, 19, "Bergen").warnings()).isEmpty();
  }

  @Test
  void manyEmptiedCellsAreWarnedOf() {
    Import previewed = manyRows(20, 8, "");

    assertThat(previewed.warnings()).extracting(Problem::code).containsExactly(Code.MASS_CHANGE);
    assertThat(previewed.warnings().get(0).details()).containsEntry("reason", "cleared");
  }

  @Test
  void fewerEmptiedCellsAreNothingUnusual() {
    assertThat(manyRows(20, 7, "").warnings()).isEmpty();
  }

  private Import manyRows(int rows, int changed, String city) {
    product
        .database()
        .sql(
            """
            insert into customer (customer_id, last_name, gender, city)
            select 100 + n, 'Person', 0, 'Oslo' from generate_series(1, :rows) n
            on conflict (customer_id) do nothing
            """)
        .param("rows", rows)
        .update();
    List<String> lines = new ArrayList<>(List.of("CustomerID;City;Gender"));
    for (int row = 1; row <= rows; row++) {
      lines.add(100 + row + ";" + (row <= changed ? city : "Oslo") + ";0");
    }
    return product.preview(lines.toArray(String[]::new));
  }

  @Test
  void theSameBytesAgainAreToldWithTheirImportAndDay() {
    String[] file = {"CustomerID;FirstName;Gender;City", "0;Tor;1;Moss", "0;Liv;2;Voss"};
    Import earlier = product.preview(file);

    assertThat(product.preview(file).warnings())
        .containsExactly(
            Problem.of(Code.ALREADY_IMPORTED)
                .with("importId", earlier.id())
                .with("date", LocalDate.ofInstant(earlier.receivedAt(), ZoneId.systemDefault())));
  }

  @Test
  void whenNothingWouldBeWrittenEachCauseIsNamedWithItsRows() {
    Import previewed =
        product.preview(
            "CustomerID;Gender;City", "1;2;Oslo", "77;1;Oslo", "78;1;Oslo", ";1;Oslo", "0;;Oslo");

    assertThat(previewed.explanation())
        .containsExactly(
            new Cause("EVERYTHING_EQUAL", 1),
            new Cause("ID_UNKNOWN", 2),
            new Cause("GENDER_MISSING", 1),
            new Cause("ID_MISSING", 1),
            new Cause("NAME_MISSING", 1));
  }

  @Test
  void whenSomethingWouldBeWrittenNothingIsExplained() {
    assertThat(product.preview("CustomerID;Gender;City", "1;2;Voss", "77;1;Oslo").explanation())
        .isNull();
  }

  @Test
  void aRejectedFileExplainsItselfByItsProblem() {
    assertThat(product.preview("CustomerID,Gender", "1,2").explanation())
        .containsExactly(new Cause("WRONG_SEPARATOR", 0));
  }

  private List<String> warnings(Import previewed) {
    return product
        .database()
        .sql(
            """
            select row_number || ' ' || (w ->> 'code')
              || ' customers=' || coalesce(w -> 'details' ->> 'customers', 'null')
              || ' lines=' || coalesce(w -> 'details' ->> 'lines', 'null')
            from import_row, jsonb_array_elements(warnings) w
            where import_id = ?
            order by row_number, w ->> 'code'
            """)
        .param(previewed.id())
        .query(String.class)
        .list();
  }
}
