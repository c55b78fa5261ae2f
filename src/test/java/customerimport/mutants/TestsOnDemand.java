package customerimport.mutants;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Runs the tests whose names come in, each a line, and answers each with how it ended. */
final class TestsOnDemand {

  static final String PASSED = "PASSED";
  static final String FAILED = "FAILED";
  static final String NOT_FOUND = "NOT FOUND";

  private TestsOnDemand() {}

  /** A line is a class, or {@code class#method} when its method has no parameters. */
  public static void main(String[] none) throws IOException {
    PrintStream answers = System.out;
    // What tests print is no answer.
    System.setOut(System.err);
    var tests = new BufferedReader(new InputStreamReader(System.in, UTF_8));
    for (String test = tests.readLine(); test != null; test = tests.readLine()) {
      answers.println(run(test));
      answers.flush();
    }
    System.exit(0);
  }

  private static String run(String test) {
    var listener = new SummaryGeneratingListener();
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request().selectors(selector(test)).build(), listener);
    TestExecutionSummary summary = listener.getSummary();
    summary.printFailuresTo(new PrintWriter(System.err, true, UTF_8));
    return told(summary);
  }

  private static DiscoverySelector selector(String test) {
    return test.contains("#") ? selectMethod(test) : selectClass(test);
  }

  private static String told(TestExecutionSummary summary) {
    if (summary.getTestsStartedCount() == 0 && summary.getTotalFailureCount() == 0) {
      return NOT_FOUND;
    }
    return summary.getTotalFailureCount() == 0 ? PASSED : FAILED;
  }
}
