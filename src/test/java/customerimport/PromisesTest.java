package customerimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every promise that the README makes names tests, and they exist. */
class PromisesTest {

  /** How many promises there are of each kind. */
  private static final Map<String, Integer> KINDS = Map.of("R", 27, "S", 16, "P", 4);

  private static final Pattern ROW =
      Pattern.compile("^\\| ([A-Z]\\d+) \\|([^|]*)\\|([^|]*)\\|", Pattern.MULTILINE);
  private static final Pattern TEST = Pattern.compile("`(\\w+)(?:\\.(\\w+))?`");

  private record Promise(String number, String words, List<MatchResult> tests) {

    static Promise of(MatchResult row) {
      return new Promise(
          row.group(1), row.group(2).strip(), TEST.matcher(row.group(3)).results().toList());
    }
  }

  @Test
  void everyPromiseIsMadeOnce() throws IOException {
    List<String> wanted = new ArrayList<>();
    KINDS.forEach(
        (kind, count) ->
            IntStream.rangeClosed(1, count).mapToObj(n -> kind + n).forEach(wanted::add));

    assertThat(promises()).extracting(Promise::number).containsExactlyInAnyOrderElementsOf(wanted);
  }

  @Test
  void everyPromiseIsHeldByTestsThatExist() throws IOException {
    Map<String, String> classes = testClasses();
    for (Promise promise : promises()) {
      assertThat(promise.words()).as(promise.number()).endsWith(".");
      assertThat(promise.tests()).as("tests of " + promise.number()).isNotEmpty();
      for (MatchResult test : promise.tests()) {
        assertThat(classes).as(promise.number()).containsKey(test.group(1));
        if (test.group(2) != null) {
          assertThat(classes.get(test.group(1)))
              .as("%s: %s", promise.number(), test.group())
              .contains("void " + test.group(2) + "(");
        }
      }
    }
  }

  private static List<Promise> promises() throws IOException {
    String page = Files.readString(Path.of("README.md"));
    String part = page.split("\n## What is promised\n", 2)[1].split("\n## ", 2)[0];
    return ROW.matcher(part).results().map(Promise::of).toList();
  }

  private static Map<String, String> testClasses() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
      return files
          .filter(file -> file.toString().endsWith("Test.java"))
          .collect(
              Collectors.toMap(
                  file -> file.getFileName().toString().replace(".java", ""),
                  PromisesTest::content,
                  String::concat));
    }
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
