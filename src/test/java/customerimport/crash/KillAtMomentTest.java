package customerimport.crash;

import static org.assertj.core.api.Assertions.assertThat;

import customerimport.testing.GeneratedCustomers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A kill from outside at any moment of preview and confirm leads, after a start and nothing else,
 * to the same customers. Takes minutes: {@code mvn -Pcrash verify}, more with {@code
 * -Dcrash.kills=}.
 */
@Tag("crash-many")
class KillAtMomentTest {

  private static final Logger LOG = LoggerFactory.getLogger(KillAtMomentTest.class);
  private static final Path FOLDER = Path.of("target", "crash", "moments");
  private static final GeneratedCustomers BASE = new GeneratedCustomers(60_000, 2);
  private static final int KILLS = Integer.getInteger("crash.kills", 30);
  private static final Map<String, Integer> STATES = new TreeMap<>();

  private static ProductOnFolder prepared;
  private static OneFile file;
  private static long previewMillis;
  private static long confirmMillis;

  static IntStream kills() {
    return IntStream.range(0, KILLS);
  }

  @BeforeAll
  static void undisturbed() throws Exception {
    prepared = ProductOnFolder.prepared(FOLDER.resolve("prepared"), BASE::store, "-Xmx256m");
    file = new OneFile(BASE, FOLDER.resolve("kunder.csv"));
    try (var product = prepared.copy("undisturbed")) {
      file.putInto(product);
      product.start();
      product.awaitReceived();
      long began = System.nanoTime();
      product.awaitState("PREVIEWED");
      previewMillis = (System.nanoTime() - began) / 1_000_000;
      began = System.nanoTime();
      product.confirm();
      product.awaitState("IMPORTED");
      confirmMillis = (System.nanoTime() - began) / 1_000_000;
      file.rememberCustomers(product);
      product.stop();
    }
  }

  @AfterAll
  static void leaveNothing() throws IOException {
    prepared.close();
    LOG.info("{} kills left the import in {}", KILLS, STATES);
    assertThat(STATES).as("states in which the kills left the import").hasSizeGreaterThan(2);
  }

  @ParameterizedTest(name = "kill {0}")
  @MethodSource("kills")
  void theCustomersAreAsIfItHadNotBeenKilled(int kill) throws Exception {
    boolean inPreview = kill % 2 == 0;
    double moment = new Random(kill).nextDouble();
    try (var product = prepared.copy("killed")) {
      file.putInto(product);
      product.start();
      if (inPreview) {
        product.awaitReceived();
        product.killAfter((long) (moment * previewMillis));
      } else {
        file.requirePreviewed(product);
        product.confirm();
        product.killAfter((long) (moment * confirmMillis));
      }
      STATES.merge(product.state(), 1, Integer::sum);

      product.start();
      if (inPreview) {
        file.requirePreviewed(product);
        product.confirm();
      }
      file.requireImported(product);
    }
  }
}
