package customerimport.security;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** A user who has signed in on the page. */
final class OnPage extends AbstractAuthenticationToken {

  private final String name;

  OnPage(UserDetails user, WebAuthenticationDetails from) {
    super(user.getAuthorities());
    this.name = user.getUsername();
    setDetails(from);
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
