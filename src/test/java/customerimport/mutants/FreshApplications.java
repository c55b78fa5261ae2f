package customerimport.mutants;

import org.springframework.test.annotation.DirtiesContext.HierarchyMode;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Ends the application with each test class where the next one shall read other statements. */
final class FreshApplications implements TestExecutionListener {

  /** The setting that says so. */
  static final String SETTING = "test.fresh-applications";

  @Override
  public void afterTestClass(TestContext test) {
    if (Boolean.getBoolean(SETTING)) {
      test.markApplicationContextDirty(HierarchyMode.EXHAUSTIVE);
    }
  }
}
