package customerimport.benchmark;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is measured, as {@code -Dbenchmark.NAME=} has it.
 *
 * @param rows the sizes: so many customers and so many rows
 * @param repeat how often each contestant does the work
 * @param starts how often the product is started for its first preview
 * @param heap the product's {@code -Xmx}
 * @param jvm further options of the product's JVM
 */
record BenchmarkSettings(
    List<Integer> rows, int repeat, int starts, String heap, List<String> jvm) {

  static BenchmarkSettings given() {
    return new BenchmarkSettings(
        words(System.getProperty("benchmark.rows", "100000,1000000"), ",")
            .map(Integer::valueOf)
            .toList(),
        Integer.getInteger("benchmark.repeat", 5),
        Integer.getInteger("benchmark.starts", 3),
        System.getProperty("benchmark.heap", "192m"),
        words(System.getProperty("benchmark.jvm", "-XX:+UseParallelGC"), " ").toList());
  }

  private static Stream<String> words(String text, String separator) {
    return Stream.of(text.split(separator)).map(String::strip).filter(word -> !word.isEmpty());
  }
}
