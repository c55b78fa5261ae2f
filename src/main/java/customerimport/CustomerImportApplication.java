package customerimport;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Takes CSV files of customers, previews every change, and writes exactly what was shown. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class CustomerImportApplication {

  /**
   * Starts the application.
   *
   * @param arguments Spring Boot's command line arguments
   */
  public static void main(String[] arguments) {
    LightStart.begin();
    SpringApplication.run(CustomerImportApplication.class, arguments);
  }
}
