package customerimport.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ScreenshotCaret;
import com.microsoft.playwright.options.ViewportSize;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Pictures of the page, in {@code target/pictures}; with {@code -Dpictures=update} those that the
 * README shows are renewed, too.
 */
final class Pictures {

  /** Where the README finds its pictures. */
  static final Path OF_README = Path.of("src", "pictures");

  private static final Path OF_THIS_RUN = Path.of("target", "pictures");
  private static final int TALLEST = 1_800;

  private Pictures() {}

  /** Takes a picture of the whole view, in a window that is tall enough for it. */
  static void take(Page page, String name) {
    ViewportSize size = page.viewportSize();
    Object height = page.evaluate("() => document.documentElement.scrollHeight");
    page.setViewportSize(size.width, Math.min(((Number) height).intValue(), TALLEST));
    byte[] picture =
        page.screenshot(
            new ScreenshotOptions()
                .setAnimations(ScreenshotAnimations.DISABLED)
                .setCaret(ScreenshotCaret.HIDE));
    page.setViewportSize(size.width, size.height);
    write(OF_THIS_RUN.resolve(name + ".png"), picture);
    Path ofReadme = OF_README.resolve(name + ".png");
    if ("update".equals(System.getProperty("pictures")) && Files.exists(ofReadme)) {
      write(ofReadme, picture);
    }
  }

  private static void write(Path file, byte[] picture) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, picture);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
