package customerimport.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;

/** How a visitor's browser is set. */
enum Look {
  LIGHT,
  DARK,
  PHONE,
  NORWEGIAN;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  NewContextOptions set(NewContextOptions options) {
    return switch (this) {
      case LIGHT -> options;
      case DARK -> options.setColorScheme(ColorScheme.DARK);
      case PHONE -> options.setViewportSize(390, 844).setIsMobile(true).setHasTouch(true);
      case NORWEGIAN -> options.setLocale("nb-NO");
    };
  }
}
