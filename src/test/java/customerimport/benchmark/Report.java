package customerimport.benchmark;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was measured at one size, as a table and as one line for machines. */
final class Report {

  static final String KEEPING = "receive and keep";
  static final String DUPLICATES = "duplicates";

  private final int rows;
  private final long bytes;
  private final Map<String, List<Double>> seconds = new LinkedHashMap<>();
  private final List<Double> startUps = new ArrayList<>();
  private long heap;
  private long use;
  private long resident;

  Report(int rows, long bytes) {
    this.rows = rows;
    this.bytes = bytes;
  }

  /** The product's first preview after its start; in nanoseconds, like all that follow. */
  void first(long nanos) {
    add("product, first preview", nanos);
  }

  /** From the start of the product's JVM until it is ready. */
  void startUp(long nanos) {
    startUps.add(nanos / 1e9);
  }

  void preview(Contestant contestant, long nanos) {
    add(contestant.name() + ", preview", nanos);
    contestant.beside().forEach((what, part) -> add(contestant.name() + ", " + what, part));
  }

  void confirm(Contestant contestant, long nanos) {
    add(contestant.name() + ", confirm", nanos);
  }

  /** At most, in MiB: the product's heap, what of it was in use, and its resident memory. */
  void memory(long heap, long use, long resident) {
    this.heap = heap;
    this.use = use;
    this.resident = resident;
  }

  void print(PrintStream out) {
    out.printf(Locale.ROOT, "%n%,d customers, a file of %,d rows (%,d bytes)%n", rows, rows, bytes);
    out.printf("%-26s %9s %9s %9s  %s%n", "", "median s", "min s", "rows/s", "each s");
    seconds.forEach(
        (what, times) ->
            out.printf(
                Locale.ROOT,
                "%-26s %9.3f %9.3f %,9.0f  %s%n",
                what,
                median(what),
                min(times),
                rows / median(what),
                each(times)));
    out.printf(Locale.ROOT, "start to ready %.1f s (%s)%n", min(startUps), each(startUps));
    out.println(line());
  }

  private String line() {
    double preview = median("product, preview") / median("limit, preview");
    double first = median("product, first preview") / median("limit, preview");
    double confirm = median("product, confirm") / median("limit, confirm");
    double total =
        (median("product, preview") + median("product, confirm"))
            / (median("limit, preview") + median("limit, confirm"));
    return String.format(
        Locale.ROOT,
        "benchmark rows=%d preview=%.2f first=%.2f confirm=%.2f total=%.2f peers'=%.2f heapMiB=%d usedMiB=%d rssMiB=%d",
        rows,
        preview,
        first,
        confirm,
        total,
        onPeersWork("product") / onPeersWork("limit"),
        heap,
        use,
        resident);
  }

  /** From the file to the written customers, without what the peers were measured without. */
  private double onPeersWork(String contestant) {
    return median(contestant + ", preview")
        - median(contestant + ", " + KEEPING)
        - median("limit, " + DUPLICATES)
        + median(contestant + ", confirm");
  }

  private void add(String what, long nanos) {
    seconds.computeIfAbsent(what, none -> new ArrayList<>()).add(nanos / 1e9);
  }

  private double median(String what) {
    return median(seconds.get(what));
  }

  static double median(List<Double> times) {
    List<Double> sorted = times.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  private static double min(List<Double> times) {
    return times.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
  }

  private static String each(List<Double> times) {
    return times.stream()
        .map("%.2f"::formatted)
        .reduce((one, other) -> one + " " + other)
        .orElse("");
  }
}
