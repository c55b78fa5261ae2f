package customerimport.preview;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import customerimport.imports.Counts;
import customerimport.imports.Import;
import customerimport.imports.ImportState;
import customerimport.imports.Imports;
import customerimport.imports.Options;
import customerimport.testing.ApplicationTest;
import customerimport.testing.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Files that were made, or damaged, to break the preview: each ends in an answer. */
@ApplicationTest
class HostileFileTest {

  private static final String HEADER = "CustomerID;Gender;FirstName;Comment\n";
  private static final String MARKS = ";;;;\"\"\n\n\r,\t|'\\0123 \uFEFF\u001Aæ=+-\0{}$";

  @Autowired Product product;
  @Autowired Imports imports;

  @BeforeEach
  void knownCustomer() {
    product.database().sql("truncate customer").update();
    product
        .database()
        .sql("insert into customer (customer_id, first_name, gender) values (7, 'Sju', 1)")
        .update();
  }

  static List<Arguments> files() {
    return List.of(
        file("a line of a megabyte", HEADER + "0;1;Lang;" + "x".repeat(1 << 20), "TOO_LARGE"),
        file("a header of a megabyte", "x".repeat(1 << 20) + HEADER + "0;1;A;B", "TOO_LARGE"),
        file(
            "a cell of a megabyte",
            HEADER + "0;1;A;\"" + "x\n".repeat(1 << 19) + "\"",
            "TOO_LARGE"),
        file("a cell of 50 megabytes", HEADER + "0;1;A;" + "x".repeat(50 << 20), "TOO_LARGE"),
        file(
            "a million columns",
            "CustomerID;Gender" + columns(1_000_000) + "\n0;1",
            "TOO_MANY_COLUMNS"),
        file("a cell of backslashes", HEADER + "0;1;Lang;" + "\\".repeat(900_000), "R1"),
        file("a cell of emoji", HEADER + "0;1;Lang;" + "😀".repeat(400_000), "R1"),
        file("2,000 columns", "CustomerID;Gender" + columns(2_000) + "\n0;1", "TOO_MANY_COLUMNS"),
        file("2,000 empty columns", "CustomerID;Gender" + ";".repeat(2_000) + "\n0;1", "R1"),
        file("2,000 cells", HEADER + "0;1;Mange" + columns(2_000), "TOO_MANY_COLUMNS"),
        file("100,000 empty quotes in a cell", HEADER + "0;1;" + "\"\"".repeat(100_000), "R1"),
        file("100,000 empty quoted cells", HEADER + ";\"\"".repeat(100_000), "TOO_MANY_COLUMNS"),
        file("100,000 lines of empty quotes", HEADER + "\"\"\n".repeat(100_000), "NO_DATA_ROWS"),
        file("100,000 quotes that open nothing", HEADER + "0;1;A;B\"\n".repeat(100_000), "N100000"),
        file("an id 50,000 times", HEADER + "7;2;Ny;\n".repeat(50_000), "R50000"),
        file("an id 50,000 times, unchanged", HEADER + "7;1;Sju;\n".repeat(50_000), "R50000"),
        file("an unknown id 50,000 times", HEADER + "8;2;Ny;\n".repeat(50_000), "R50000"),
        arguments("a lone surrogate in UTF-16", utf16('\uD800'), "INVALID_ENCODING"),
        arguments("a NUL in UTF-16", utf16('\0'), "CONTROL_CHARS"),
        arguments("half a character", new byte[] {-1, -2, 'C'}, "INVALID_ENCODING"));
  }

  @ParameterizedTest(name = "{0} -> {2}")
  @MethodSource("files")
  void everyFileIsAnswered(String what, byte[] bytes, String expected) {
    assertThat(answer(preview(bytes))).as(what).isEqualTo(expected);
  }

