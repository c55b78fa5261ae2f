package customerimport.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one browser of the test run: an installed one, or else one that is installed for it. */
final class Browsers {

  static final String HOW_TO_HAVE_ONE =
      "The page was NOT tested: there is no Chromium or Chrome, and none could be installed:"
          + " every test of the package customerimport.browser was skipped."
          + " Install one (Debian: apt-get install chromium) and run the tests again.";

  private static final Logger LOG = LoggerFactory.getLogger(Browsers.class);

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private static final List<Path> PLACES =
      List.of(
          Path.of("/usr/bin"),
          Path.of("/usr/local/bin"),
          Path.of("/snap/bin"),
          Path.of("/opt/google/chrome"));

  private static final List<Path> OTHERS =
      List.of(
          Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
          Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"),
          Path.of("C:/Program Files/Google/Chrome/Application/chrome.exe"));

  private Browsers() {}

  /** Whether there is a browser; where one is required, that there is none is a failure. */
  static boolean isThere() {
    return Running.BROWSER.isPresent();
  }

  /** The browser, started at the first call. */
  static Browser running() {
    return Running.BROWSER.orElseThrow(() -> new IllegalStateException(HOW_TO_HAVE_ONE));
  }

  private static final class Running {

    static final Optional<Browser> BROWSER = start();

    private static Optional<Browser> start() {
      Optional<Path> program = installed();
      if (program.isEmpty() && installDebians()) {
        program = installed();
      }
      boolean isOwn = program.isEmpty() && installPlaywrights();
      if (program.isEmpty() && !isOwn) {
        if (isRequired()) {
          throw new IllegalStateException(HOW_TO_HAVE_ONE);
        }
        LOG.error("\n\n{}\n", HOW_TO_HAVE_ONE);
        return Optional.empty();
      }
      return Optional.of(launch(program));
    }

    private static Browser launch(Optional<Path> program) {
      var nothingToDownload = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
      var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(nothingToDownload));
      Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
      var options = new LaunchOptions().setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage"));
      program.ifPresent(options::setExecutablePath);
      return playwright.chromium().launch(options);
    }
  }

  private static boolean isRequired() {
    return "true".equals(System.getenv("BROWSER_REQUIRED"));
  }

  private static Optional<Path> installed() {
    return Stream.concat(
            NAMES.stream().flatMap(name -> PLACES.stream().map(place -> place.resolve(name))),
            OTHERS.stream())
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static boolean installDebians() {
    boolean isRoot = "root".equals(System.getProperty("user.name"));
    String install =
        "apt-get update -q && apt-get install -qy --no-install-recommends chromium"
            + " fonts-dejavu-core";
    return Files.isExecutable(Path.of("/usr/bin/apt-get"))
        && (isRoot ? works("sh", "-c", install) : works("sudo", "-n", "sh", "-c", install));
  }

  private static boolean installPlaywrights() {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classes = System.getProperty("java.class.path");
    return works(java, "-cp", classes, "com.microsoft.playwright.CLI", "install", "chromium");
  }

  private static boolean works(String... command) {
    LOG.warn("There is no browser to test the page in; one is being installed");
    try {
      Process process = new ProcessBuilder(command).inheritIO().start();
      if (!process.waitFor(10, TimeUnit.MINUTES)) {
        process.destroy();
        return false;
      }
      return process.exitValue() == 0;
    } catch (IOException noSuchProgram) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
