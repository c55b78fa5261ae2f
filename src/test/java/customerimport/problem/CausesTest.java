package customerimport.problem;

import static org.assertj.core.api.Assertions.assertThat;

import customerimport.problem.Code.Reach;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever can keep a file from changing anything is told, in both languages. */
class CausesTest {

  private static final Locale BOKMAL = Locale.forLanguageTag("nb");
  private static final String EVERYTHING_EQUAL = "EVERYTHING_EQUAL";

  private final MessageFile texts = new MessageFile("causes");

  static Set<String> ofFiles() {
    return Stream.concat(Code.of(Reach.FILE).stream(), Stream.of(Code.CONTROL_CHARS))
        .map(Code::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static Set<String> ofRows() {
    return Stream.concat(Code.of(Reach.ROW).stream().map(Code::name), Stream.of(EVERYTHING_EQUAL))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @MethodSource("ofRows")
  void aCauseInRowsSaysHowManyAndWhatToDo(String code) {
    assertThat(told(code, Locale.ENGLISH, Map.of("rows", "3 rows"))).startsWith("In 3 rows ");
    assertThat(told(code, BOKMAL, Map.of("rows", "3 rader"))).startsWith("På 3 rader ");
    assertIsSentences(code, Map.of("rows", "3"));
  }

  @ParameterizedTest
  @MethodSource("ofFiles")
  void aCauseOfTheWholeFileSaysWhatToDo(String code) {
    assertIsSentences(code, Map.of());
  }

  @Test
  void nothingElseIsACause() {
    Set<String> codes = new TreeSet<>(ofFiles());
    codes.addAll(ofRows());

    assertThat(texts.in(Locale.ENGLISH).keySet())
        .filteredOn(key -> key.matches("cause\\.[A-Z_]+"))
        .containsExactlyInAnyOrderElementsOf(codes.stream().map(code -> "cause." + code).toList());
  }

  private void assertIsSentences(String code, Map<String, String> words) {
    for (Locale locale : Set.of(Locale.ENGLISH, BOKMAL)) {
      String told = told(code, locale, words);
      assertThat(told).matches("\\p{Lu}.*\\.").doesNotContain("{", "}", "[", "]", "  ");
      assertThat(told.split("[.:] ").length).as(told).isGreaterThanOrEqualTo(2);
    }
    assertThat(told(code, BOKMAL, words)).isNotEqualTo(told(code, Locale.ENGLISH, words));
  }

  private String told(String code, Locale locale, Map<String, String> words) {
    return texts.in(locale).get("cause." + code).fill(words::get);
  }
}
