package customerimport.security;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The user whose request is being carried out. */
@Component
public class SignedIn {

  /** Whether the user may do what is an administrator's to decide. */
  public boolean isAdmin() {
    Authentication user = SecurityContextHolder.getContext().getAuthentication();
    return user != null
        && user.getAuthorities().stream()
            .anyMatch(authority -> "ROLE_ADMIN".equals(authority.getAuthority()));
  }

  /** The user's name; null when nobody is signed in. */
  public String name() {
    Authentication user = SecurityContextHolder.getContext().getAuthentication();
    return user == null ? null : user.getName();
  }
}
