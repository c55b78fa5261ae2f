package customerimport.mutants;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Runs one test in a JVM of its own, whose end tells how the test ended. */
final class OneTest {

  static final int PASSED = 0;
  static final int FAILED = 10;
  static final int NOT_FOUND = 11;

  private OneTest() {}

  /** Takes a class, or {@code class#method} when its method has no parameters. */
  public static void main(String[] test) {
    var listener = new SummaryGeneratingListener();
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request().selectors(selector(test[0])).build(),
            listener);
    System.exit(told(listener.getSummary()));
  }

  private static DiscoverySelector selector(String test) {
    return test.contains("#") ? selectMethod(test) : selectClass(test);
  }

  private static int told(TestExecutionSummary summary) {
    if (summary.getTestsStartedCount() == 0) {
      return NOT_FOUND;
    }
    return summary.getTotalFailureCount() == 0 ? PASSED : FAILED;
  }
}
