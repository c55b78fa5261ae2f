package customerimport.csv;

import static org.assertj.core.api.Assertions.assertThat;

import customerimport.customer.Fields;
import customerimport.customer.RandomText;
import customerimport.problem.FileRejected;
import customerimport.testing.Fuzz;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever bytes come as a file, they are rows or refused, and nothing else happens. */
class AnyFileTest {

  private static final List<byte[]> KNOWN = known();

  private static final String[] PIECES = {
    ";", "\"", "\"\"", "\n", "\r", "\r\n", "\uFEFF", "sep=;\n", "\0", "\u001A", "0;1\n",
        "CustomerID",
    "Gender", "Email", ";;;", ",", "\t", "|", "\u00A0", "ø", "😀", "PK\3\4", "%PDF", "\uFFFD"
  };

  private static List<byte[]> known() {
    try (Stream<Path> files =
        Files.walk(Path.of("src", "test", "resources", "customerimport", "oddities"))) {
      List<byte[]> known = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".csv")).sorted().toList()) {
        if (Files.size(file) < 20_000) {
          known.add(Files.readAllBytes(file));
        }
      }
      return known;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void anyBytesAreRowsOrRefused() {
    Fuzz.holds(
        3_000,
        random -> {
          byte[] file = file(random);
          List<String> read = read(file, 1 + random.nextInt(100), 64 << 10);
          // A first line "sep=;" is looked for in one block.
          assertThat(read(file, file.length + 1, 256 + random.nextInt(256))).isEqualTo(read);
        });
  }

  @Test
  void anyCellsAreAHeaderOrRefused() {
    var fields = new Fields();
    Fuzz.holds(
        3_000,
        random -> {
          String[] cells = new String[random.nextInt(8)];
          for (int i = 0; i < cells.length; i++) {
            cells[i] = heading(random);
          }
          try {
            Header header = Header.of(cells, fields);
            assertThat(header.columns()).hasSizeLessThanOrEqualTo(cells.length);
            assertThat(header.columns().stream().filter(c -> c.field() != null).map(Column::field))
                .doesNotHaveDuplicates()
                .contains(Fields.ID, Fields.THE_GENDER);
          } catch (FileRejected refused) {
            assertThat(refused.problem().code()).isNotNull();
          }
        });
  }

  private static String heading(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> RandomText.of(random, 12);
      case 1 -> "Email" + RandomText.of(random, 2);
      default ->
          Fuzz.oneOf(random, "CustomerID", "kjønn", "Gender", "E-post", "id", "Land", "", " ");
    };
  }

  /** A known file with some changes, or nothing known at all. */
  private static byte[] file(Random random) throws IOException {
    if (random.nextInt(10) == 0) {
      byte[] noise = new byte[random.nextInt(300)];
      random.nextBytes(noise);
      return noise;
    }
    byte[] file = KNOWN.get(random.nextInt(KNOWN.size()));
    for (int changes = random.nextInt(6); changes > 0; changes--) {
      file = changed(file, random);
    }
    return file;
  }

  private static byte[] changed(byte[] file, Random random) throws IOException {
    int from = random.nextInt(file.length + 1);
    int to = Math.min(file.length, from + random.nextInt(12));
    byte[] other = KNOWN.get(random.nextInt(KNOWN.size()));
    byte[] between =
        switch (random.nextInt(5)) {
          case 0 -> new byte[] {(byte) random.nextInt(256)};
          case 1 -> new byte[0];
          case 2 ->
              java.util.Arrays.copyOfRange(other, random.nextInt(other.length + 1), other.length);
          default ->
              Fuzz.oneOf(random, PIECES)
                  .getBytes(
                      Fuzz.oneOf(
                          random,
                          StandardCharsets.UTF_8,
                          StandardCharsets.UTF_8,
                          StandardCharsets.ISO_8859_1,
                          StandardCharsets.UTF_16LE));
        };
    var changed = new ByteArrayOutputStream();
    changed.write(file, 0, from);
    changed.write(between);
    changed.write(file, to, file.length - to);
    return changed.toByteArray();
  }

  /** What is read of a file that comes in lots of this size: its rows, and why it ends early. */
  private static List<String> read(byte[] file, int lot, int block) {
    List<String> read = new ArrayList<>();
    var detector = new EncodingDetector();
    for (int at = 0; at < file.length; at += lot) {
      detector.update(file, at, Math.min(lot, file.length - at));
    }
    Encoding encoding = detector.detected();
    String charset = encoding.charset() == null ? "UTF-8" : encoding.charset();
    read.add(charset + (encoding.problem() == null ? "" : encoding.problem().code()));
    if (encoding.problem() != null) {
      return read;
    }
    try {
      Rows rows =
          Reading.rows(new RecordReader(new ByteArrayInputStream(file), charset, ';', block));
      long number = 0;
      while (rows.hasNext()) {
        Row row = rows.next();
        assertThat(row.number()).isEqualTo(++number);
        assertThat(row.problem() != null || row.cells().length >= 2).isTrue();
        read.add(row.line() + ":" + String.join("|", row.cells()) + row.problem());
      }
    } catch (FileRejected refused) {
      read.add(String.valueOf(refused.problem()));
    }
    return read;
  }
}
