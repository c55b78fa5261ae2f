package customerimport.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {

  private static final Locale BOKMAL = Locale.forLanguageTag("nb");

  /** Every word that some problem brings along. */
  private static final Set<String> WORDS =
      Set.of(
          "character",
          "column",
          "customers",
          "date",
          "encoding",
          "expected",
          "field",
          "fields",
          "firstColumn",
          "firstPosition",
          "found",
          "headerLine",
          "importId",
          "kind",
          "lastLine",
          "limit",
          "line",
          "lines",
          "lookalike",
          "looksLike",
          "moved",
          "place",
          "position",
          "recordLimit",
          "repair",
          "rows",
          "strange",
          "value");

  private final MessageFile texts = new MessageFile("problems");
  private final Messages messages = new Messages();

  @ParameterizedTest
  @EnumSource(Code.class)
  void everyCodeHasATextInBothLanguages(Code code) {
    assertThat(texts.in(Locale.ENGLISH)).containsKey(code.name());
    assertThat(texts.in(BOKMAL)).containsKey(code.name());
  }

  @Test
  void bothLanguagesHaveTheSameVariants() {
    assertThat(texts.in(BOKMAL).keySet()).isEqualTo(texts.in(Locale.ENGLISH).keySet());
  }

  @Test
  void everyKeyBelongsToACode() {
    assertThat(Stream.of(Code.values()).map(Code::name))
        .containsAll(keys().map(key -> key.replaceFirst("\\..*", "")).toList());
  }

  @ParameterizedTest
  @MethodSource("keys")
  void bothLanguagesTellTheSameWords(String key) {
    assertThat(texts.in(BOKMAL).get(key).words())
        .isEqualTo(texts.in(Locale.ENGLISH).get(key).words());
  }

  @ParameterizedTest
  @MethodSource("keys")
  void noTextHasAWordThatNoProblemBrings(String key) {
    assertThat(WORDS).containsAll(texts.in(Locale.ENGLISH).get(key).words());
  }

  @ParameterizedTest
  @MethodSource("keys")
  void theLanguagesSayItDifferently(String key) {
    assertThat(full(key, BOKMAL)).isNotEqualTo(full(key, Locale.ENGLISH));
  }

  @ParameterizedTest
  @MethodSource("keys")
  void aTextIsWholeSentencesWithAndWithoutItsWords(String key) {
    for (Locale locale : Set.of(BOKMAL, Locale.ENGLISH)) {
      for (String text : List.of(full(key, locale), bare(key, locale))) {
        assertThat(text)
            .endsWith(".")
            .matches("[\\p{Lu}Ø<].*")
            .doesNotContain("{", "}", "[", "]", "  ", " .", " ,", "..", "“”", "«»");
        assertThat(text).doesNotContainPattern("[.!?] [^\\p{Lu}<«“0-9]");
        assertThat(text.split("[.!?] ").length).as(text).isGreaterThanOrEqualTo(2);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"nb", "no", "nn", "nb-NO", "no-NO"})
  void norwegianReadersGetNorwegian(String tag) {
    Problem problem = Problem.of(Code.EMPTY_FILE);

    assertThat(messages.text(problem, Locale.forLanguageTag(tag))).startsWith("Filen er tom.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "sv", "da", "de-CH", "und"})
  void otherReadersGetEnglish(String tag) {
    Problem problem = Problem.of(Code.EMPTY_FILE);

    assertThat(messages.text(problem, Locale.forLanguageTag(tag))).startsWith("The file is empty.");
  }

  @Test
  void aMessageNamesColumnValueAndRepair() {
    Problem problem = Problem.of(Code.ZIP_LOST_ZERO, "150").in("Postnr", 4).with("repair", "0150");

    assertThat(messages.text(problem, Locale.ENGLISH))
        .startsWith("Postnr: “150” has too few digits for a Norwegian zip code.")
        .contains("Accept 0150, if that is the zip code, or correct the file.");
  }

  @Test
  void aTitleAboveTheHeaderNeedsNoNewColumn() {
    Problem problem = Problem.of(Code.MISSING_COLUMN).in("Gender", 0).with("headerLine", 3);

    assertThat(messages.text(problem, Locale.ENGLISH))
        .contains("stand on line 3: delete the lines above it")
        .doesNotContain("Add the column");
  }

  @Test
  void aRowThatTookOthersWithItSaysWhichLines() {
    Problem problem = Problem.of(Code.QUOTE_SYNTAX, "\"a\nb\"c").with("lastLine", 7);

    assertThat(messages.text(problem, BOKMAL)).contains("linjene ned til 7");
    assertThat(messages.text(Problem.of(Code.QUOTE_SYNTAX, "\"a\"b"), BOKMAL))
        .doesNotContain("linjene ned til");
  }

  @Test
  void utf16WithoutItsMarkIsNamed() {
    Problem nul = Problem.of(Code.CONTROL_CHARS, "U+0000").with("reason", "nul").at(1);

    assertThat(messages.text(nul.with("looksLike", "UTF-16LE"), Locale.ENGLISH))
        .contains("as in UTF-16LE: choose that encoding");
    assertThat(messages.text(nul, Locale.ENGLISH)).contains("Only damaged files");
  }

  @Test
  void aReasonChoosesTheVariant() {
    Problem problem = Problem.of(Code.PHONE_INVALID, "4,79E+10").with("reason", "excel");

    assertThat(messages.text(problem, BOKMAL)).startsWith("Regnearket har forkortet");
  }

  @ParameterizedTest
  @CsvSource({
    "NOT_CSV,kind,xlsx,This is an Excel",
    "WRONG_SEPARATOR,found,tab,The columns are separated by tabs"
  })
  void kindAndFoundChooseTheVariantToo(Code code, String detail, String word, String start) {
    Problem problem = Problem.of(code).with(detail, word);

    assertThat(messages.text(problem, Locale.ENGLISH)).startsWith(start);
  }

  @Test
  void anUnknownReasonTellsThePlainText() {
    Problem problem = Problem.of(Code.PHONE_INVALID, "x").with("reason", "?");

    assertThat(messages.text(problem, Locale.ENGLISH)).isEqualTo(plain(Code.PHONE_INVALID, "x"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{value}", "{column}", "[{value}]", "$1 \\0", "a|b", "{repair}"})
  void bracesInACellComeOutAsTheyAre(String value) {
    Problem problem = Problem.of(Code.EMAIL_INVALID, value).in(value, 1);

    assertThat(messages.text(problem, Locale.ENGLISH))
        .startsWith(value + ": “" + value + "” is not an e-mail address.");
  }

  private String plain(Code code, String value) {
    return messages.text(Problem.of(code, value), Locale.ENGLISH);
  }

  private String full(String key, Locale locale) {
    return texts.in(locale).get(key).fill(word -> "<" + word + ">");
  }

  private String bare(String key, Locale locale) {
    return texts.in(locale).get(key).fill(Map.<String, String>of()::get);
  }

  static Stream<String> keys() {
    return new MessageFile("problems").in(Locale.ENGLISH).keySet().stream();
  }
}
