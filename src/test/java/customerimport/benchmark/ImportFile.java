package customerimport.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/**
 * The file to import: of ten rows, six are as stored, three have one to three changed cells, and
 * one is new, in changing order.
 */
final class ImportFile {

  private static final String BLOCK = "UUUUUUCCCN";

  private static final int EMAIL = People.COLUMNS.indexOf("Email");
  private static final int BIRTH_DATE = People.COLUMNS.indexOf("BirthDate");

  private final People people;
  private final SplittableRandom random;

  ImportFile(long seed) {
    this.people = new People(seed);
    this.random = new SplittableRandom(seed);
  }

  /** Writes the stored customers, with ids from 1 on, as a file of the same form. */
  static void writeStored(Path file, long seed, int customers) throws IOException {
    var people = new People(seed);
    try (var out = Files.newBufferedWriter(file)) {
      header(out);
      for (int id = 1; id <= customers; id++) {
        row(out, id, people.cells(id, 0));
      }
    }
  }

  /** Writes so many rows, by rising ids with the new customers in between. */
  void write(Path file, int rows) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      header(out);
      int id = 0;
      char[] kinds = BLOCK.toCharArray();
      for (int i = 0; i < rows; i++) {
        if (i % kinds.length == 0) {
          shuffle(kinds);
        }
        switch (kinds[i % kinds.length]) {
          case 'U' -> row(out, ++id, people.cells(id, 0));
          case 'C' -> row(out, ++id, changed(id));
          default -> row(out, 0, people.cells(rows + (long) i, 0));
        }
      }
    }
  }

  private String[] changed(int id) {
    String[] stored = people.cells(id, 0);
    String[] cells = stored.clone();
    int changes = 1 + random.nextInt(3);
    // With birth date, name and e-mail all new it would be another person, and be held back.
    int but = random.nextBoolean() ? BIRTH_DATE : EMAIL;
    for (int version = 1; changes > 0; version++) {
      int column = random.nextInt(cells.length);
      if (column == but) {
        continue;
      }
      String other = people.cells(id, version)[column];
      if (cells[column].equals(stored[column]) && !other.equals(stored[column])) {
        cells[column] = other;
        changes--;
      }
    }
    return cells;
  }

  private void shuffle(char[] kinds) {
    for (int i = kinds.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      char kind = kinds[i];
      kinds[i] = kinds[j];
      kinds[j] = kind;
    }
  }

  private static void header(Writer out) throws IOException {
    out.write("CustomerID;" + String.join(";", People.COLUMNS) + "\n");
  }

  private static void row(Writer out, long id, String[] cells) throws IOException {
    out.write(id + ";" + String.join(";", cells) + "\n");
  }
}
