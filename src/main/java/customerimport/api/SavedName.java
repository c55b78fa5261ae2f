package customerimport.api;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.web.util.UriUtils;

/** The name in a path under which something is saved. */
final class SavedName {

  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,79}");

  private SavedName() {}

  /**
   * The name as its giver wrote it.
   *
   * @param path as the path has it, where letters may stand in their encoded form
   */
  static String of(String path) {
    try {
      return UriUtils.decode(path, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return path;
    }
  }

  /**
   * The name, if something new can have it.
   *
   * @throws Refused when it cannot
   */
  static String ofNew(String path, Expected expected) {
    String name = of(path);
    if (!isGood(name)) {
      throw new Refused(Refusal.badParameter("name", name, expected));
    }
    return name;
  }

  /** Whether something new can have this name. */
  static boolean isGood(String name) {
    return NAME.matcher(name).matches();
  }
}
