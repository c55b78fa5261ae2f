package customerimport.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;

/**
 * Who is signed in by a session. The session holds nothing but the name: what the user may do is
 * looked up at each request, so that whoever is shut out is out at once.
 */
final class SessionUsers implements SecurityContextRepository {

  /** Under this name the store of sessions can find those of a user, too. */
  private static final String NAME = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

  private final UserDetailsService users;

  SessionUsers(UserDetailsService users) {
    this.users = users;
  }

  @Override
  @SuppressWarnings("deprecation") // still what the lookup by need calls
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    String name = name(holder.getRequest());
    try {
      UserDetails user = name == null ? null : users.loadUserByUsername(name);
      return user == null || !user.isEnabled()
          ? null
          : new SecurityContextImpl(
              new OnPage(user, new WebAuthenticationDetails(holder.getRequest())));
    } catch (UsernameNotFoundException gone) {
      return null;
    }
  }

  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
    Authentication user = context.getAuthentication();
    if (user != null) {
      request.getSession().setAttribute(NAME, user.getName());
    }
  }

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return name(request) != null;
  }

  private static String name(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session == null ? null : (String) session.getAttribute(NAME);
  }
}
