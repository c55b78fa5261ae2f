package customerimport.api;

import java.util.regex.Pattern;

/** The names that users can have: such as can be typed and sent in any header. */
final class UserName {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,79}");

  private UserName() {}

  /**
   * The name, if a new user can have it.
   *
   * @param path as the path has it
   * @throws Refused when none can
   */
  static String ofNew(String path) {
    String name = SavedName.of(path);
    if (!NAME.matcher(name).matches()) {
      throw new Refused(Refusal.badParameter("name", name, Expected.USER_NAME));
    }
    return name;
  }
}
