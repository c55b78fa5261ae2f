package customerimport.crash;

import static org.assertj.core.api.Assertions.assertThat;

import customerimport.testing.GeneratedCustomers;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The database server dies in the middle of a confirm. The product starts it again, and writes what
 * was confirmed, once.
 */
class DatabaseKilledTest {

  private static final Path FOLDER = Path.of("target", "crash", "database");
  private static final GeneratedCustomers BASE = new GeneratedCustomers(2_000, 3);

  @ParameterizedTest
  @ValueSource(strings = {"KILL", "QUIT"})
  void theConfirmIsAppliedOnceByItself(String signal) throws Exception {
    var file = new OneFile(BASE, FOLDER.resolve("kunder.csv"));
    try (var product = ProductOnFolder.prepared(FOLDER.resolve(signal), BASE::store, "-Xmx256m")) {
      file.putInto(product);
      product.startToDieAt(KillPoint.before("insert").ofDatabase(signal));
      file.requirePreviewed(product);
      product.confirm();

      file.requireImported(product);
      assertThat(product.hasSaid("PostgreSQL has died")).isTrue();
    }
  }
}
