package customerimport.preview;

import static org.assertj.core.api.Assertions.assertThat;

import customerimport.imports.Import;
import customerimport.testing.ApplicationTest;
import customerimport.testing.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** However many workers look for work at once, each import is previewed by one of them. */
@ApplicationTest(properties = "customer-import.preview-workers=8")
class ClaimTest {

  @Autowired Product product;

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
}
