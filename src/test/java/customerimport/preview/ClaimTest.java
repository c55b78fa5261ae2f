package customerimport.preview;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import customerimport.imports.Import;
import customerimport.imports.ImportState;
import customerimport.imports.Options;
import customerimport.testing.ApplicationTest;
import customerimport.testing.Product;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** However many workers look for work at once, each import is previewed by one of them. */
@ApplicationTest(properties = "customer-import.preview-workers=8")
class ClaimTest {

  private static final String HEADER = "CustomerID;Gender;FirstName\n";

  @Autowired Product product;
  @Autowired Previews previews;
  @Autowired CamelContext camel;
  @Autowired DataSource dataSource;
  @Autowired TransactionTemplate transaction;

  @Test
  void aWorkerThatComesLateLeavesAPublishedPreviewAlone() throws Exception {
    ExecutorService people = Executors.newFixedThreadPool(8);
    try {
      List<Future<Import>> previews = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        String name = "Ny" + i;
        previews.add(
            people.submit(() -> product.preview("CustomerID;Gender;FirstName", "0;1;" + name)));
      }
      for (Future<Import> preview : previews) {
        assertThat(product.outcomes(preview.get().id())).isEqualTo("1N");
      }
    } finally {
      people.shutdownNow();
    }
  }

  @Test
  void aPreviewIsOfTheTimeAtWhichItWasDone() throws SQLException {
    long id;
    OffsetDateTime beforeItsEnd;
    try (Connection other = dataSource.getConnection();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("lock table import_row in exclusive mode");
      id = product.receive(Options.DEFAULT, "CustomerID;Gender;FirstName", "0;1;Ny");
      await().until(product::somebodyWaitsForALock);
      beforeItsEnd = one("select clock_timestamp()", OffsetDateTime.class);
      other.commit();
    }

    product.in(ImportState.PREVIEWED, id);
    assertThat(one("select previewed_at from import where import_id = " + id, OffsetDateTime.class))
        .isAfter(beforeItsEnd);
  }

  private <T> T one(String sql, Class<T> type) {
    return product.database().sql(sql).query(type).single();
  }

  @Test
  void aWorkerForSmallImportsLeavesLargeOnesToTheOthers() throws Exception {
    // Not suspended: who waits for work at that moment would still take some.
    camel.getRouteController().stopRoute("make-previews");
    try {
      long large = product.receive("large.csv", large(), Options.DEFAULT);
      long small =
          product.receive("small.csv", (HEADER + "0;1;Liten\n").getBytes(UTF_8), Options.DEFAULT);

      assertThat(claimed(false)).isEqualTo(small);
      assertThat(claimed(true)).isEqualTo(large);
    } finally {
      camel.getRouteController().startRoute("make-previews");
    }
  }

  private long claimed(boolean mayBeLarge) {
    return transaction.execute(status -> previews.claim(mayBeLarge).theImport().id());
  }

  private static byte[] large() {
    return (HEADER + "0;1;Stor\n".repeat(120_000)).getBytes(UTF_8);
  }
}
