package customerimport.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The product beside the limit on the same work, in turn, on the same server. Not part of the usual
 * tests: {@code mvn -Pbenchmark verify}.
 */
class Benchmark {

  private static final Path FOLDER = Path.of("target", "benchmark").toAbsolutePath();
  private static final long SEED = 20240229;

  private final BenchmarkSettings settings = BenchmarkSettings.given();

  @Test
  void bothLeaveTheSameAndTheirTimesAreTold() throws Exception {
    try (var database = new Database(FOLDER.resolve("data"))) {
      for (int rows : settings.rows()) {
        new Size(rows, database).measure().print(System.out);
      }
    }
  }

  @Test
  void manyImportsAtOnceTakeNoLongerThanInTurn() throws Exception {
    int rows = settings.rows().stream().mapToInt(Integer::intValue).min().orElseThrow();
    try (var database = new Database(FOLDER.resolve("data"))) {
      new Size(rows, database).many().print(System.out);
    }
  }

  /** So many customers, and a file of as many rows. */
  private final class Size {

    private final Database database;
    private final Report report;
    private final Path file;

    Size(int rows, Database database) throws Exception {
      this.database = database;
      this.file = FOLDER.resolve("customers-" + rows + ".csv");
      Path stored = FOLDER.resolve("stored.csv");
      ImportFile.writeStored(stored, SEED, rows);
      new ImportFile(SEED).write(file, rows);
      this.report = new Report(rows, Files.size(file));
      database.lay(stored);
      Files.delete(stored);
    }

    Report measure() throws Exception {
      for (int start = 1; start < settings.starts(); start++) {
        try (var product = start()) {
          report.first(preview(product));
        }
      }
      try (var product = start()) {
        report.first(preview(product));
        rounds(new Limit(database), product);
        report.memory(product.peakHeap(), product.peakUse(), product.peakResident());
      }
      return report;
    }

    ManyImports many() throws Exception {
      try (var product = start()) {
        preview(product);
        var many = new ManyImports(product, database, file);
        for (int round = 0; round < settings.repeat(); round++) {
          many.round();
        }
        return many;
      }
    }

    private Product start() throws Exception {
      database.restore();
      var product = Product.start(database, FOLDER.resolve("product"), settings);
      report.startUp(product.startUp());
      return product;
    }

    private void rounds(Contestant one, Contestant other) throws Exception {
      for (int round = 0; round < settings.repeat(); round++) {
        boolean swapped = round % 2 == 1;
        Map<String, Object> left = turn(swapped ? other : one);
        assertThat(turn(swapped ? one : other)).isEqualTo(left);
      }
    }

    private Map<String, Object> turn(Contestant contestant) throws Exception {
      database.restore();
      report.preview(contestant, preview(contestant));
      database.checkpoint();
      long began = System.nanoTime();
      contestant.confirm();
      report.confirm(contestant, System.nanoTime() - began);
      return database.left();
    }

    private long preview(Contestant contestant) throws Exception {
      long began = System.nanoTime();
      contestant.preview(file);
      return System.nanoTime() - began;
    }
  }
}
