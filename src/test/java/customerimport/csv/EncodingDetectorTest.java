package customerimport.csv;

import static customerimport.problem.Code.CONTROL_CHARS;
import static customerimport.problem.Code.EMPTY_FILE;
import static customerimport.problem.Code.INVALID_ENCODING;
import static customerimport.problem.Code.NOT_CSV;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import customerimport.problem.Code;
import customerimport.problem.Problem;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes stand as Latin-1 text: one character is one byte. */
class EncodingDetectorTest {

  private static final String HEADER = "CustomerID;Gender\n";
  private static final String FILLER = "0;1 plain text of no interest\r\n".repeat(1000);

  static Stream<Arguments> readable() {
    return Stream.of(
        arguments("ASCII only", HEADER + "0;1", "UTF-8"),
        arguments("two bytes", "Kj\u00C3\u00B8nn;Id", "UTF-8"),
        arguments("three bytes", "a;\u00E2\u0082\u00AC\n", "UTF-8"),
        arguments("four bytes", "a;\u00F0\u009F\u0098\u0080\n", "UTF-8"),
        arguments("mark", "\u00EF\u00BB\u00BFa;b\n", "UTF-8"),
        arguments("text below many blank lines", "\n".repeat(5000) + HEADER, "UTF-8"),
        arguments("non-ASCII at the very end", FILLER + "\u00C3\u00B8", "UTF-8"),
        arguments("Windows", "Kj\u00F8nn;Id\n", "windows-1252"),
        arguments("Windows, far down", FILLER + "\u00F8;\u00C5se\n", "windows-1252"),
        arguments("Windows, euro sign", "a;\u0080 \n", "windows-1252"),
        arguments("UTF-16LE", "\u00FF\u00FEa\0;\0b\0", "UTF-16LE"),
        arguments("UTF-16BE", "\u00FE\u00FF\0a\0;\0b", "UTF-16BE"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("readable")
  void encodingIsFoundHoweverTheBytesArrive(String name, String bytes, String charset) {
    for (int chunk : new int[] {1, 3, 8, 100, 1 << 16}) {
      assertThat(detected(bytes, chunk)).isEqualTo(new Encoding(charset, null));
    }
  }

  static Stream<Arguments> unreadable() {
    String good = "\u00C3\u00B8\n";
    return Stream.of(
        arguments("mixed", good + "\n\u00F8 \n", INVALID_ENCODING, 3L, "0xF8"),
        arguments("mixed, bad first", "\u00F8 \n" + good, INVALID_ENCODING, 1L, "0xF8"),
        arguments("truncated by a line end", good + "\u00C3\na", INVALID_ENCODING, 2L, "0xC3"),
        arguments(
            "truncated by text", good + "\u00C3plain text\u00B8", INVALID_ENCODING, 2L, "0xC3"),
        arguments(
            "truncated by more text",
            good + "\u00C3plain text\u00B8 that goes on and on",
            INVALID_ENCODING,
            2L,
            "0xC3"),
        arguments("truncated by the end", good + "a\u00E2\u0082", INVALID_ENCODING, 2L, "0xE2"),
        arguments("overlong", good + "\u00C0\u00AF", INVALID_ENCODING, 2L, "0xC0"),
        arguments("overlong in three", good + "\u00E0\u0080\u00AF", INVALID_ENCODING, 2L, "0xE0"),
        arguments("surrogate", good + "\u00ED\u00A0\u0080", INVALID_ENCODING, 2L, "0xED"),
        arguments(
            "beyond Unicode", good + "\u00F4\u0090\u0080\u0080", INVALID_ENCODING, 2L, "0xF4"),
        arguments("lone continuation", good + "\u0080", INVALID_ENCODING, 2L, "0x80"),
        arguments(
            "mark, then Windows", "\u00EF\u00BB\u00BF\n\u00F8 ", INVALID_ENCODING, 2L, "0xF8"),
        arguments("undefined in Windows", "\u00F8 \r\r\n\u0081", INVALID_ENCODING, 3L, "0x81"),
        arguments("far down", FILLER + good + "\u00F8 ", INVALID_ENCODING, 1002L, "0xF8"),
        arguments("UTF-32", "\u00FF\u00FE\0\0a\0\0\0", INVALID_ENCODING, 1L, null),
        arguments("NUL", FILLER + "a\0b", CONTROL_CHARS, 1001L, "U+0000"),
        arguments("NUL in a short file", "a\0b", CONTROL_CHARS, 1L, "U+0000"),
        arguments("NUL and bad bytes", "\u00F8 \n\0", CONTROL_CHARS, 2L, "U+0000"),
        arguments("nothing", "", EMPTY_FILE, null, null),
        arguments("blanks", " \r\n\t\n\u001A", EMPTY_FILE, null, null),
        arguments("mark alone", "\u00EF\u00BB\u00BF\r\n", EMPTY_FILE, null, null),
        arguments("UTF-16 blanks", "\u00FF\u00FE \0\n\0", EMPTY_FILE, null, null));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("unreadable")
  void reasonIsFoundHoweverTheBytesArrive(
      String name, String bytes, Code code, Long line, String value) {
    for (int chunk : new int[] {1, 3, 8, 100, 1 << 16}) {
      Problem problem = detected(bytes, chunk).problem();
      assertThat(problem.code()).isEqualTo(code);
      assertThat(problem.line()).isEqualTo(line);
      assertThat(problem.value()).isEqualTo(value);
    }
  }

  @ParameterizedTest
  @CsvSource({"UTF-16LE", "UTF-16BE"})
  void utf16WithoutMarkIsRefusedNamingWhatItLooksLike(String charset) {
    for (String text : new String[] {HEADER, "Id"}) {
      byte[] bytes = text.getBytes(Charset.forName(charset));

      Problem problem = detected(new String(bytes, ISO_8859_1), 100).problem();

      assertThat(problem.code()).isEqualTo(CONTROL_CHARS);
      assertThat(problem.details()).containsEntry("looksLike", charset);
    }
  }

  static Stream<Arguments> otherKinds() {
    return Stream.of(
        arguments("xlsx", "PK\u0003\u0004\u0014\0\u0006\0......[Content_Types].xml"),
        arguments("ods", "PK\u0003\u0004..mimetypeapplication/vnd.oasis.opendocument.spreadsheet"),
        arguments("docx", "PK\u0003\u0004....[Content_Types].xml....word/document.xml"),
        arguments("zip", "PK\u0003\u0004\u0014\0\0\0customers.csv"),
        arguments("zip", "PK\u0005\u0006\0\0"),
        arguments("xls", "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1\0\0"),
        arguments("gz", "\u001F\u008B\b\0\0"),
        arguments("pdf", "%PDF-1.7\n%\u00E2\u00E3"),
        arguments("png", "\u0089PNG\r\n\u001A\n\0\0"),
        arguments("jpg", "\u00FF\u00D8\u00FF\u00E0\0\u0010JFIF"),
        arguments("html", "<!DOCTYPE html>\n<html>"),
        arguments("html", "\u00EF\u00BB\u00BF\r\n <HTML xmlns:o=\"urn:x\">"),
        arguments("html", "<table border=1><tr><td>CustomerID;Gender</td>"),
        arguments("xml", "<?xml version=\"1.0\"?>\n<customers/>"),
        arguments("xml", "<customers>\n  <customer id=\"1\"/>"),
        arguments("xml", "<c:customers xmlns:c=\"urn:a;b\"><c:customer/>"),
        arguments("xml", "\u00FF\u00FE<\0?\0x\0m\0l\0 \0v\0"),
        arguments("json", "{\"customers\": [1, 2]}"),
        arguments("json", "\n[\n  {\"id\": 1}"),
        arguments("json", "[[1, 2], [3, 4]]"),
        arguments("json", "[]"),
        arguments("json", "\u00EF\u00BB\u00BF[]"),
        arguments("rtf", "{\\rtf1\\ansi"));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("otherKinds")
  void otherKindsOfFileAreNamed(String kind, String bytes) {
    Problem problem = detected(bytes, 5).problem();

    assertThat(problem.code()).isEqualTo(NOT_CSV);
    assertThat(problem.details()).containsEntry("kind", kind);
  }

  @ParameterizedTest
  @CsvSource({"zip, packed", "7z, packed", "png, picture", "xls,", "pdf,"})
  void whatIsPackedOrAPictureIsToldAsSuch(String kind, String reason) {
    assertThat(FileKind.refused(kind).details().get("reason")).isEqualTo(reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{id};Gender\n0;1",
        "<b>Navn</b>;CustomerID;Gender\n",
        "<Customer>;CustomerID;Gender\n",
        "[1];CustomerID\n",
        "[Id];[Gender]\n",
        "{;CustomerID\n",
        "<;CustomerID\n",
        "PK;CustomerID\n",
        "%;PDF\n",
        "GIF;CustomerID\n",
        "# customers;CustomerID\n"
      })
  void firstCellThatLooksStrangeIsStillCsv(String text) {
    assertThat(detected(text, 100)).isEqualTo(new Encoding("UTF-8", null));
  }

  @Test
  void everyUnicodeCharacterIsGoodUtf8() {
    var all = new StringBuilder();
    for (int c = 1; c <= Character.MAX_CODE_POINT; c++) {
      if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
        all.appendCodePoint(c);
      }
    }
    byte[] bytes = all.toString().getBytes(StandardCharsets.UTF_8);
    var detector = new EncodingDetector();
    detector.update(bytes, 0, bytes.length);

    assertThat(detector.detected()).isEqualTo(new Encoding("UTF-8", null));
  }

  private static Encoding detected(String latin1, int chunk) {
    byte[] bytes = latin1.getBytes(ISO_8859_1);
    var detector = new EncodingDetector();
    for (int i = 0; i < bytes.length; i += chunk) {
      detector.update(bytes, i, Math.min(chunk, bytes.length - i));
    }
    return detector.detected();
  }
}
