package customerimport.embedded;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the embedded PostgreSQL keeps its data.
 *
 * @param dataDir a folder, relative to the working directory or absolute; made when it is missing
 */
@ConfigurationProperties("customer-import")
record EmbeddedSettings(@DefaultValue("data") String dataDir) {

  Path folder() {
    try {
      return Path.of(dataDir);
    } catch (InvalidPathException e) {
      throw new StartFailure(
          "customer-import.data-dir names no folder that this system can have: " + e.getMessage(),
          "Name another. A letter outside ASCII needs a locale that knows it, such as C.UTF-8.",
          e);
    }
  }
}
