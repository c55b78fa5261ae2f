package customerimport.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import customerimport.imports.Counts;
import customerimport.imports.Import;
import customerimport.problem.Code;
import customerimport.problem.Messages;
import customerimport.problem.Problem;
import customerimport.segment.Filter;
import customerimport.testing.Product;
import customerimport.testing.SiteWithColumns;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A list that went out, and comes back after the customers have moved. */
@SiteWithColumns
class MovedSinceExportTest {

  @Autowired Product product;
  @Autowired CustomerList customerList;
  @Autowired customerimport.imports.Json json;

  private String exported;

  @BeforeEach
  void aListWentOut() throws IOException {
    product.database().sql("delete from customer").update();
    product
        .database()
        .sql(
            """
            insert into customer (customer_id, first_name, email, city, gender, own)
            values (1, 'Kari', 'a@example.org', 'Oslo', 2, '{"Points": "40"}'),
              (2, 'Ola', null, 'Oslo', 1, null), (3, 'Liv', null, 'Oslo', 2, null)
            """)
        .update();
    exported = export(true);
  }

  @Test
  void whatHasNotMovedComesBackUnchanged() {
    assertThat(product.preview(exported).counts()).isEqualTo(new Counts(3, 0, 3, 0, 0, 0, 0));
  }

  @Test
  void anEditedRowOfACustomerWhoHasNotMovedIsNotMarked() {
    Import back = product.preview(exported.replace("Oslo", "Moss"));

    assertThat(back.counts()).isEqualTo(new Counts(3, 3, 0, 0, 0, 0, 0));
  }

  @Test
  void aMovedRowIsMarkedWithWhatItHeldThenAndHoldsNow() {
    product.importNow(
        "CustomerID;Gender;Email;Points", "1;2;b@example.org;50", "2;1;o@example.org;");
    product.importNow("CustomerID;Gender;Email", "1;2;c@example.org");

    Import back = product.preview(exported.replace("Liv", "Live"));

    assertThat(back.counts().changed()).isEqualTo(3);
    assertThat(back.counts().warnings()).isEqualTo(2);
    assertThat(warnings(back, 1)).hasSize(1);
    assertThat(warnings(back, 1).get(0).code()).isEqualTo(Code.MOVED_SINCE_EXPORT);
    assertThat(warnings(back, 1).get(0).details().get("moved"))
        .isEqualTo("Email a@example.org → c@example.org; Points 40 → 50");
    assertThat(warnings(back, 2).get(0).details().get("moved"))
        .isEqualTo("Email – → o@example.org");
    assertThat(warnings(back, 3)).isEmpty();
    assertThat(new Messages().text(warnings(back, 2).get(0), Locale.ENGLISH))
        .contains("): Email – → o@example.org. The file may hold old values.");
  }

  @Test
  void whatWasWrittenBesideTheProductIsMarkedToo() {
    product.database().sql("update customer set city = 'Bodø' where customer_id = 2").update();

    Import back = product.preview(exported);

    assertThat(back.counts().warnings()).isEqualTo(1);
    assertThat(warnings(back, 2).get(0).code()).isEqualTo(Code.MOVED_SINCE_EXPORT);
    assertThat(warnings(back, 2).get(0).details()).doesNotContainKey("moved");
  }

  @Test
  void whoIsAsBeforeHasNotMoved() {
    product.importNow("CustomerID;Gender;City", "1;2;Moss");
    product.importNow("CustomerID;Gender;City", "1;2;Oslo");

    assertThat(product.preview(exported).counts()).isEqualTo(new Counts(3, 0, 3, 0, 0, 0, 0));
  }

  @Test
  void aRejectedRowIsMarkedAsWell() {
    product.importNow("CustomerID;Gender;City", "1;2;Moss");

    Import back = product.preview(exported.replace("a@example.org", "nobody"));

    assertThat(back.counts().rejected()).isEqualTo(1);
    assertThat(warnings(back, 1).get(0).details().get("moved")).isEqualTo("City Oslo → Moss");
  }

  @Test
  void theListBeforeTheDumpIsAsGoodAsAfterTheRestore() {
    product.database().sql("create table dump as select * from customer").update();
    product.database().sql("delete from customer").update();
    product.database().sql("insert into customer select * from dump").update();
    product.database().sql("drop table dump").update();

    assertThat(product.preview(exported).counts()).isEqualTo(new Counts(3, 0, 3, 0, 0, 0, 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1.0", "v1-x", "vzz-000000000000", "v11111111111111111-000000000000"})
  void whatIsNoVersionIsPassedOver(String version) {
    Import back = product.preview("CustomerID;Gender;City;customer version", "1;2;Moss;" + version);

    assertThat(back.counts()).isEqualTo(new Counts(1, 1, 0, 0, 0, 0, 0));
    assertThat(back.warnings()).isEmpty();
  }

  @Test
  void theColumnIsThereOnlyWhenItIsAskedFor() throws IOException {
    assertThat(exported.lines().findFirst().orElseThrow())
        .endsWith(";Member since;CustomerVersion");
    assertThat(export(false).lines().findFirst().orElseThrow()).endsWith(";Member since");
  }

  private String export(boolean isVersioned) throws IOException {
    var format = new ListFormat(UTF_8, false, isVersioned);
    try (InputStream list = customerList.read(format, Filter.everybody())) {
      return new String(list.readAllBytes(), UTF_8);
    }
  }

  private List<Problem> warnings(Import of, long row) {
    return product
        .database()
        .sql(
            "select coalesce(warnings, '[]')::text from import_row where import_id = ? and row_number = ?")
        .params(of.id(), row)
        .query(String.class)
        .list()
        .stream()
        .flatMap(text -> json.readList(text, Problem.class).stream())
        .collect(Collectors.toList());
  }
}
