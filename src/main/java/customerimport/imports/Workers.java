package customerimport.imports;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How many imports are at work at once. */
@Configuration(proxyBeanMethods = false)
class Workers {

  /**
   * How many there are.
   *
   * @param previewWorkers how many make previews
   * @param applyWorkers how many write what was confirmed
   */
  @ConfigurationProperties("customer-import")
  record WorkerSettings(
      @DefaultValue("3") int previewWorkers, @DefaultValue("3") int applyWorkers) {}

  @Bean
  Lanes previewLanes(WorkerSettings settings) {
    return new Lanes(settings.previewWorkers);
  }

  @Bean
  Lanes applyLanes(WorkerSettings settings) {
    return new Lanes(settings.applyWorkers);
  }
}
