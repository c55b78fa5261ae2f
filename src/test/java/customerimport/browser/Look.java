package customerimport.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.function.UnaryOperator;

/** How a visitor's browser is set. */
enum Look {
  LIGHT(options -> options),
  DARK(options -> options.setColorScheme(ColorScheme.DARK)),
  PHONE(options -> options.setViewportSize(390, 844).setHasTouch(true)),
  NORWEGIAN(options -> options.setLocale("nb-NO"));

  private final UnaryOperator<NewContextOptions> setting;

  Look(UnaryOperator<NewContextOptions> setting) {
    this.setting = setting;
  }

  UnaryOperator<NewContextOptions> setting() {
    return setting;
  }
}
