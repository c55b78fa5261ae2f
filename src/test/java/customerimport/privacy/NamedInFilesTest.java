package customerimport.privacy;

import static customerimport.imports.ImportState.CANCELLED;
import static customerimport.imports.ImportState.PREVIEWED;
import static customerimport.imports.ImportState.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;

import customerimport.imports.Import;
import customerimport.imports.Originals;
import customerimport.testing.ApplicationTest;
import customerimport.testing.Product;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is erased with a customer is what names that customer, not what happens to look alike. */
@ApplicationTest(
    properties = {
      "customer-import.columns[0].name=MemberNo",
      "customer-import.columns[0].key=true",
    })
class NamedInFilesTest {

  private static final String HEADER = "CustomerID;Gender;FirstName;Email;ZipCode;MemberNo";
  private static final long ID = 1500;

  @Autowired Product product;
  @Autowired Erasure erasure;
  @Autowired Originals originals;

  @BeforeEach
  void oneIsToBeForgotten() {
    product.database().sql("delete from customer").update();
    product.database().sql("delete from segment").update();
    product
        .database()
        .sql(
            """
            insert into customer (customer_id, first_name, gender, email, own) values
              (:id, 'Glemselia', 2, 'glem@example.org', '{"MemberNo": "1337"}'),
              (7, 'Bergljot', 1, 'b@example.org', '{"MemberNo": "8"}')
            """)
        .param("id", ID)
        .update();
  }

  @Test
  void whoLivesAtAZipCodeLikeTheKeyOrTheNumberKeepsTheirFiles() {
    Import written =
        product.importNow(
            HEADER, "0;1;Ny;ny@example.org;1337;", "7;1;Bergljot;b@example.org;1500;8");
    Import waiting = product.preview(HEADER, "0;1;Nok;;1337;", "0;x;Avvist;;1337;1500");

    erasure.erase(ID);

    assertThat(originals.isKept(written.id())).isTrue();
    assertThat(product.settled(waiting.id()).state()).isEqualTo(PREVIEWED);
    assertThat(originals.isKept(waiting.id())).isTrue();
    assertThat(product.outcomes(waiting.id())).isEqualTo("1N 2R");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0;2;Glemselia;glem@example.org;;1337",
        "1500;2;Glemselia;glem@example.org;;1337",
        "0;x;Avvist;;;1337",
        "0;x;Avvist;GLEM@example.org;;",
        "1500;x;Avvist;;;",
        "0;2;Forskjøvet;;;;glem@example.org",
      })
  void aRowThatNamesTheCustomerGoesWithItsFile(String row) {
    Import waiting = product.preview(HEADER, "0;1;Nok;;1337;", row);

    erasure.erase(ID);

    assertThat(product.settled(waiting.id()).state()).isEqualTo(CANCELLED);
    assertThat(originals.isKept(waiting.id())).isFalse();
    assertThat(product.outcomes(waiting.id())).isEqualTo("1N");
  }

  @Test
  void anAddressInAColumnThatNobodyKnowsNamesTheCustomer() {
    Import waiting = product.preview("CustomerID;Gender;FirstName;Mejl", "0;1;X;glem@example.org");

    erasure.erase(ID);

    assertThat(originals.isKept(waiting.id())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CustomerID;FirstName\n1500;Glemselia",
        "CustomerID,Gender,FirstName\n1500,2,Glemselia",
        "MemberNo;FirstName\n1337;Glemselia"
      })
  void aRejectedFileThatNamesTheCustomerByNumberGoes(String text) {
    Import rejected = product.preview(text);
    assertThat(rejected.state()).isEqualTo(REJECTED);

    erasure.erase(ID);

    assertThat(originals.isKept(rejected.id())).isFalse();
  }

  @Test
  void whatWasToldOfARejectedFileIsReducedToWhatIsNobodys() {
    Import rejected = product.preview("1500;2;Glemselia;glem@example.org", "7;1;B;b@example.org");
    assertThat(stored(rejected)).contains("Glemselia");

    erasure.erase(ID);

    assertThat(stored(rejected)).contains("MISSING_COLUMN").doesNotContain("Glemselia", "glem@");
    assertThat(product.settled(rejected.id()).problems()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Email    | equals   | Glem@example.org | true
          Email    | contains | glem@example.org | true
          Email    | contains | example.org      | false
          MemberNo | equals   | 1337             | true
          ZipCode  | equals   | 1337             | false
          Comment  | contains | 11337            | false
          CustomerID | equals | 1500              | true
          CustomerID | from   | 1500              | false
          ZipCode  | equals   | 1500             | false
          """)
  void aFilterGoesThatNamesTheCustomerInTheRightField(
      String field, String test, String value, boolean goes) {
    String tree =
        """
        {"and": [{"field": "City", "test": "set"},
          {"not": {"field": "%s", "test": "%s", "value": "%s"}}]}
        """
            .formatted(field, test, value);
    String name = Stream.of("segment", field, test, value).reduce((a, b) -> a + " " + b).get();
    product
        .database()
        .sql("insert into segment (name, filter, updated_by) values (?, ?::jsonb, 'kari')")
        .params(name, tree)
        .update();

    erasure.erase(ID);

    assertThat(texts("select name from segment")).isEqualTo(goes ? List.of() : List.of(name));
    assertThat(texts("select about from audit where act = 'SEGMENT_DELETE'").contains(name))
        .isEqualTo(goes);
  }

  private String stored(Import of) {
    return texts("select i::text from import i where import_id = " + of.id()).get(0);
  }

  private List<String> texts(String sql) {
    return product.database().sql(sql).query(String.class).list();
  }
}
