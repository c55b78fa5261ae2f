package customerimport.security;

import java.util.Arrays;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** What somebody may do, by whatever door the wish came. */
@Component
public class Rights {

  private final Users users;
  private final SecuritySettings settings;

  Rights(Users users, SecuritySettings settings) {
    this.users = users;
    this.settings = settings;
  }

  /**
   * Whether a user has one of these roles, by its sign-in or, where files and messages come in its
   * name, by what is stored.
   *
   * @param user the name
   */
  public boolean may(String user, Role... anyOf) {
    return isPerson(user)
        ? Arrays.stream(anyOf).anyMatch(role -> has(signedIn(), role))
            || has(signedIn(), Role.ADMIN)
        : users
            .find(user)
            .filter(User::enabled)
            .filter(
                found ->
                    found.roles().contains(Role.ADMIN)
                        || Arrays.stream(anyOf).anyMatch(found.roles()::contains))
            .isPresent();
  }

  /** Whether this user's own request is being carried out, and not a file or a message. */
  public boolean isPerson(String user) {
    return signedIn() != null && signedIn().getName().equals(user);
  }

  /** Whether nobody may confirm what they sent or changed. */
  public boolean isByFourEyes() {
    return settings.fourEyes();
  }

  private static boolean has(Authentication user, Role role) {
    return user.getAuthorities().stream()
        .anyMatch(authority -> role.authority().equals(authority.getAuthority()));
  }

  private static Authentication signedIn() {
    return SecurityContextHolder.getContext().getAuthentication();
  }
}
