package customerimport.preview;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import customerimport.imports.Counts;
import customerimport.imports.Import;
import customerimport.imports.ImportState;
import customerimport.receipt.ResultCsv;
import customerimport.testing.ApplicationTest;
import customerimport.testing.Product;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest(
    properties = {
      "customer-import.columns[0].name=MemberNo",
      "customer-import.columns[0].aliases=Medlemsnummer",
      "customer-import.columns[0].key=true",
    })
class KeyColumnTest {

  @Autowired Product product;
  @Autowired ResultCsv resultCsv;

  @BeforeEach
  void twoMembersAreKnown() {
    product.database().sql("delete from customer").update();
    product
        .database()
        .sql(
            """
            insert into customer (customer_id, first_name, gender, own)
            values (1, 'Kari', 2, '{"MemberNo": "A-1"}'), (2, 'Ola', 1, '{"MemberNo": "A-2"}'),
              (3, 'Liv', 2, null)
            """)
        .update();
  }

  @Test
  void aRowWithoutANumberChangesTheCustomerWithItsKey() {
    Import is =
        product.importNow(
            "CustomerID;Medlemsnummer;FirstName;Gender",
            "0; A-1 ;Karen;2",
            "0;A-2;Ola;1",
            "0;A-9;Ny;0",
            "0;;Uten;0");

    assertThat(product.outcomes(is.id())).isEqualTo("1C 3N 4N");
    assertThat(product.customer(1, "first_name")).isEqualTo("Karen");
    assertThat(product.customer(is.firstNewId(), "own ->> 'MemberNo'")).isEqualTo("A-9");
  }

  @Test
  void whoSendsEverybodyEveryNightCreatesNobodyTwice() {
    String[] night = {"CustomerID;MemberNo;FirstName;Gender", "0;B-1;Ny;0", "0;A-1;Kari;2"};
    product.importNow(night);

    assertThat(product.preview(night).counts()).isEqualTo(new Counts(2, 0, 2, 0, 0, 0, 0));
  }

  @Test
  void theResultNamesTheCustomerOfEachRow() throws IOException {
    Import is =
        product.importNow(
            "CustomerID;MemberNo;FirstName;Gender", "0;A-1;Karen;2", "0;A-2;Ola;1", "0;A-9;Ny;0");

    try (InputStream result = resultCsv.of(is.id(), Locale.ENGLISH)) {
      assertThat(new String(result.readAllBytes(), UTF_8).lines().skip(1))
          .containsExactly(
              "1;A-1;Karen;2;CHANGED;",
              "2;A-2;Ola;1;UNCHANGED;",
              is.firstNewId() + ";A-9;Ny;0;NEW;");
    }
  }

  @Test
  void theSameKeyTwiceRejectsEveryRowThatBearsIt() {
    Import is =
        product.preview(
            "CustomerID;MemberNo;FirstName;Gender",
            "0;A-1;Kari;2",
            "0;A-1;Karen;2",
            "0;N-1;En;1",
            "0;N-1;To;1",
            "3;N-1;Liv;2",
            "0;N-2;Tre;1");

    assertThat(product.outcomes(is.id())).isEqualTo("1R 2R 3R 4R 5R 6N");
    assertThat(product.problems(is.id(), 1)).containsExactly("ID_DUPLICATE");
    assertThat(product.problems(is.id(), 4)).containsExactly("INVALID_VALUE");
    assertThat(is.counts()).isEqualTo(new Counts(6, 0, 0, 1, 5, 0, 0));
  }

  @Test
  void aKeyThatAnotherCustomerHasIsRejectedAndSaysWhose() {
    Import is = product.preview("CustomerID;MemberNo;FirstName;Gender", "3;A-2;Liv;2");

    assertThat(product.outcomes(is.id())).isEqualTo("1R");
    assertThat(
            product
                .database()
                .sql(
                    "select problems #>> '{0,details,customers}' from import_row where import_id = ?")
                .param(is.id())
                .query(String.class)
                .single())
        .isEqualTo("2");
  }

  @Test
  void theNumberAndTheKeyOfOneCustomerMayStandTogether() {
    Import is = product.preview("CustomerID;MemberNo;FirstName;Gender", "1;A-1;Karen;2");

    assertThat(product.outcomes(is.id())).isEqualTo("1C");
  }

  @Test
  void aKeyTakenBetweenPreviewAndConfirmIsAConflict() {
    Import is =
        product.preview("CustomerID;MemberNo;FirstName;Gender", "0;C-1;Ny;0", "3;C-3;Liv;2");
    assertThat(product.outcomes(is.id())).isEqualTo("1N 2C");
    product
        .database()
        .sql(
            """
            insert into customer (customer_id, gender, own)
            values (8, 0, '{"MemberNo": "C-1"}'), (9, 0, '{"MemberNo": "C-3"}')
            """)
        .update();

    product.confirm(is.id(), 1);
    Import again = product.in(ImportState.PREVIEWED, is.id());

    assertThat(again.revision()).isEqualTo(2);
    assertThat(again.conflict().cells())
        .extracting(
            cell ->
                cell.rowNumber()
                    + " "
                    + cell.customerId()
                    + " "
                    + cell.field()
                    + " "
                    + cell.found())
        .containsExactly("1 8 MemberNo C-1", "2 9 MemberNo C-3");
    assertThat(product.outcomes(is.id())).isEqualTo("1C 2R");
  }

  @Test
  void keysAreUniqueAlsoForWhoeverWritesBesideUs() {
    assertThat(
            product
                .database()
                .sql("select indexdef from pg_indexes where indexname = 'customer_key'")
                .query(String.class)
                .single())
        .contains("UNIQUE", "MemberNo");
  }
}
