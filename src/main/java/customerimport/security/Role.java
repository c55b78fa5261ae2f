package customerimport.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a user may do; each is given by itself, an administrator may do everything. */
public enum Role {
  /** Look at imports, customers, mappings and segments. */
  VIEW,
  /** Send files, and say how they are read. */
  UPLOAD,
  /** Write what a preview shows, and undo it. */
  CONFIRM,
  /** Take lists of customers away. */
  EXPORT,
  ADMIN;

  private static final String PREFIX = "ROLE_";

  /** As the API names it. */
  public String spelled() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As the database and Spring Security name it. */
  String authority() {
    return PREFIX + name();
  }

  /**
   * The role that the API names so.
   *
   * @param name in any case
   */
  public static Optional<Role> named(String name) {
    return Arrays.stream(values()).filter(role -> role.name().equalsIgnoreCase(name)).findFirst();
  }

  /** The role that the database names so. */
  static Optional<Role> of(String authority) {
    return Arrays.stream(values()).filter(role -> role.authority().equals(authority)).findFirst();
  }
}
