package customerimport.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import customerimport.testing.ApplicationTest;
import customerimport.testing.Product;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A confirm of many rows is planned for many rows. */
@ApplicationTest
class StagedCountTest {

  @Autowired Product product;

  @Test
  void afterAPreviewOfManyRowsThePlannerExpectsThem() {
    // What the product counts itself is looked for, not what a passing autovacuum does.
    product.database().sql("alter table import_row set (autovacuum_enabled = off)").update();
    product.database().sql("analyze import_row").update();
    try {
      long id = product.preview(file(10_000)).id();

      await().until(() -> expected(id) > 5_000);
      assertThat(expected(id + 1)).isLessThan(5_000);
    } finally {
      product.database().sql("alter table import_row reset (autovacuum_enabled)").update();
    }
  }

  private static String[] file(int rows) {
    return Stream.concat(
            Stream.of("CustomerID;FirstName;Gender"),
            IntStream.rangeClosed(1, rows).mapToObj(n -> "0;Liv " + n + ";2"))
        .toArray(String[]::new);
  }

  private double expected(long importId) {
    String plan =
        product
            .database()
            .sql("explain (format json) select 1 from import_row where import_id = " + importId)
            .query(String.class)
            .single();
    return Double.parseDouble(plan.replaceAll("(?s).*?\"Plan Rows\": (\\d+).*", "$1"));
  }
}
