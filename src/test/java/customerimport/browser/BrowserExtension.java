package customerimport.browser;

import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Gives tests their visits, and looks after each test whether all went well in the browser. */
final class BrowserExtension implements ExecutionCondition, ParameterResolver, AfterEachCallback {

  private static final Pattern NO_NAME = Pattern.compile("[^A-Za-z0-9]+");
  private static final Namespace OURS = Namespace.create(BrowserExtension.class);

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return Browsers.isThere()
        ? ConditionEvaluationResult.enabled("there is a browser")
        : ConditionEvaluationResult.disabled(Browsers.HOW_TO_HAVE_ONE);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Visits.class;
  }

  @Override
  public Visits resolveParameter(ParameterContext parameter, ExtensionContext context) {
    var environment = SpringExtension.getApplicationContext(context).getEnvironment();
    String port = environment.getProperty("local.server.port");
    String name = context.getRequiredTestClass().getSimpleName() + "-" + context.getDisplayName();
    return context
        .getStore(OURS)
        .getOrComputeIfAbsent(
            Visits.class,
            none -> new Visits("http://localhost:" + port, NO_NAME.matcher(name).replaceAll("-")),
            Visits.class);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Visits visits = context.getStore(OURS).remove(Visits.class, Visits.class);
    if (visits != null) {
      visits.end(context.getExecutionException().isPresent());
    }
  }
}
