package customerimport.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;

/** How a visitor's browser is set. */
enum Look {
  LIGHT,
  DARK,
  PHONE,
  NORWEGIAN;

  NewContextOptions set(NewContextOptions options) {
    return switch (this) {
      case LIGHT -> options;
      case DARK -> options.setColorScheme(ColorScheme.DARK);
      case PHONE -> options.setViewportSize(390, 844).setHasTouch(true);
      case NORWEGIAN -> options.setLocale("nb-NO");
    };
  }
}
