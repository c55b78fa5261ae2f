package customerimport.browser;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;

/** An import of whom a page is told what is true for a moment only, for as long as a test wants. */
final class Doctored {

  private final Page page;
  private final String address;

  Doctored(Page page, long importId) {
    this.page = page;
    this.address = "**/api/imports/" + importId;
  }

  /** In this state, with these members of the JSON, too. */
  void as(String state, String members) {
    page.unroute(address);
    page.route(
        address,
        route -> {
          APIResponse answer = route.fetch();
          String told =
              answer
                  .text()
                  .replaceFirst("\"state\":\"[A-Z]+\"", "\"state\":\"" + state + "\"")
                  .replaceFirst("}$", "," + members + "}");
          route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(told));
        });
  }

  void asItIs() {
    page.unroute(address);
  }
}
