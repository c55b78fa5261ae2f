package customerimport.testing;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * How long every test waits for what must come: so long that it comes on the busiest machine, since
 * nobody waits longer than it takes.
 */
public final class Patience implements BeforeAllCallback {

  /**
   * What a test waits at most where it says nothing else; in seconds, where one that fails is
   * tried.
   */
  public static final Duration USUAL = Duration.ofSeconds(Long.getLong("test.patience", 60));

  @Override
  public void beforeAll(ExtensionContext context) {
    Awaitility.setDefaultTimeout(USUAL);
    PlaywrightAssertions.setDefaultAssertionTimeout((double) USUAL.toMillis());
  }
}
