package customerimport.embedded;

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
    return Path.of(dataDir);
  }
}
