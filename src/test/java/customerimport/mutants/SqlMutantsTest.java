package customerimport.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.test.annotation.DirtiesContext;

/**
 * Each small fault in a statement is noticed by the test that stands beside it, which passes
 * without the fault.
 */
@Tag("mutants")
class SqlMutantsTest {

  private static final Path STATEMENTS = Path.of("src", "main", "resources", "sql");
  private static final String TABLE_FILE =
      "src/test/resources/customerimport/mutants/sql-mutants.csv";
  private static final Path TABLE = Path.of(TABLE_FILE);

  @TempDir static Path mutants;
  private static TestJvm jvm;
  private static boolean isFresh;

  @AfterAll
  static void end() throws IOException {
    if (jvm != null) {
      jvm.close();
      jvm = null;
    }
  }

  @ParameterizedTest(name = "{0}: {1} -> {2}")
  @CsvFileSource(files = TABLE_FILE, delimiter = '|', numLinesToSkip = 1)
  void aFaultInAStatementIsNoticed(String file, String right, String wrong, String test)
      throws Exception {
    Path mutant = mutate(file, right, wrong == null ? "" : wrong);
    try {
      assertThat(run(test, true)).isEqualTo(TestsOnDemand.FAILED);
    } finally {
      Files.delete(mutant);
    }
  }

  static Stream<String> tests() throws IOException {
    return lines().map(line -> line.substring(line.lastIndexOf('|') + 1)).distinct();
  }

  @ParameterizedTest
  @MethodSource("tests")
  void withoutFaultTheTestPasses(String test) throws Exception {
    assertThat(run(test, false)).isEqualTo(TestsOnDemand.PASSED);
  }

  @Test
  void everyStatementHasAFault() throws IOException {
    List<String> tried = lines().map(line -> line.substring(0, line.indexOf('|'))).toList();
    try (Stream<Path> files = Files.walk(STATEMENTS)) {
      assertThat(files.filter(Files::isRegularFile))
          .allSatisfy(
              file ->
                  assertThat(tried)
                      .contains(STATEMENTS.relativize(file).toString().replace('\\', '/')));
    }
  }

  private static Stream<String> lines() throws IOException {
    return Files.readAllLines(TABLE).stream().skip(1);
  }

  private static Path mutate(String file, String right, String wrong) throws IOException {
    String sql = Files.readString(STATEMENTS.resolve(file));
    assertThat(sql).containsOnlyOnce(right);
    Path mutant = mutants.resolve("sql").resolve(file);
    Files.createDirectories(mutant.getParent());
    return Files.writeString(mutant, sql.replace(right, wrong));
  }

  /** What runs beside a test that brings its own broker or server begins anew with it. */
  private static String run(String test, boolean fresh) throws Exception {
    String name = "customerimport." + test;
    boolean isAlone =
        Class.forName(name.replaceFirst("#.*", "")).isAnnotationPresent(DirtiesContext.class);
    if (isAlone || isFresh != fresh) {
      end();
    }
    if (jvm == null) {
      isFresh = fresh;
      jvm = new TestJvm(mutants, fresh);
    }
    String ended = jvm.run(name);
    if (isAlone || ended == null) {
      end();
    }
    return ended;
  }
}
