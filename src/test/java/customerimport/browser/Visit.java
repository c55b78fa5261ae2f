package customerimport.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import customerimport.testing.ApplicationTest;
import customerimport.testing.Patience;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** One visitor's browser, which notes everything that goes wrong in it. */
final class Visit {

  /** Told to us by the browser for each thing that the content security policy kept from it. */
  private static final String REPORT_VIOLATIONS =
      """
      document.addEventListener('securitypolicyviolation', e =>
        window.policyViolated(`${e.violatedDirective} ${e.blockedURI} ${e.sourceFile}:${e.lineNumber}`));
      """;

  private static final String NOWHERE = "about:blank";
  private static final String FAILED_TO_LOAD = "Failed to load resource";

  static final String PASSWORD = ApplicationTest.ADMIN_PASSWORD;

  /** Of each product the session that visitors share, as long as no test ends it. */
  private static final Map<String, List<Cookie>> KEPT = new ConcurrentHashMap<>();

  private final BrowserContext context;
  private final String address;
  private final Page page;
  private final List<String> errors = new ArrayList<>();
  private final Set<Integer> expected = new HashSet<>();
  private boolean wasCutOff;

  Visit(BrowserContext context, String address) {
    this.context = context;
    this.address = address;
    context.exposeBinding(
        "policyViolated", (source, what) -> errors.add("content security policy: " + what[0]));
    context.addInitScript(REPORT_VIOLATIONS);
    context.onConsoleMessage(this::note);
    context.onWebError(error -> errors.add("script: " + error.error()));
    context.setDefaultTimeout((double) Patience.USUAL.toMillis());
    page = context.newPage();
    page.onRequest(request -> noteElsewhere(request.url()));
    page.onDialog(
        dialog -> {
          errors.add("dialog: " + dialog.message());
          dialog.dismiss();
        });
  }

  /** The page, for whatever has no word of its own here. */
  Page page() {
    return page;
  }

  /** Where the product is. */
  String address() {
    return address;
  }

  /** The browser with its cookies. */
  BrowserContext context() {
    return context;
  }

  /** Is signed in as the administrator, without having filled in the form, and at no view yet. */
  Visit signIn() {
    List<Cookie> kept = KEPT.get(address);
    if (kept != null) {
      context.addCookies(kept);
    }
    if (kept == null || context.request().get("/api/session").status() != 200) {
      signInAnew();
      KEPT.put(address, context.cookies());
    }
    return this;
  }

  private void signInAnew() {
    context.clearCookies();
    context.request().get("/sign-in.html");
    APIResponse answer =
        context
            .request()
            .post(
                "/sign-in",
                RequestOptions.create()
                    .setHeader("X-XSRF-TOKEN", cookie("XSRF-TOKEN").value)
                    .setHeader("Accept", "application/json")
                    .setForm(FormData.create().set("username", "admin").set("password", PASSWORD)));
    assertThat(answer.status()).isEqualTo(204);
  }

  /** The cookie that has this name. */
  Cookie cookie(String name) {
    return context.cookies().stream()
        .filter(cookie -> cookie.name.equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** Fills in the form that stands before the visitor. */
  void signIn(String user, String password) {
    page.locator("input[name=username]").fill(user);
    page.locator("input[name=password]").fill(password);
    page.locator("input[name=password]").press("Enter");
  }

  /** Comes anew to a view, such as {@code #/imports}, and waits until it is there. */
  Visit open(String view) {
    if (!page.url().equals(NOWHERE)) {
      // Otherwise the page would stay, and what it showed before could be taken for the view.
      page.navigate(NOWHERE);
    }
    page.navigate("/" + view);
    page.waitForSelector("main h1");
    return this;
  }

  /** Goes on to another view, such as {@code #/imports}, and waits until it is there. */
  Visit goOn(String view) {
    page.evaluate(
        """
        view => {
          document.querySelector('main h1').dataset.left = 'yes';
          location.hash = view;
        }
        """,
        view);
    page.waitForSelector("main h1:not([data-left])");
    return this;
  }

  /** The server may answer so in this test; the browser writes such answers down as errors. */
  Visit expecting(int... statuses) {
    for (int status : statuses) {
      expected.add(status);
    }
    return this;
  }

  /** Cuts the visitor off, which the browser writes down as errors, or connects them again. */
  void setConnected(boolean isConnected) {
    wasCutOff = true;
    context.setOffline(!isConnected);
  }

  /** What went wrong in the browser so far. */
  List<String> errors() {
    return List.copyOf(errors);
  }

  /** Nothing that stands here is wider than the window. */
  void hasNoOverflow() {
    Object beyond = page.evaluate("() => document.documentElement.scrollWidth - innerWidth");
    assertThat(((Number) beyond).intValue())
        .as("pixels beyond the edge of the window")
        .isNotPositive();
  }

  void end(String pictureOfFailure) {
    try {
      if (pictureOfFailure != null) {
        page.screenshot(
            new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "browser-failures", pictureOfFailure + ".png")));
      }
    } catch (PlaywrightException gone) {
      errors.add("no picture: " + gone.getMessage());
    } finally {
      // What is still on its way would be fetched for a page that is gone.
      page.unrouteAll();
      context.close();
    }
  }

  private void noteElsewhere(String url) {
    if (!url.startsWith(address + "/") && !url.startsWith("data:") && !url.startsWith("blob:")) {
      errors.add("asks elsewhere: " + url);
    }
  }

  private void note(ConsoleMessage message) {
    boolean isExpected =
        message.text().startsWith(FAILED_TO_LOAD)
            && (expected.stream().anyMatch(status -> message.text().contains("status of " + status))
                || (wasCutOff && message.text().contains("net::ERR_INTERNET_DISCONNECTED")));
    if (message.type().equals("error") && !isExpected) {
      errors.add("console: " + message.text() + " (" + message.location() + ")");
    }
  }
}
