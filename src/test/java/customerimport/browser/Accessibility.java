package customerimport.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.Set;

/** What axe finds on a view: by the rules of WCAG 2.2 AA, and what is simply good practice. */
final class Accessibility {

  private static final Set<String> GRAVE = Set.of("serious", "critical");

  private Accessibility() {}

  /** Nothing on the view is seriously or critically wrong for anybody. */
  static void isGood(Page page, String view) {
    AxeResults results = new AxeBuilder(page).setLegacyMode(true).analyze();
    assertThat(results.getPasses()).as("rules that axe has looked at").hasSizeGreaterThan(5);
    assertThat(results.getViolations())
        .as(view)
        .filteredOn(rule -> GRAVE.contains(rule.getImpact()))
        .extracting(Accessibility::told)
        .isEmpty();
  }

  private static String told(Rule rule) {
    return rule.getId()
        + " ("
        + rule.getHelp()
        + "): "
        + rule.getNodes().stream()
            .limit(5)
            .map(node -> node.getHtml() + " " + node.getFailureSummary())
            .toList();
  }
}
