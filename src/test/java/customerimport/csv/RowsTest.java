package customerimport.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import customerimport.problem.Code;
import customerimport.problem.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RowsTest {

  private static final String HEADER = "CustomerID;Gender;Comment\n";

  /** Rows stand as {@code number@line[cell|cell] CODE}, on the right. */
  static Stream<Arguments> files() {
    return Stream.of(
        arguments("LF", "1;2;x\n0;1;y\n", "1@2[1|2|x] 2@3[0|1|y]"),
        arguments("CRLF", "1;2;x\r\n0;1;y\r\n", "1@2[1|2|x] 2@3[0|1|y]"),
        arguments("CR", "1;2;x\r0;1;y\r", "1@2[1|2|x] 2@3[0|1|y]"),
        arguments(
            "mixed", "1;2;x\r0;1;y\r\n3;1;z\n4;1;", "1@2[1|2|x] 2@3[0|1|y] 3@4[3|1|z] 4@5[4|1|]"),
        arguments("no final line end", "1;2;x", "1@2[1|2|x]"),
        arguments("blank lines", "\n\n1;2;x\n \t\n\r\n0;1;y\n\n", "1@4[1|2|x] 2@7[0|1|y]"),
        arguments("CR blank lines", "\r\r1;2;x\r", "1@4[1|2|x]"),
        arguments("separator-only lines", ";;\n1;2;x\n;;;;;\n ; ;\n0;1;y", "1@3[1|2|x] 2@6[0|1|y]"),
        arguments("lines of empty quotes", "\"\";\"\";\"\"\n1;2;x", "1@3[1|2|x]"),
        arguments("trailing empty cells", "1;2;x;;;\n0;1;y; ;\u00A0", "1@2[1|2|x] 2@3[0|1|y]"),
        arguments("too few", "1;2\n0;1;y", "1@2[1|2] COLUMN_COUNT 2@3[0|1|y]"),
        arguments("one only", "1", "1@2[1] COLUMN_COUNT"),
        arguments("too many", "1;2;x;z\n0;1;y", "1@2[1|2|x|z] COLUMN_COUNT 2@3[0|1|y]"),
        arguments("too many after empty", "1;2;x;;z;", "1@2[1|2|x||z|] COLUMN_COUNT"),
        arguments("empty cells", "0;;", "1@2[0||]"),
        arguments("quoted", "\"1\";\"2\";\"x\"", "1@2[1|2|x]"),
        arguments("quoted separator", "1;2;\"a;b\"", "1@2[1|2|a;b]"),
        arguments("doubled quotes", "1;2;\"a \"\"b\"\" c\"", "1@2[1|2|a \"b\" c]"),
        arguments("only doubled quotes", "1;2;\"\"\"\"\"\"", "1@2[1|2|\"\"]"),
        arguments("quoted empty", "1;2;\"\"\n", "1@2[1|2|]"),
        arguments("quoted LF", "1;2;\"a\nb\"\n0;1;y", "1@2[1|2|a\nb] 2@4[0|1|y]"),
        arguments("quoted CRLF", "1;2;\"a\r\nb\"\n0;1;y", "1@2[1|2|a\r\nb] 2@4[0|1|y]"),
        arguments("quoted CR", "1;2;\"a\rb\"\n0;1;y", "1@2[1|2|a\rb] 2@4[0|1|y]"),
        arguments("quoted CR before LF", "1;2;\"a\r\"\n0;1;y", "1@2[1|2|a\r] 2@4[0|1|y]"),
        arguments("quoted LF after CR", "1;2;x\r\"0\";1;\"\ny\"\r", "1@2[1|2|x] 2@3[0|1|\ny]"),
        arguments("quoted empty at the end", "1;2;x\r\n0;1;\"\"", "1@2[1|2|x] 2@3[0|1|]"),
        arguments(
            "quoted JSON",
            "1;2;\"{\"\"at\"\": [1;\"\"b\"\"], \"\"c\"\": \"\"\"\"}\"",
            "1@2[1|2|{\"at\": [1;\"b\"], \"c\": \"\"}]"),
        arguments("quoted blank lines", "1;2;\"\n\n;;\n\"\n0;1;y", "1@2[1|2|\n\n;;\n] 2@6[0|1|y]"),
        arguments("blank after quote", "\"1\" ;2\t;\"x\" \u00A0\n", "1@2[1 |2\t|x \u00A0]"),
        arguments("blank before quote", "1;2; \"x\" ", "1@2[1|2| \"x\" ]"),
        arguments(
            "quote inside", "1;2;5\" screen\n0;1;a\"b\"", "1@2[1|2|5\" screen] 2@3[0|1|a\"b\"]"),
        arguments("backslash", "1;2;a\\\n0;1;\\\"y", "1@2[1|2|a\\] 2@3[0|1|\\\"y]"),
        arguments("quoted backslash", "1;2;\"a\\\"\n0;1;y", "1@2[1|2|a\\] 2@3[0|1|y]"),
        arguments("apostrophe", "1;2;'a\n0;1;b'", "1@2[1|2|'a] 2@3[0|1|b']"),
        arguments("hash", "#1;2;x\n0;1;#", "1@2[#1|2|x] 2@3[0|1|#]"),
        arguments(
            "unusual line ends are text",
            "1;2;a\u2028b\u0085c\u000Bd",
            "1@2[1|2|a\u2028b\u0085c\u000Bd]"),
        arguments("not trimmed", " 1 ; 2;\tx ", "1@2[ 1 | 2|\tx ]"),
        arguments(
            "text after quote", "1;2;\"x\"y\n0;1;y", "1@2[1|2|\"x\"y] QUOTE_SYNTAX 2@3[0|1|y]"),
        arguments(
            "text after blank", "1;2;\"x\" y \n0;1;y", "1@2[1|2|\"x\" y ] QUOTE_SYNTAX 2@3[0|1|y]"),
        arguments("quote after quote", "1;\"x\"y\"\";\"z\"\n", "1@2[1|\"x\"y\"\"|z] QUOTE_SYNTAX"),
        arguments("twice in a row", "\"1\"a;2;\"x\"y\n", "1@2[\"1\"a|2|\"x\"y] QUOTE_SYNTAX"),
        arguments("bad and short", "\"1\"a;2\n0;1;y", "1@2[\"1\"a|2] QUOTE_SYNTAX 2@3[0|1|y]"),
        arguments(
            "rows swallowed",
            "1;2;\"x\n7;2;\"z\"\n0;1;y",
            "1@2[1|2|\"x\n7;2;\"z\"] QUOTE_SYNTAX 2@4[0|1|y]"),
        arguments("Ctrl-Z", "1;2;x\n\u001A", "1@2[1|2|x]"),
        arguments("Ctrl-Z after text", "1;2;x\u001A\r\n \u001A\n", "1@2[1|2|x]"),
        arguments("Ctrl-Z after quote", "1;2;\"x\"\u001A", "1@2[1|2|x]"),
        arguments("Ctrl-Z in between", "1;2;\u001A\n0;1;y", "1@2[1|2|\u001A] 2@3[0|1|y]"),
        arguments(
            "surrogate pairs",
            "1;2;\uDBFF\uDC00\n0;\"1\"x;\uDBFC\uDC00\uDBFD\uDFFF;",
            "1@2[1|2|\uDBFF\uDC00] 2@3[0|\"1\"x|\uDBFC\uDC00\uDBFD\uDFFF|] QUOTE_SYNTAX"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void rowsAreReadAsTheyStand(String name, String text, String expected) {
    assertThat(show(Reading.all(Reading.rows(HEADER + text)))).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void blockBordersMakeNoDifference(String name, String text, String expected) {
    for (int block = 4; block < 40; block++) {
      RecordReader reader = new RecordReader(Reading.stream(HEADER + text), "UTF-8", ';', block);
      assertThat(show(Reading.all(Reading.rows(reader)))).isEqualTo(expected);
    }
  }

  static Stream<Arguments> beginnings() {
    String row = "1;2";
    return Stream.of(
        arguments("mark", "\uFEFFCustomerID;Gender\n" + row, 2),
        arguments("sep line", "sep=;\nCustomerID;Gender\n" + row, 3),
        arguments("sep line, CRLF", "sep=;\r\nCustomerID;Gender\r\n" + row, 3),
        arguments("sep line, CR", "SEP=;\rCustomerID;Gender\r" + row, 3),
        arguments("sep line, quoted", "\"sep=;\"\nCustomerID;Gender\n" + row, 3),
        arguments("sep line, filled up", "sep=;;;\nCustomerID;Gender\n" + row, 3),
        arguments("mark and sep line", "\uFEFFsep=;\nCustomerID;Gender\n" + row, 3),
        arguments("mark and quoted sep line", "\uFEFF\"sep=;\"\nCustomerID;Gender\n" + row, 3),
        arguments("blank lines", "\n ;\n\nCustomerID;Gender\n" + row, 5),
        arguments("trailing empty columns", "CustomerID;Gender;;\n" + row, 2),
        arguments("quoted header", "\"CustomerID\";\"Gender\"\n" + row, 2),
        arguments("mark and quoted header", "\uFEFF\"CustomerID\";\"Gender\"\n" + row, 2));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("beginnings")
  void headerIsTheFirstLineThatIsNotBlank(String name, String text, int line) {
    assertThat(show(Reading.all(Reading.rows(text)))).isEqualTo("1@" + line + "[1|2]");
  }

  static Stream<Arguments> refused() {
    String header = "CustomerID;Gender;Comment\n";
    return Stream.of(
        arguments("nothing", "", Code.EMPTY_FILE, null),
        arguments("blank lines", "\n;;\n \n", Code.EMPTY_FILE, null),
        arguments("sep line alone", "sep=;", Code.EMPTY_FILE, null),
        arguments("Ctrl-Z alone", "\u001A\n", Code.EMPTY_FILE, null),
        arguments("header alone", header, Code.NO_DATA_ROWS, null),
        arguments("header and blanks", header + "\n;;\n", Code.NO_DATA_ROWS, null),
        arguments("unclosed", header + "1;2;x\n\n1;2;\"x\n1;2;y\n", Code.UNCLOSED_QUOTE, 4L),
        arguments("unclosed, doubled", header + "1;2;\"x\"\"", Code.UNCLOSED_QUOTE, 2L),
        arguments(
            "unclosed, in the second line", header + "\"1\n\";2;\"x", Code.UNCLOSED_QUOTE, 3L),
        arguments("unclosed in the header", "CustomerID;\"Gender\n1;2\n", Code.UNCLOSED_QUOTE, 1L));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void unusableFileIsRefusedWithItsLine(String name, String text, Code code, Long line) {
    Problem problem = Reading.refusal(text, ';');

    assertThat(problem.code()).isEqualTo(code);
    assertThat(problem.line()).isEqualTo(line);
  }

  static Stream<Arguments> problems() {
    return Stream.of(
        arguments("1;2", Problem.of(Code.COLUMN_COUNT).with("found", 2).with("expected", 3)),
        arguments("1;;x;;y;;", Problem.of(Code.COLUMN_COUNT).with("found", 5).with("expected", 3)),
        arguments("1;2;\"x\"y", Problem.of(Code.QUOTE_SYNTAX, "\"x\"y").in("Comment", 3)),
        arguments("1;2;x;\"x\"y", Problem.of(Code.QUOTE_SYNTAX, "\"x\"y")),
        arguments(
            "1;\"a\r\nb\"c;\"\n\"\n",
            Problem.of(Code.QUOTE_SYNTAX, "\"a\r\nb\"c").in("Gender", 2).with("lastLine", 4)));
  }

  @ParameterizedTest
  @MethodSource("problems")
  void problemTellsWhatWasFoundAndWhere(String row, Problem expected) {
    assertThat(Reading.rows(HEADER + row).next().problem()).isEqualTo(expected);
  }

  @Test
  void aCellMayMeanSomethingElseThanWasSent() {
    Row row = Reading.rows(HEADER + "0;2;x").next().meaning(0, "7");

    assertThat(row.cells()).containsExactly("7", "2", "x");
    assertThat(row.sent()).containsExactly("0", "2", "x");
  }

  static Stream<Arguments> separators() {
    return Stream.of(Separator.values())
        .flatMap(
            separator ->
                Stream.of("a;b", "a,b", "a|b", "a\tb", ";", "a;", "\uDBFC\uDC00;")
                    .map(cell -> arguments(separator, cell)));
  }

  @ParameterizedTest
  @MethodSource("separators")
  void anotherSeparatorLeavesTheOthersAlone(Separator separator, String cell) {
    boolean plain = cell.indexOf(separator.character()) < 0;
    String text =
        Stream.of("CustomerID;Gender;Comment", "1;2;" + (plain ? "@" : "\"@\""), "\"@\";2;\"x\"y@y")
            .map(line -> line.replace(';', separator.character()).replace("@", cell))
            .collect(Collectors.joining("\n"));

    List<Row> rows = Reading.all(Reading.rows(text, separator.character()));

    assertThat(rows.get(0).cells()).containsExactly("1", "2", cell);
    assertThat(rows.get(0).problem()).isNull();
    assertThat(rows.get(1).cells()[0]).isEqualTo(cell);
    assertThat(rows.get(1).problem().code()).isEqualTo(Code.QUOTE_SYNTAX);
  }

  private static String show(List<Row> rows) {
    return rows.stream().map(RowsTest::show).collect(Collectors.joining(" "));
  }

  private static String show(Row row) {
    String cells = Arrays.stream(row.cells()).collect(Collectors.joining("|", "[", "]"));
    String problem = row.problem() == null ? "" : " " + row.problem().code();
    return row.number() + "@" + row.line() + cells + problem;
  }
}
