package customerimport.crash;

import customerimport.testing.GeneratedCustomers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Memory does not grow with the file: heaps that barely hold the product, files that do not fit.
 */
class MemoryTest {

  private static final Logger LOG = LoggerFactory.getLogger(MemoryTest.class);
  private static final Path FOLDER = Path.of("target", "crash", "memory");

  private static final String SMALLEST = "-Xmx64m";

  @Test
  void twoHundredThousandRowsGoThroughTheSmallestHeap() throws Exception {
    previewAndImport(200_000, SMALLEST);
  }

  /** {@code mvn -Pbig verify}. */
  @ParameterizedTest
  @ValueSource(ints = {1_000_000, 5_000_000})
  @Tag("big")
  void millionsOfRowsGoThroughTheSameHeap(int rows) throws Exception {
    previewAndImport(rows, SMALLEST);
  }

  private static void previewAndImport(int rows, String heap) throws Exception {
    var base = new GeneratedCustomers(rows, rows);
    var file = new OneFile(base, FOLDER.resolve("kunder.csv"));
    try (var product = ProductOnFolder.prepared(FOLDER.resolve(heap), base::store, heap)) {
      file.putInto(product);
      product.start();
      product.awaitReceived();
      Instant received = Instant.now();
      file.requirePreviewed(product);
      Instant previewed = Instant.now();
      product.confirm();
      product.awaitState("IMPORTED");
      Instant imported = Instant.now();
      file.requireImported(product);
      LOG.info(
          "{} rows with {}: previewed in {}, imported in {}, told in {}, resident at most {}",
          rows,
          heap,
          Duration.between(received, previewed),
          Duration.between(previewed, imported),
          Duration.between(imported, Instant.now()),
          product.peakMemory());
    }
  }
}
