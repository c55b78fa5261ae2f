package customerimport.preview;

import customerimport.csv.Separator;
import customerimport.imports.Options;
import customerimport.imports.Options.EmptyCells;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A file as somebody may send it, and what the product is to tell of it.
 *
 * <p>Each folder has a table {@code expected.txt}. The line of a file names it, the options it is
 * sent with, and behind {@code |} the encoding that it is found to be in. Indented lines under it
 * tell the file's problem ({@code FILE CODE @line}), its warnings ({@code ! CODE}), and every row:
 * {@code rowNumber@line OUTCOME | FirstName=Åse | CODE in column}. Of an unchanged row no line is
 * kept. A changed row names every value that it changes, a new one those that are worth checking.
 *
 * @param file the file
 * @param options how it is sent
 * @param expected the lines of the table, without indentation, the encoding first
 */
record Oddity(Path file, Options options, List<String> expected) {

  static final Path FOLDER = Path.of("src/test/resources/customerimport/oddities");

  /** Those of all folders. */
  static List<Oddity> all() {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      return folders.filter(Files::isDirectory).sorted().flatMap(f -> of(f).stream()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Oddity> of(Path folder) {
    var all = new ArrayList<Oddity>();
    for (String line : lines(folder.resolve("expected.txt"))) {
      if (line.startsWith("  ")) {
        all.get(all.size() - 1).expected().add(line.strip());
      } else if (!line.isBlank() && !line.startsWith("#")) {
        all.add(named(line, folder));
      }
    }
    return all;
  }

  private static Oddity named(String line, Path folder) {
    int bar = line.lastIndexOf('|');
    String[] words = line.substring(0, bar).strip().split(" ", -1);
    Map<String, String> options = new TreeMap<>();
    for (int i = 1; i < words.length; i++) {
      options.put(words[i].split("=", 2)[0], words[i].split("=", 2)[1]);
    }
    var expected = new ArrayList<>(List.of("encoding " + line.substring(bar + 1).strip()));
    return new Oddity(folder.resolve(words[0]), options(options), expected);
  }

  private static Options options(Map<String, String> named) {
    String separator = named.get("separator");
    return new Options(
        EmptyCells.valueOf(named.getOrDefault("emptyCells", "CLEAR")),
        separator == null ? null : Separator.named(separator).orElseThrow().character(),
        named.get("encoding"),
        null);
  }

  private static List<String> lines(Path table) {
    try {
      return Files.readAllLines(table);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] bytes() throws IOException {
    return Files.readAllBytes(file);
  }

  /** The values that the row's line names. */
  List<String> fieldsOf(long rowNumber) {
    return expected.stream()
        .filter(line -> line.startsWith(rowNumber + "@"))
        .flatMap(line -> Stream.of(line.split(" \\| ")).skip(1))
        .filter(item -> item.matches("[A-Z]\\w+=.*"))
        .map(item -> item.substring(0, item.indexOf('=')))
        .toList();
  }

  @Override
  public String toString() {
    return FOLDER.relativize(file).toString();
  }
}
