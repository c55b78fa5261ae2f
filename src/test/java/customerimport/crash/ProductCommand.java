package customerimport.crash;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The command line of a JVM that runs the product. The first that ends in order leaves an archive
 * of its classes, with which the next ones start in two thirds of the time.
 */
final class ProductCommand {

  private static final Path FOLDER =
      Path.of("target", "crash", "product-" + System.getProperty("test.fork", "alone"))
          .toAbsolutePath();
  private static final Path ARCHIVE = FOLDER.resolve("classes.jsa");
  private static final String PRODUCT = "customerimport.CustomerImportApplication";

  // A class archive knows jars only.
  private static final String CLASS_PATH = classPath();

  private ProductCommand() {}

  /** The product as it is delivered. */
  static List<String> of(List<String> jvm, List<String> settings) {
    return command(jvm, CLASS_PATH, PRODUCT, settings);
  }

  /** The product with a place in its routes where a process dies. */
  static List<String> of(List<String> jvm, List<String> settings, KillPoint point) {
    var all = new ArrayList<>(settings);
    all.add(point.setting());
    return command(
        jvm, CLASS_PATH + File.pathSeparator + tests(), MortalProduct.class.getName(), all);
  }

  private static List<String> command(
      List<String> jvm, String classPath, String main, List<String> settings) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvm);
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"));
    command.add(
        (Files.exists(ARCHIVE) ? "-XX:SharedArchiveFile=" : "-XX:ArchiveClassesAtExit=") + ARCHIVE);
    command.addAll(List.of("-Xlog:cds=off", "-Xlog:cds+dynamic=off", "-cp", classPath, main));
    command.addAll(settings);
    return command;
  }

  private static String classPath() {
    try {
      Path classes = Path.of("target", "classes").toAbsolutePath();
      Path jar = Files.createDirectories(FOLDER).resolve("product.jar");
      Files.deleteIfExists(ARCHIVE);
      ToolProvider.findFirst("jar")
          .orElseThrow()
          .run(System.out, System.err, "--create", "--file=" + jar, "-C", classes.toString(), ".");
      return Stream.concat(Stream.of(jar.toString()), entries())
          .filter(entry -> !Path.of(entry).equals(classes) && !entry.equals(tests()))
          .collect(Collectors.joining(File.pathSeparator));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> entries() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator));
  }

  private static String tests() {
    return Path.of("target", "test-classes").toAbsolutePath().toString();
  }
}
