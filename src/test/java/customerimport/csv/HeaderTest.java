package customerimport.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import customerimport.customer.Field;
import customerimport.customer.Fields;
import customerimport.problem.Code;
import customerimport.problem.Problem;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTest {

  private static final Fields FIELDS = new Fields();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Gender", "gender", "GENDER", " Gender ", "\u00A0Gender\u2003", "\uFEFFGender", "Gen der",
        "Gen-der", "gen_der", "GEN\u2010DER", "Ｇｅｎｄｅｒ", "Gënder", "Ge\u0301nder", "Gen\nder",
        "Kjønn", "Kjonn", "KJØNN", "Kön", "Ko\u0308n", "Køn", "sex"
      })
  void nameMatchesInWhateverDress(String name) {
    assertThat(Header.of(new String[] {"Id", name}, FIELDS).columns().get(1).field())
        .isEqualTo(Fields.THE_GENDER);
  }

  static Stream<Arguments> names() {
    return Stream.concat(Stream.of(Fields.ID), FIELDS.written().stream())
        .flatMap(
            field ->
                Stream.concat(Stream.of(field.name()), field.aliases().stream())
                    .map(name -> arguments(name, field)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  void everyNameAndAliasBelongsToOneField(String name, Field field) {
    assertThat(FIELDS.named(name)).contains(field);
  }

  @Test
  void columnsStandInAnyOrderAndKnowTheirPosition() {
    Header header = header("Etternavn;Kjønn; Bonus ;;Kundenr;;");

    assertThat(header.columns())
        .extracting(column -> column.position() + column.name() + "=" + fieldName(column))
        .containsExactly(
            "1Etternavn=LastName", "2Kjønn=Gender", "3Bonus=null", "4=null", "5Kundenr=CustomerID");
    assertThat(header.warnings())
        .containsExactly(
            Problem.of(Code.UNKNOWN_COLUMN).in("Bonus", 3),
            Problem.of(Code.UNKNOWN_COLUMN).in("", 4));
  }

  @Test
  void columnsOfOurOwnReportsAreIgnoredWithoutWarning() {
    Header header = header("Row;Line;Outcome;Id;Gender;Problems;Reason");

    assertThat(header.warnings()).isEmpty();
    assertThat(header.columns()).filteredOn(column -> column.field() != null).hasSize(2);
  }

  static Stream<Arguments> refused() {
    Problem missing = Problem.of(Code.MISSING_COLUMN).at(1);
    return Stream.of(
        arguments("FirstName;Sex", missing(missing, "CustomerID", "FirstName; Sex")),
        arguments("Id;FirstName", missing(missing, "Gender", "Id; FirstName")),
        arguments("Navn", missing(missing, "CustomerID, Gender", "Navn")),
        arguments(
            "Id;Gen\u200Bder",
            missing(missing, "Gender", "Id; Gen\u200Bder")
                .with("lookalike", "Gen\u200Bder")
                .with("looksLike", "Gender")
                .with("strange", "U+200B")),
        arguments(
            "\u0421ust\u043EmerID;Gender",
            missing(missing, "CustomerID", "\u0421ust\u043EmerID; Gender")
                .with("lookalike", "\u0421ust\u043EmerID")
                .with("looksLike", "CustomerID")
                .with("strange", "U+0421, U+043E")),
        arguments(
            "Customers 2024;;\n\nId;Gender;City\n1;2;Oslo",
            missing(missing, "CustomerID, Gender", "Customers 2024").with("headerLine", 3)),
        arguments(
            "Customers" + "\nx".repeat(19) + "\nId;Gender\n",
            missing(missing, "CustomerID, Gender", "Customers").with("headerLine", 21)),
        arguments(
            "Customers" + "\nx".repeat(20) + "\nId;Gender\n",
            missing(missing, "CustomerID, Gender", "Customers")),
        arguments(
            "Customers\nId;City\n1;Oslo\n", missing(missing, "CustomerID, Gender", "Customers")),
        arguments(
            "Id;Sex;Kjønn",
            Problem.of(Code.DUPLICATE_COLUMN)
                .in("Kjønn", 3)
                .with("field", "Gender")
                .with("firstColumn", "Sex")
                .with("firstPosition", 2)),
        arguments("Ours, theirs, all", missing(missing, "CustomerID, Gender", "Ours, theirs, all")),
        arguments("Id,Gender", wrongSeparator("Id,Gender", ",")),
        arguments("\"Id\",\"Gender\"", wrongSeparator("\"Id\",\"Gender\"", ",")),
        arguments("sep=,\nId,Gender\n", wrongSeparator("Id,Gender", ",")),
        arguments("Id\tGender\tBonus", wrongSeparator("Id\tGender\tBonus", "tab")),
        arguments("Id,Gender\n\"1\n", wrongSeparator("Id,Gender", ",")),
        arguments("Navn\n1;\"2\n", missing(missing, "CustomerID, Gender", "Navn")),
        arguments("Id|Gender;;", wrongSeparator("Id|Gender", "|")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void unusableHeaderIsExplained(String text, Problem expected) {
    assertThat(Reading.refusal(text, ';')).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {", Id;Gender ;", "| Id,Gender ,"})
  void wrongSeparatorIsToldWhicheverWasChosen(char chosen, String header, String found) {
    assertThat(Reading.refusal(header, chosen)).isEqualTo(wrongSeparator(header, found));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      quoteCharacter = '~',
      value = {
        "; \"Id;Gender\" Id;Gender",
        ", \"Id,Gender\" Id,Gender",
        "| \"Id|Gender\" Id|Gender"
      })
  void aLineInQuotationMarksIsToldAsSuch(char separator, String line, String header) {
    assertThat(Reading.refusal(line, separator))
        .isEqualTo(wrongSeparator(header, "" + separator).with("reason", "wholeLine"));
  }

  @Test
  void theFirstForeignLetterIsKnownToo() {
    assertThat(header("Id;Gender;\u0410ddress").warnings().get(0).details())
        .containsEntry("looksLike", "Address")
        .containsEntry("strange", "U+0410");
  }

  @Test
  void unknownNameThatLooksLikeAFieldSaysSo() {
    assertThat(header("Id;Gender;Em\u0430il").warnings())
        .containsExactly(
            Problem.of(Code.UNKNOWN_COLUMN)
                .in("Em\u0430il", 3)
                .with("lookalike", "Em\u0430il")
                .with("looksLike", "Email")
                .with("strange", "U+0430"));
  }

  @Test
  void columnsAreFoundByWhatTheyAreFor() {
    Header header = header("Bonus;Gender;Id;customer version");

    assertThat(header.idCell()).isEqualTo(2);
    assertThat(header.version().orElseThrow().position()).isEqualTo(4);
    assertThat(header("Gender;Id;Bonus").version()).isEmpty();
    assertThat(header.key()).isEmpty();
  }

  @Test
  void aNameThatWasDefusedIsToldAsItWas() {
    assertThat(Reading.rows("Id;Gender;'=Bonus\n1;2;3").header().columns().get(2).name())
        .isEqualTo("=Bonus");
  }

  @Test
  void aThousandColumnsAreEnough() {
    String bonuses = String.join(";", Collections.nCopies(998, "Bonus"));

    assertThat(Reading.rows("Id;Gender;" + bonuses).header().columns()).hasSize(1000);
    assertThat(Reading.refusal("Id;Gender;" + bonuses + ";One", ';').code())
        .isEqualTo(Code.TOO_MANY_COLUMNS);
  }

  @ParameterizedTest
  @CsvSource({"';', SEMICOLON", "',', COMMA", "tab, TAB", "TAB, TAB", "|, PIPE"})
  void separatorIsNamedByCharacterOrWord(String text, Separator separator) {
    assertThat(Separator.named(text)).contains(separator);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ":", ";;", "semikolon"})
  void otherTextIsNoSeparator(String text) {
    assertThat(Separator.named(text)).isEmpty();
  }

  private static Problem missing(Problem problem, String names, String held) {
    return new Problem(problem.code(), names, null, held, problem.line(), null)
        .with("missing", names);
  }

  private static Problem wrongSeparator(String header, String found) {
    return Problem.of(Code.WRONG_SEPARATOR, header).with("found", found);
  }

  private static String fieldName(Column column) {
    return column.field() == null ? null : column.field().name();
  }

  private static Header header(String cells) {
    return Header.of(cells.split(";", -1), FIELDS);
  }
}
