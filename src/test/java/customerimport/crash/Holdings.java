package customerimport.crash;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a running product holds on to.
 *
 * @param files open files and sockets
 * @param threads its threads
 * @param connections to the database
 * @param temporary files on their way
 * @param heap bytes that live after a collection
 */
record Holdings(long files, long threads, long connections, long temporary, long heap) {

  private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");

  /** What an instance holds that runs in a folder, on a database of its own. */
  static Holdings of(Instance instance, Path folder, JdbcClient database)
      throws IOException, InterruptedException {
    Path process = Path.of("/proc", "" + instance.pid());
    long heap = heap(instance);
    return new Holdings(
        entries(process.resolve("fd")),
        entries(process.resolve("task")),
        database
            .sql("select count(*) from pg_stat_activity where datname = current_database()")
            .query(Long.class)
            .single(),
        filesIn(folder.resolve("data/spool")) + filesIn(folder.resolve("data/tomcat")),
        heap);
  }

  /** Whether it is no more than before, but for what pools keep and hand out as they like. */
  boolean isNoMoreThan(Holdings before) {
    return files <= before.files + 20
        && threads <= before.threads + 20
        && connections <= before.connections + 20
        && temporary <= before.temporary
        && heap <= before.heap * 1.15 + 2_000_000;
  }

  private static long heap(Instance instance) throws IOException, InterruptedException {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    var asked =
        new ProcessBuilder(jcmd.toString(), "" + instance.pid(), "GC.class_histogram")
            .redirectErrorStream(true)
            .start();
    var told = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    asked.waitFor();
    var total = TOTAL.matcher(told);
    if (!total.find()) {
      throw new IllegalStateException(told);
    }
    return Long.parseLong(total.group(1));
  }

  private static long entries(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.count();
    }
  }

  private static long filesIn(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).count();
    }
  }
}
