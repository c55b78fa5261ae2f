package customerimport.crash;

import static customerimport.crash.KillPoint.after;
import static customerimport.crash.KillPoint.before;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import customerimport.testing.GeneratedCustomers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A product that is killed in the middle of a file, and started again, comes to the same customers
 * as one that nobody disturbed.
 */
class KillAtNodeTest {

  private static final Path FOLDER = Path.of("target", "crash", "nodes");
  private static final GeneratedCustomers BASE = new GeneratedCustomers(9_000, 1);

  private static ProductOnFolder prepared;
  private static OneFile file;

  /** Where it dies, and the state in which that leaves the import. */
  static List<Arguments> moments() {
    return List.of(
        arguments("keeping, before moving", after("keep-dropped-file"), "RECEIVED"),
        arguments("the second batch of three", after("stage").atPass(2), "PREVIEWING"),
        arguments("staging, before publishing", before("publish"), "PREVIEWING"),
        arguments("confirming, before applying", after("take-confirm"), "CONFIRMED"),
        arguments("updating, before inserting", before("insert"), "CONFIRMED"),
        arguments("marking imported, before the commit", after("imported"), "CONFIRMED"),
        arguments("the commit, before the receipt", before("tell-imported"), "IMPORTED"));
  }

  @BeforeAll
  static void undisturbed() throws Exception {
    prepared = ProductOnFolder.prepared(FOLDER.resolve("prepared"), BASE::store, "-Xmx256m");
    file = new OneFile(BASE, FOLDER.resolve("kunder.csv"));
    try (var product = prepared.copy("undisturbed")) {
      file.putInto(product);
      product.start();
      file.requirePreviewed(product);
      product.confirm();
      product.awaitState("IMPORTED");
      file.rememberCustomers(product);
      product.stop();
    }
  }

  @AfterAll
  static void leaveNothing() throws IOException {
    prepared.close();
  }

  @ParameterizedTest(name = "killed after {0}")
  @MethodSource("moments")
  void theCustomersAreAsIfItHadNotBeenKilled(String moment, KillPoint killed, String state)
      throws Exception {
    boolean inPreview = state.equals("RECEIVED") || state.equals("PREVIEWING");
    try (var product = prepared.copy(killed.node())) {
      file.putInto(product);
      product.startToDieAt(killed);
      if (!inPreview) {
        file.requirePreviewed(product);
        product.confirm();
      }
      product.awaitDeath();
      assertThat(product.state()).as(moment).isEqualTo(state);

      product.start();
      if (inPreview) {
        file.requirePreviewed(product);
        product.confirm();
      }
      file.requireImported(product);
    }
  }
}
