package customerimport.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each small fault in a statement is noticed by the test that stands beside it, which passes
 * without the fault.
 */
@Tag("mutants")
class SqlMutantsTest {

  private static final Path RESOURCES = Path.of("src", "main", "resources");
  private static final String TABLE_FILE =
      "src/test/resources/customerimport/mutants/sql-mutants.csv";
  private static final Path TABLE = Path.of(TABLE_FILE);
  private static final long MINUTES = 10;

  @TempDir Path folder;

  @ParameterizedTest(name = "{0}: {1} -> {2}")
  @CsvFileSource(files = TABLE_FILE, delimiter = '|', numLinesToSkip = 1)
  void aFaultInAStatementIsNoticed(String file, String right, String wrong, String test)
      throws Exception {
    mutate(Path.of("sql", file), right, wrong == null ? "" : wrong);

    assertThat(run(test, folder + File.pathSeparator)).isEqualTo(OneTest.FAILED);
  }

  static Stream<String> tests() throws IOException {
    return Files.readAllLines(TABLE).stream()
        .skip(1)
        .map(line -> line.substring(line.lastIndexOf('|') + 1))
        .distinct();
  }

  @ParameterizedTest
  @MethodSource("tests")
  void withoutFaultTheTestPasses(String test) throws Exception {
    assertThat(run(test, "")).isEqualTo(OneTest.PASSED);
  }

  private void mutate(Path statement, String right, String wrong) throws IOException {
    String sql = Files.readString(RESOURCES.resolve(statement));
    assertThat(sql).containsOnlyOnce(right);
    Path mutant = folder.resolve(statement);
    Files.createDirectories(mutant.getParent());
    Files.writeString(mutant, sql.replace(right, wrong));
  }

  /** What stands first on the class path hides the statement of the same name. */
  private static int run(String test, String first) throws Exception {
    Path log = Files.createDirectories(Path.of("target", "mutants")).resolve("last-test.log");
    Process jvm =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xshare:off",
                    "-Dtest.fork=mutants",
                    "-cp",
                    first + System.getProperty("java.class.path"),
                    OneTest.class.getName(),
                    "customerimport." + test))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      assertThat(jvm.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
      return jvm.exitValue();
    } finally {
      jvm.destroyForcibly();
    }
  }
}
