package customerimport.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The visits to the page that one test makes, each with cookies and settings of its own. */
final class Visits {

  private final String address;
  private final String test;
  private final List<Visit> all = new ArrayList<>();

  Visits(String address, String test) {
    this.address = address;
    this.test = test;
  }

  /** A visitor at a desk who reads English and is not signed in. */
  Visit visitor() {
    return visitor(options -> options);
  }

  /** A visitor whose browser is set otherwise. */
  Visit visitor(UnaryOperator<NewContextOptions> set) {
    var options =
        new NewContextOptions()
            .setBaseURL(address)
            .setLocale("en-GB")
            .setTimezoneId("Europe/Oslo")
            .setViewportSize(1280, 800)
            .setReducedMotion(ReducedMotion.REDUCE);
    Visit visit = new Visit(Browsers.running().newContext(set.apply(options)), address);
    all.add(visit);
    return visit;
  }

  /** A visitor at a desk who reads English and has signed in. */
  Visit signedIn() {
    return visitor().signIn();
  }

  /** A visitor who has signed in, whose browser is set otherwise. */
  Visit signedIn(UnaryOperator<NewContextOptions> set) {
    return visitor(set).signIn();
  }

  void end(boolean hasFailed) {
    List<String> errors = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Visit visit = all.get(i);
      errors.addAll(visit.errors());
      visit.end(hasFailed || !visit.errors().isEmpty() ? test + "-" + (i + 1) : null);
    }
    if (!hasFailed) {
      assertThat(errors).as("what the browsers complained about").isEmpty();
    }
  }
}
