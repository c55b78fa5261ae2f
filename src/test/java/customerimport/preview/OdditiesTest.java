package customerimport.preview;

import static org.assertj.core.api.Assertions.assertThat;

import customerimport.customer.Fields;
import customerimport.imports.Counts;
import customerimport.imports.Import;
import customerimport.testing.ApplicationTest;
import customerimport.testing.Product;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Real files, one for each oddity that people send, through the real preview. */
@ApplicationTest
@TestInstance(Lifecycle.PER_CLASS)
class OdditiesTest {

  @Autowired Product product;
  @Autowired Fields fields;

  @BeforeAll
  void knownCustomers() throws IOException {
    product.database().sql("truncate customer").update();
    product.database().sql(Files.readString(Oddity.FOLDER.resolve("customers.sql"))).update();
  }

  static List<Oddity> files() {
    return Oddity.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void everyFileIsReadOrExplained(Oddity oddity) throws IOException {
    String name = oddity.file().getFileName().toString();
    Import is = product.settled(product.receive(name, oddity.bytes(), oddity.options()));

    assertThat(String.join("\n", ToldRows.of(is, oddity, fields, product.database())))
        .as(oddity.toString())
        .isEqualTo(String.join("\n", oddity.expected()));
    if (is.counts() != null) {
      assertThat(is.counts()).isEqualTo(counts(oddity.expected()));
    }
  }

  private static Counts counts(List<String> expected) {
    long changed = count(expected, ".* CHANGED.*");
    long unchanged = count(expected, ".* UNCHANGED");
    long created = count(expected, ".* NEW.*");
    long rejected = count(expected, ".* REJECTED.*");
    long uploaded = changed + unchanged + created + rejected;
    return new Counts(
        uploaded, changed, unchanged, created, rejected, 0, count(expected, "\\d.* \\| ! .*"));
  }

  private static long count(List<String> expected, String pattern) {
    return expected.stream().filter(line -> line.matches(pattern)).count();
  }

  @Test
  void everyFileStandsInATable() throws IOException {
    List<Path> told = Oddity.all().stream().map(Oddity::file).toList();

    try (Stream<Path> files = Files.walk(Oddity.FOLDER)) {
      assertThat(files.filter(file -> file.toString().endsWith(".csv")))
          .containsExactlyInAnyOrderElementsOf(told);
    }
    assertThat(told).hasSizeGreaterThanOrEqualTo(150);
  }
}
