package customerimport.security;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.userdetails.UserDetails;

/** A user who has signed in on the page. */
final class OnPage extends AbstractAuthenticationToken {

  private final String name;

  OnPage(UserDetails user) {
    super(user.getAuthorities());
    this.name = user.getUsername();
    setAuthenticated(true);
  }

  @Override
  public Object getPrincipal() {
    return name;
  }

  @Override
  public Object getCredentials() {
    return null;
  }
}