  static List<Arguments> damaged() {
    var cases = new ArrayList<Arguments>();
    var random = new Random(20);
    for (int i = 0; i < 20; i++) {
      byte[] bytes = new byte[1 + random.nextInt(50_000)];
      random.nextBytes(bytes);
      cases.add(arguments("bytes " + i, bytes));
      byte[] afterHeader = (HEADER + new String(bytes, ISO_8859_1)).getBytes(ISO_8859_1);
      cases.add(arguments("bytes after a header " + i, afterHeader));
      cases.add(arguments("marks " + i, (HEADER + marks(random, MARKS)).getBytes(UTF_8)));
      cases.add(arguments("rows " + i, (HEADER + marks(random, ";07\"\nA\t\\")).getBytes(UTF_8)));
    }
    return cases;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("damaged")
  void randomFilesAreAnswered(String what, byte[] bytes) {
    Import answered = preview(bytes);

    assertThat(answered.state()).as(what).isIn(ImportState.PREVIEWED, ImportState.REJECTED);
    assertThat(answer(answered)).isNotEmpty();
  }

  static List<String> fileNames() {
    return List.of(
        "x".repeat(300) + ".csv",
        "../../../etc/cron.d/kunder.csv",
        "C:\\windows\\system32\\kunder.csv",
        "\u202Evsc.kunder\u202C.csv",
        "kunder\n2026 INFO  admin signed in.csv",
        "${bean:faults}{{customer-import.inbox}}.csv",
        "<img src=x onerror=alert(1)>'\"; drop table customer; --.csv",
        "😀\u0301\u0000.csv",
        "");
  }

  @ParameterizedTest
  @MethodSource("fileNames")
  void aNameIsOnlyAName(String fileName) {
    byte[] bytes = (HEADER + "0;1;A;" + fileName.hashCode()).getBytes(UTF_8);

    Import previewed = product.settled(product.receive(fileName, bytes, Options.DEFAULT));

    assertThat(answer(previewed)).isEqualTo("N1");
    assertThat(previewed.fileName()).isEqualTo(fileName.replace("\u0000", ""));
  }

  private static final List<String> CELLS =
      List.of(
          "\\N",
          "\\.",
          "\\\\N",
          "\\t\\n\\x41",
          "\\",
          "'; drop table customer; --",
          "' or '1'='1",
          "$1 ? :name :#importId :#${body} #{1+1}",
          "${body} ${bean:faults} ${sysenv.HOME}",
          "{{customer-import.inbox}}",
          "{\"a\": [null, \"\\u0000\"]}",
          "{NULL}",
          "NULL",
          "null",
          "%s%n%d",
          "<script>alert('1')</script>&amp;",
          "=cmd|' /C calc'!A0",
          "@SUM(1+1)*cmd",
          "\"anført\" og ;semikolon;",
          "åÅøØæÆ ß ﬁ İı ﷽ 👩👍🏽",
          "٣ १ Ａ",
          "x".repeat(100));

  @Test
  void whatIsStoredIsTheCellAndNothingElse() {
    String rows =
        CELLS.stream()
            .map(cell -> "0;1;\"" + cell.replace("\"", "\"\"") + "\";x")
            .collect(Collectors.joining("\n"));
    Import previewed = preview((HEADER + rows).getBytes(UTF_8));
    product.confirm(previewed.id(), 1);
    Import imported = product.in(ImportState.IMPORTED, previewed.id());

    for (int i = 0; i < CELLS.size(); i++) {
      assertThat(product.customer(imported.firstNewId() + i, "first_name")).isEqualTo(CELLS.get(i));
    }
  }

  private Import preview(byte[] bytes) {
    return product.settled(product.receive("kunder.csv", bytes, Options.DEFAULT));
  }

  private static String answer(Import is) {
    if (is.state() == ImportState.REJECTED) {
      return is.problems().stream().map(p -> p.code().name()).collect(Collectors.joining(" "));
    }
    Counts counts = is.counts();
    return (some("N", counts.created())
            + some("C", counts.changed())
            + some("U", counts.unchanged())
            + some("R", counts.rejected()))
        .strip();
  }

  private static String some(String outcome, long count) {
    return count == 0 ? "" : outcome + count + " ";
  }

  private static String marks(Random random, String alphabet) {
    return IntStream.range(0, 5 + random.nextInt(3_000))
        .mapToObj(i -> String.valueOf(alphabet.charAt(random.nextInt(alphabet.length()))))
        .collect(Collectors.joining());
  }

  private static Arguments file(String what, String text, String expected) {
    return arguments(what, text.getBytes(UTF_8), expected);
  }

  private static String columns(int count) {
    return IntStream.range(0, count).mapToObj(i -> ";c" + i).collect(Collectors.joining());
  }

  private static byte[] utf16(char c) {
    byte[] bytes = ("\uFEFF" + HEADER + "0;1;A;x").getBytes(UTF_16LE);
    bytes[bytes.length - 2] = (byte) c;
    bytes[bytes.length - 1] = (byte) (c >> 8);
    return bytes;
  }
}
