package customerimport.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import customerimport.imports.Counts;
import customerimport.imports.Import;
import customerimport.imports.Options;
import customerimport.testing.ApplicationTest;
import customerimport.testing.Product;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** However a program writes the same customers, the preview is the same. */
@ApplicationTest
@TestInstance(Lifecycle.PER_CLASS)
class DialectsTest {

  private static final String BREAK = "\u2028";

  /** Cells between tabs; a line break in a cell stands as {@link #BREAK}. */
  private static final List<String> CUSTOMERS =
      List.of(
          "Kundenr\tFornavn\tEtternavn\tE-post\tMobil\tAdresse\tPostnr\tPoststed\tKjønn\tMerknad",
          "1001\tKari\tNordmann\tkari.nordmann@example.org\t905 12 345\tStorgata 1\t0150\tOslo\t2\t",
          "1002\tOla\tNordmann\tola.nordmann@example.org\t+4741234567\tKirkeveien 7\t5003\tVoss\t1\t",
          "1005\t\t\tpost@kulturhuset.example\t\tTorget 2"
              + BREAK
              + "Inngang B\t5014\tBergen\t0\tx;y",
          "1007\tC:\\new\t#1\t\t\t\t\t\t0\tSa \"hei\" til Siri",
          "0\tÆgir\tØdegård–Müller\taegir@example.com\t90599999\tGata 3; oppg. B\t9008\tTromsø\t1\t50 €",
          "0\tZoë\t\"Zoa\"\tkari.nordmann@example.org\t\tVei 1"
              + BREAK
              + BREAK
              + "3. etg.\t0001\tÅs\t2\t",
          "0\tFeil\t\t\t4,79E+10\t\t150\tMoss\tkvinne\t",
          "77\tUkjent\t\t\t\t\t\t\t1\t");

  @Autowired Product product;
  private List<String> expected;

  @BeforeAll
  void previewAsNewerProgramsWriteIt() throws IOException {
    product.database().sql("truncate customer").update();
    product.database().sql(Files.readString(Oddity.FOLDER.resolve("customers.sql"))).update();
    Import is = preview("UTF-8", List.of("\n"), Quotes.NEEDED);
    assertThat(is.counts()).isEqualTo(new Counts(8, 3, 1, 2, 2, 0, 1));
    expected = rows(is.id());
  }

  enum Quotes {
    /** Only where the format would break without. */
    LEAST,
    NEEDED,
    ALL;

    String cell(String text) {
      boolean quoted =
          switch (this) {
            case LEAST -> text.startsWith("\"") || text.contains(";") || text.contains(BREAK);
            case NEEDED -> text.contains("\"") || text.contains(";") || text.contains(BREAK);
            case ALL -> true;
          };
      return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
  }

  static Stream<Arguments> dialects() {
    List<List<String>> ends =
        List.of(List.of("\n"), List.of("\r\n"), List.of("\r"), List.of("\r\n", "\n", "\r", "\n"));
    return Stream.of("UTF-8", "UTF-8 BOM", "UTF-16LE BOM", "UTF-16BE BOM", "windows-1252")
        .flatMap(
            encoding ->
                ends.stream()
                    .flatMap(
                        lineEnds ->
                            Stream.of(Quotes.values())
                                .map(quotes -> arguments(encoding, lineEnds, quotes))));
  }

  @ParameterizedTest
  @MethodSource("dialects")
  void everyDialectGivesTheSamePreview(String encoding, List<String> lineEnds, Quotes quotes) {
    Import is = preview(encoding, lineEnds, quotes);

    assertThat(is.encoding()).isEqualTo(encoding.replace(" BOM", ""));
    assertThat(rows(is.id())).isEqualTo(expected);
  }

  private Import preview(String encoding, List<String> lineEnds, Quotes quotes) {
    Charset charset = Charset.forName(encoding.replace(" BOM", ""));
    String mark = encoding.endsWith("BOM") ? "\uFEFF" : "";
    byte[] bytes = (mark + file(lineEnds, quotes)).getBytes(charset);
    return product.settled(product.receive("kunder.csv", bytes, Options.DEFAULT));
  }

  private static String file(List<String> lineEnds, Quotes quotes) {
    var file = new StringBuilder();
    int line = 0;
    for (String customer : CUSTOMERS) {
      String row =
          Stream.of(customer.split("\t", -1)).map(quotes::cell).collect(Collectors.joining(";"));
      String end = lineEnds.get(line++ % lineEnds.size());
      file.append(row.replace(BREAK, end)).append(end);
    }
    return file.toString();
  }

  /** The staged rows, but for what tells one import from another. */
  private List<String> rows(long importId) {
    return product
        .database()
        .sql(
            """
            select (to_jsonb(r) - 'import_id' - 'seen')::text from import_row r
            where import_id = ? order by row_number
            """)
        .param(importId)
        .query(String.class)
        .list();
  }
}
