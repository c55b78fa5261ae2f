package customerimport.browser;

import customerimport.testing.ApplicationTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test of the page in a real browser, on the whole application. Its methods take {@link Visits};
 * after each, nothing may stand among the errors of any visit.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ApplicationTest
@ExtendWith(BrowserExtension.class)
@interface BrowserTest {}
