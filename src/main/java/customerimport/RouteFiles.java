package customerimport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Where the routes come from: each from the {@code routes} folder beside the program when it has a
 * file of that name, so that a changed route needs no rebuild, else from the program itself.
 */
public class RouteFiles implements EnvironmentPostProcessor {

  private static final String PROPERTY = "camel.main.routes-include-pattern";
  private static final String SUFFIX = ".camel.yaml";

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    Path folder = Path.of(environment.getProperty("customer-import.routes", "routes"));
    if (!environment.containsProperty(PROPERTY)) {
      environment
          .getPropertySources()
          .addLast(
              new MapPropertySource(
                  "routeFiles", Map.of(PROPERTY, String.join(",", files(folder)))));
    }
  }

  /** The files of the folder, and those of the program that the folder lacks. */
  static List<String> files(Path folder) {
    Map<String, String> byName = new TreeMap<>();
    try {
      for (Resource own :
          new PathMatchingResourcePatternResolver().getResources("classpath*:routes/*" + SUFFIX)) {
        byName.put(own.getFilename(), "classpath:routes/" + own.getFilename());
      }
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.list(folder)) {
          files
              .filter(file -> file.getFileName().toString().endsWith(SUFFIX))
              .forEach(file -> byName.put(file.getFileName().toString(), "file:" + file));
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException("The routes cannot be read", e);
    }
    return List.copyOf(byName.values());
  }
}
