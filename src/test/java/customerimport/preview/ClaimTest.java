package customerimport.preview;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import customerimport.imports.Import;
import customerimport.imports.Options;
import customerimport.testing.ApplicationTest;
import customerimport.testing.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
