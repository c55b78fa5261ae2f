package customerimport.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import customerimport.problem.Code;
import customerimport.problem.FileRejected;
import customerimport.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordReaderTest {

  private static final String HEADER = "CustomerID;Gender;Comment\n";
  private static final String NORDIC = HEADER + "1;2;Blåbærsyltetøy “€”\r\n0;1;Ærø\r\n";

  static Stream<Arguments> encodings() {
    return Stream.of("UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252")
        .flatMap(
            charset ->
                Stream.of("\n", "\r\n", "\r")
                    .flatMap(
                        lineEnd ->
                            Stream.of(false, true)
                                .map(quoted -> arguments(charset, lineEnd, quoted))));
  }

  @ParameterizedTest
  @MethodSource("encodings")
  void sameCustomersAreReadFromEveryForm(String charset, String lineEnd, boolean quoted) {
    String text = NORDIC.replaceAll("\r?\n", lineEnd);
    if (quoted) {
      text = text.replaceAll("([^;\r\n]+)", "\"$1\"");
    }
    String mark = charset.startsWith("UTF-16") ? "\uFEFF" : "";
    byte[] bytes = (mark + text).getBytes(Charset.forName(charset));
    var detector = new EncodingDetector();
    detector.update(bytes, 0, bytes.length);

    Encoding encoding = detector.detected();
    List<Row> rows =
        Reading.all(Reading.rows(new ByteArrayInputStream(bytes), encoding.charset(), ';'));

    assertThat(encoding.charset()).isEqualTo(charset);
    assertThat(rows).extracting(Row::line).containsExactly(2L, 3L);
    assertThat(rows.get(0).cells()).containsExactly("1", "2", "Blåbærsyltetøy “€”");
    assertThat(rows.get(1).cells()).containsExactly("0", "1", "Ærø");
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, '\u00F8', 0xF8",
    "UTF-8, '\u00C3', 0xC3",
    "UTF-8, '\u00C3\u00C3\u00B8', 0xC3",
    "UTF-8, '\u00C3\u00B8\u00B8', 0xB8",
    "UTF-8, '\u00C1\u00BF', 0xC1",
    "UTF-8, '\u00C0\u00AF', 0xC0",
    "UTF-8, '\u00ED\u00A0\u0080', 0xED",
    "windows-1252, '\u0081', 0x81",
    "US-ASCII, '\u00E5', 0xE5"
  })
  void byteThatDoesNotFitTheChosenEncodingIsRefusedWithItsLine(
      String charset, String bytes, String value) {
    String text = HEADER + "1;2;\"a\r\nb\"\r\r\n1;2;" + bytes + "\n";

    Problem problem =
        Reading.refusal(new ByteArrayInputStream(text.getBytes(ISO_8859_1)), charset, ';');

    assertThat(problem)
        .isEqualTo(Problem.of(Code.INVALID_ENCODING, value).with("encoding", charset).at(5));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void lettersOfEachLengthAreReadWhereverABlockOfBytesEnds(int shift) {
    String cell = "x".repeat(shift) + "aøß߿\u0800€\uD83D\uDE00".repeat(300);
    String text = HEADER + ("1;2;" + cell + "\n").repeat(40);

    List<Row> rows = Reading.all(Reading.rows(text));

    assertThat(rows).hasSize(40).allSatisfy(row -> assertThat(row.cells()[2]).isEqualTo(cell));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE"})
  void halfACharacterAtTheEndIsRefused(String charset) {
    byte[] bytes = ("\uFEFF" + HEADER + "1;2;ø").getBytes(Charset.forName(charset));
    InputStream cut = new ByteArrayInputStream(bytes, 0, bytes.length - 1);

    assertThat(Reading.refusal(cut, charset, ';').code()).isEqualTo(Code.INVALID_ENCODING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"no-such-charset", "?"})
  void charsetThatDoesNotExistIsRefused(String charset) {
    assertThatThrownBy(() -> new RecordReader(InputStream.nullInputStream(), charset, ';'))
        .isInstanceOf(FileRejected.class);
  }

  @Test
  void byteOrderMarkIsNoTextInAChosenEncoding() {
    InputStream bytes = Reading.stream("\uFEFF" + HEADER + "1;2;x");

    assertThat(Reading.rows(bytes, "windows-1252", ';').header().columns().get(0).field())
        .isNotNull();
  }

  @Test
  void charactersAcrossBlocksStayWhole() {
    String text = HEADER + "1;2;\"" + "a€😀".repeat(100_000) + "\"\n";

    Row row = Reading.rows(text).next();

    assertThat(row.cells()[2]).isEqualTo("a€😀".repeat(100_000));
  }

  static Stream<Arguments> huge() {
    String header = HEADER + "1;2;x\n";
    String quotedEnd = "\";\n1;2;y\n";
    return Stream.of(
        arguments("plain cell", header, "x", "\n", Code.TOO_LARGE),
        arguments("quoted cell", header + "1;2;\"", "x", quotedEnd, Code.TOO_LARGE),
        arguments("quoted lines", header + "1;2;\"", "x\n", quotedEnd, Code.TOO_LARGE),
        arguments("quoted quotes", header + "1;2;\"", "\"\"", quotedEnd, Code.TOO_LARGE),
        arguments("blanks after a quote", header + "1;2;\"x\"", " ", "\n", Code.TOO_LARGE),
        arguments("header", "", "x", "\n", Code.TOO_LARGE),
        arguments("open quote", header + "1;2;\"", "x;\n", "", Code.UNCLOSED_QUOTE),
        arguments("open quote, quotes", header + "1;2;\"", "\"\"", "", Code.UNCLOSED_QUOTE),
        arguments("columns", header, "1;", "\n", Code.TOO_MANY_COLUMNS),
        arguments("empty columns", header, ";", "\n", Code.TOO_LARGE),
        arguments("header columns", "", "Id;", "\n", Code.TOO_MANY_COLUMNS));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("huge")
  void whatIsHugeIsRefusedWithItsLine(
      String name, String before, String part, String after, Code code) {
    InputStream bytes =
        new SequenceInputStream(
            Collections.enumeration(
                List.of(
                    Reading.stream(before), repeated(part, 10_000_000), Reading.stream(after))));

    Problem problem = Reading.refusal(bytes, "UTF-8", ';');

    assertThat(problem.code()).isEqualTo(code);
    assertThat(problem.line()).isEqualTo(before.isEmpty() ? 1 : 3);
  }

  @Test
  void longestRecordIsStillRead() {
    String cell = "x".repeat(RecordReader.LONGEST_RECORD - "1;2;\n".length());

    assertThat(Reading.rows(HEADER + "1;2;" + cell + "\n").next().cells()[2]).isEqualTo(cell);
    assertThat(Reading.refusal(HEADER + "1;2;x" + cell + "\n", ';').code())
        .isEqualTo(Code.TOO_LARGE);
  }

  @Test
  void emptyColumnsWithoutNumberAreFree() {
    String surplus = ";".repeat(16_384);
    String text = "CustomerID;Gender;Comment" + surplus + "\n1;2;x" + surplus + " ;\n";

    Rows rows = Reading.rows(text);

    assertThat(rows.header().columns()).hasSize(3);
    assertThat(rows.next().cells()).containsExactly("1", "2", "x");
  }

  @Test
  void progressAndCloseReachTheFile() throws IOException {
    byte[] bytes = NORDIC.getBytes(UTF_8);
    var closed = new AtomicBoolean();
    var reader =
        new RecordReader(
            new ByteArrayInputStream(bytes) {
              @Override
              public void close() {
                closed.set(true);
              }
            },
            "UTF-8",
            ';');

    Reading.all(Reading.rows(reader));
    reader.close();

    assertThat(reader.bytesRead()).isEqualTo(bytes.length);
    assertThat(closed).isTrue();
  }

  private static InputStream repeated(String part, int length) {
    byte[] bytes = new byte[length - length % part.length()];
    byte[] one = part.getBytes(UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = one[i % one.length];
    }
    return new ByteArrayInputStream(bytes);
  }
}
