package customerimport.preview;

import static org.assertj.core.api.Assertions.assertThat;

import customerimport.imports.Counts;
import customerimport.imports.Import;
import customerimport.imports.ImportState;
import customerimport.imports.Options;
import customerimport.imports.Options.EmptyCells;
import customerimport.imports.Options.UnknownIds;
import customerimport.testing.ApplicationTest;
import customerimport.testing.Product;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class UnknownIdsTest {

  private static final Options CREATE =
      new Options(EmptyCells.CLEAR, null, null, UnknownIds.CREATE);

  @Autowired Product product;

  @BeforeEach
  void oneIsKnown() {
    product.database().sql("delete from customer").update();
    product
        .database()
        .sql("insert into customer (customer_id, first_name, gender) values (10, 'Kari', 2)")
        .update();
  }

  @Test
  void theyCreateCustomersAndTheIdsThatFollowAreHigher() {
    Import is =
        product.preview(
            CREATE,
            "CustomerID;FirstName;Gender",
            "70000;Ola;1",
            "0;Ny;0",
            "10;Karen;2",
            "500;Liv;2");
    assertThat(is.counts()).isEqualTo(new Counts(4, 1, 0, 3, 0, 0, 0));

    product.confirm(is.id(), 1);
    Import imported = product.in(ImportState.IMPORTED, is.id());

    assertThat(product.customer(70000, "first_name")).isEqualTo("Ola");
    assertThat(product.customer(500, "first_name")).isEqualTo("Liv");
    assertThat(imported.firstNewId()).isGreaterThan(70000);
    assertThat(product.customer(imported.firstNewId(), "first_name")).isEqualTo("Ny");
    assertThat(product.importNow("CustomerID;FirstName;Gender", "0;Neste;0").firstNewId())
        .isGreaterThan(imported.firstNewId());
  }

  @Test
  void anUnknownIdThatStandsTwiceRejectsEveryRowThatBearsIt() {
    Import is =
        product.preview(CREATE, "CustomerID;FirstName;Gender", "600;En;1", "601;To;1", "600;Tre;1");

    assertThat(product.outcomes(is.id())).isEqualTo("1R 2N 3R");
    assertThat(product.problems(is.id(), 1)).containsExactly("ID_DUPLICATE");
    assertThat(is.counts()).isEqualTo(new Counts(3, 0, 0, 1, 2, 0, 0));
  }

  @Test
  void anIdSoHighThatNoneWouldFollowIsRejected() {
    Import is = product.preview(CREATE, "CustomerID;FirstName;Gender", "9223372036854775807;Ola;1");

    assertThat(product.problems(is.id(), 1)).containsExactly("ID_INVALID");
  }

  @Test
  void anIdTakenBetweenPreviewAndConfirmIsAConflict() {
    Import is = product.preview(CREATE, "CustomerID;FirstName;Gender", "700;Ola;1");
    product
        .database()
        .sql("insert into customer (customer_id, first_name, gender) values (700, 'Per', 1)")
        .update();

    product.confirm(is.id(), 1);
    Import again = product.in(ImportState.PREVIEWED, is.id());

    assertThat(again.conflict().cells())
        .singleElement()
        .satisfies(cell -> assertThat(cell.field()).isEqualTo("CustomerID"));
    assertThat(product.outcomes(is.id())).isEqualTo("1C");
    assertThat(product.customer(700, "first_name")).isEqualTo("Per");
  }

  @Test
  void withoutTheOptionTheyAreRejected() {
    assertThat(product.outcomes(product.preview("CustomerID;Gender;FirstName", "700;1;O").id()))
        .isEqualTo("1R");
  }
}
