package customerimport.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole application on a free port, with a {@link TestDatabase} and folders of its
 * own, which it shares only with the tests whose context is the same.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = ApplicationTest.FreshDatabase.class)
@Import(Product.class)
public @interface ApplicationTest {

  /** The password of the user {@code admin}. */
  String ADMIN_PASSWORD = "correct horse";

  /** Settings, as {@code name=value}. */
  @AliasFor(annotation = SpringBootTest.class)
  String[] properties() default {};

  /** Points the application at a database of its own. */
  final class FreshDatabase
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
      var database = TestDatabase.freshDataSource();
      var folder = Path.of("target", "test-folders", UUID.randomUUID().toString());
      TestPropertyValues.of(
              "customer-import.inbox=" + folder.resolve("inbox"),
              "customer-import.inbox-settle=100ms",
              "customer-import.data-dir=" + folder.resolve("data"),
              "customer-import.admin-password=" + ADMIN_PASSWORD,
              "spring.datasource.url=" + database.getUrl(),
              "spring.datasource.username=" + database.getUsername(),
              "spring.datasource.password=" + database.getPassword(),
              // The server has a hundred connections for all applications that are kept for a test.
              "spring.datasource.hikari.minimum-idle=0",
              "spring.datasource.hikari.idle-timeout=10000")
          .applyTo(context);
    }
  }
}
