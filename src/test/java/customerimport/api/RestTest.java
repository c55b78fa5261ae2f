package customerimport.api;

import customerimport.testing.ApplicationTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;

/** A test of the REST door, by HTTP, of the whole application. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ApplicationTest(
    properties = {
      "customer-import.admin-password=" + Api.PASSWORD,
      "customer-import.data-dir=target/rest/data",
      "customer-import.inbox=target/rest/inbox",
      "customer-import.max-file-size=1MB"
    })
@Import(Api.class)
@interface RestTest {}
