package customerimport.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Eight previews in turn and the same eight at once, while people look at lists; behind the eight,
 * somebody sends a small file.
 */
final class ManyImports {

  private static final int IMPORTS = 8;
  private static final int SMALL_ROWS = 10;
  private static final int MILLIS_PER_LOOK = 50;
  private static final List<String> LOOKS =
      List.of("/api/imports?size=20", "/api/customers?size=20", "/api/session");

  private final Product product;
  private final Database database;
  private final Path file;
  private final Path small;
  private final List<Double> inTurn = new ArrayList<>();
  private final List<Double> atOnce = new ArrayList<>();
  private final List<Double> smallOnes = new ArrayList<>();
  private final List<Double> looks = Collections.synchronizedList(new ArrayList<>());

  ManyImports(Product product, Database database, Path file) throws Exception {
    this.product = product;
    this.database = database;
    this.file = file;
    this.small = file.resolveSibling("small.csv");
    try (var lines = Files.lines(file)) {
      Files.write(small, lines.limit(1 + SMALL_ROWS).toList());
    }
  }

  /** People look at lists, twenty times a second, as often in turn as at once. */
  void round() throws Exception {
    database.restore();
    whileLooking(this::inTurn);
    database.restore();
    whileLooking(this::together);
  }

  private interface Load {
    void send(ExecutorService people) throws Exception;
  }

  private void whileLooking(Load load) throws Exception {
    ExecutorService people = Executors.newCachedThreadPool();
    ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    try {
      Future<?> looking =
          clock.scheduleAtFixedRate(this::look, 0, MILLIS_PER_LOOK, TimeUnit.MILLISECONDS);
      load.send(people);
      if (looking.isDone()) {
        looking.get();
      }
    } finally {
      clock.shutdown();
      clock.awaitTermination(1, TimeUnit.MINUTES);
      people.shutdownNow();
    }
  }

  private void inTurn(ExecutorService people) throws Exception {
    long began = System.nanoTime();
    for (int i = 0; i < IMPORTS; i++) {
      product.preview(file);
    }
    inTurn.add(since(began));
  }

  private void together(ExecutorService people) throws Exception {
    long began = System.nanoTime();
    List<Future<Long>> sent = new ArrayList<>();
    for (int i = 0; i < IMPORTS; i++) {
      sent.add(people.submit(() -> product.receive(file)));
    }
    List<Long> ids = new ArrayList<>();
    for (Future<Long> id : sent) {
      ids.add(id.get());
    }
    long smallBegan = System.nanoTime();
    product.preview(small);
    smallOnes.add(since(smallBegan));
    for (long id : ids) {
      product.previewed(id);
    }
    atOnce.add(since(began));
  }

  private void look() {
    long began = System.nanoTime();
    try {
      product.get(LOOKS.get(looks.size() % LOOKS.size()));
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
    looks.add(since(began));
  }

  void print(PrintStream out) {
    out.printf(
        Locale.ROOT,
        "%nbenchmark imports=%d inTurn=%.2f atOnce=%.2f ratio=%.2f smallBehindThem=%.2f looks=%d p99=%.3f%n",
        IMPORTS,
        Report.median(inTurn),
        Report.median(atOnce),
        Report.median(atOnce) / Report.median(inTurn),
        Report.median(smallOnes),
        looks.size(),
        looks.stream().sorted().skip(looks.size() * 99L / 100).findFirst().orElse(0.0));
  }

  private static double since(long nanos) {
    return (System.nanoTime() - nanos) / 1e9;
  }
}
