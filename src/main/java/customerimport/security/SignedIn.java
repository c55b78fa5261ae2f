package customerimport.security;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The user whose request is being carried out. */
@Component
public class SignedIn {

  /** The user's name; null when nobody is signed in. */
  public String name() {
    Authentication user = SecurityContextHolder.getContext().getAuthentication();
    return user == null ? null : user.getName();
  }
}
