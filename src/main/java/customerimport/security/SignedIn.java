package customerimport.security;

import java.util.List;
import java.util.Locale;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The user whose request is being carried out. */
@Component
public class SignedIn {

  private static final String ROLE = "ROLE_";

  /** Whether the user may do what is an administrator's to decide. */
  public boolean isAdmin() {
    return roles().contains("admin");
  }

  /** Whether the request comes from the page, and not from a program. */
  public boolean isOnPage() {
    return user() instanceof OnPage;
  }

  /** The user's name; null when nobody is signed in. */
  public String name() {
    return user() == null ? null : user().getName();
  }

  /** What the user is here, such as {@code admin}; nothing when nobody is signed in. */
  public List<String> roles() {
    return user() == null
        ? List.of()
        : user().getAuthorities().stream()
            .map(GrantedAuthority::getAuthority)
            .filter(authority -> authority.startsWith(ROLE))
            .map(role -> role.substring(ROLE.length()).toLowerCase(Locale.ROOT))
            .sorted()
            .toList();
  }

  private static Authentication user() {
    return SecurityContextHolder.getContext().getAuthentication();
  }
}
