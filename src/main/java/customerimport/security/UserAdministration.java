package customerimport.security;

import customerimport.security.AuditLog.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator does with users, without shutting everybody out. */
@Component
public class UserAdministration {

  private final Users users;
  private final ApiKeys keys;
  private final UsersOfDoors doors;
  private final Administrator administrator;
  private final AuditLog log;

  UserAdministration(
      Users users, ApiKeys keys, UsersOfDoors doors, Administrator administrator, AuditLog log) {
    this.administrator = administrator;
    this.log = log;
    this.users = users;
    this.keys = keys;
    this.doors = doors;
  }

  /**
   * How a user is to be; what is null stays as it is.
   *
   * @param roles what it may do
   * @param enabled whether it may do anything just now
   * @param password another password, in clear text
   */
  public record Wish(Set<Role> roles, Boolean enabled, String password) {}

  /** What became of the wish. */
  public enum Verdict {
    DONE,
    UNKNOWN,
    /** Without this user nobody could administer, or files and messages could not come in. */
    NEEDED,
    /** The settings hold the user's password, and would bring it back at the next start. */
    PASSWORD_SET
  }

  /** Makes a user, or changes one. */
  @Transactional
  public Verdict save(String name, Wish wish) {
    if (wish.password() != null && administrator.isSetFor(name)) {
      return Verdict.PASSWORD_SET;
    }
    Optional<User> before = users.find(name);
    boolean wasAdmin = before.isPresent() && before.get().roles().contains(Role.ADMIN);
    boolean staysAdmin =
        (wish.roles() == null || wish.roles().contains(Role.ADMIN))
            && !Boolean.FALSE.equals(wish.enabled());
    if (wasAdmin && !staysAdmin && !users.isAdminBeside(name)) {
      return Verdict.NEEDED;
    }
    users.create(name, Set.of());
    if (wish.roles() != null) {
      users.give(name, wish.roles());
    }
    if (wish.enabled() != null) {
      users.enable(name, wish.enabled());
    }
    if (wish.password() != null) {
      users.password(name, wish.password());
    }
    log.note(Act.USER_SAVE, Subject.named(name + ": " + told(wish)));
    return Verdict.DONE;
  }

  /** Forgets a user; one that the next start would make again can only be shut out. */
  @Transactional
  public Verdict delete(String name) {
    if (isNeeded(name)) {
      return users.find(name).isPresent() ? Verdict.NEEDED : Verdict.UNKNOWN;
    }
    boolean isAdmin = users.find(name).filter(u -> u.roles().contains(Role.ADMIN)).isPresent();
    if (isAdmin && !users.isAdminBeside(name)) {
      return Verdict.NEEDED;
    }
    if (!users.delete(name)) {
      return Verdict.UNKNOWN;
    }
    log.note(Act.USER_DELETE, Subject.named(name));
    return Verdict.DONE;
  }

  /** What was asked for, but for the password. */
  private static String told(Wish wish) {
    List<String> told = new ArrayList<>();
    if (wish.roles() != null) {
      told.add("roles " + wish.roles().stream().map(Role::spelled).toList());
    }
    if (wish.enabled() != null) {
      told.add(wish.enabled() ? "enabled" : "shut out");
    }
    if (wish.password() != null) {
      told.add("another password");
    }
    return String.join(", ", told);
  }

  /** Whether each start sees to it that this user is there. */
  public boolean isNeeded(String name) {
    return name.equals(Administrator.NAME) || doors.has(name);
  }

  /** Makes a key for a user who is there. */
  @Transactional
  public ApiKeys.Made makeKey(String user, String name) {
    ApiKeys.Made made = keys.make(user, name);
    log.note(Act.KEY_MAKE, Subject.named(user + ": " + made.id()));
    return made;
  }

  /** Revokes a key of a user; tells whether there was one. */
  @Transactional
  public boolean revokeKey(String user, String id) {
    boolean isRevoked = keys.revoke(user, id);
    if (isRevoked) {
      log.note(Act.KEY_REVOKE, Subject.named(user + ": " + id));
    }
    return isRevoked;
  }
}
