package customerimport.testing;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Where the tests of an application run again and again in one JVM, as they do for mutants: each
 * finds an empty database, as it did the first time.
 */
public final class Repeated implements BeforeEachCallback {

  @Override
  public void beforeEach(ExtensionContext test) {
    if (Boolean.getBoolean("test.repeated")
        && AnnotatedElementUtils.hasAnnotation(
            test.getRequiredTestClass(), ApplicationTest.class)) {
      SpringExtension.getApplicationContext(test)
          .getBean(JdbcClient.class)
          .sql(
              "truncate customer, import, mapping, segment, delivery, missing_customer, event cascade")
          .update();
    }
  }
}
