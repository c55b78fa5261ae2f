package customerimport.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Pictures of the page, in {@code target/pictures}; with {@code -Dpictures=update} those of the
 * README, too.
 */
final class Pictures {

  static final Path OF_README = Path.of("src", "pictures");
  private static final Path OF_THIS_RUN = Path.of("target", "pictures");

  private Pictures() {}

  /** Takes a picture of what the window shows. */
  static void take(Page page, String name) {
    byte[] picture =
        page.screenshot(
            new ScreenshotOptions()
                .setAnimations(ScreenshotAnimations.DISABLED)
                .setCaret(ScreenshotCaret.HIDE));
    write(OF_THIS_RUN, name, picture);
    if ("update".equals(System.getProperty("pictures"))) {
      write(OF_README, name, picture);
    }
  }

  private static void write(Path folder, String name, byte[] picture) {
    try {
      Files.createDirectories(folder);
      Files.write(folder.resolve(name + ".png"), picture);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
