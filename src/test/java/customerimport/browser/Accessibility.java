package customerimport.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;

/** What axe finds on a view: by the rules of WCAG 2.2 AA, and what is simply good practice. */
final class Accessibility {

  private static final Set<String> GRAVE = Set.of("serious", "critical");

  private static final List<String> CONTRAST = List.of("color-contrast");

  private Accessibility() {}

  /** Nothing on the view is seriously or critically wrong for anybody. */
  static void isGood(Page page, String view) {
    isGood(view, axe(page).analyze(), 6);
  }

  /**
   * The same, in one of several looks: the dark one differs from the light one by its colours only.
   */
  static void isGood(Page page, String view, Look look) {
    if (look == Look.DARK) {
      isGood(view, axe(page).withRules(CONTRAST).analyze(), 1);
    } else {
      isGood(page, view);
    }
  }

  /** What fades in is judged when it stands there. */
  private static AxeBuilder axe(Page page) {
    page.evaluate(
        """
        Promise.allSettled(document.getAnimations()
          .filter(one => one.effect.getComputedTiming().endTime !== Infinity)
          .map(one => one.finished)).then(() => true)
        """);
    return new AxeBuilder(page).setLegacyMode(true);
  }

  private static void isGood(String view, AxeResults results, int rules) {
    assertThat(results.getPasses())
        .as("rules that axe has looked at")
        .hasSizeGreaterThanOrEqualTo(rules);
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
