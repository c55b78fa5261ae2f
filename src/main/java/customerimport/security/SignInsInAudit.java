package customerimport.security;

import customerimport.security.AuditLog.Subject;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Enters who signs in on the page and out again. Programs sign in with each request: their acts
 * tell.
 */
@Component
class SignInsInAudit {

  private final AuditLog log;

  SignInsInAudit(AuditLog log) {
    this.log = log;
  }

  @EventListener
  void signedIn(InteractiveAuthenticationSuccessEvent event) {
    note(Act.SIGN_IN, event.getAuthentication());
  }

  @EventListener
  void signedOut(LogoutSuccessEvent event) {
    note(Act.SIGN_OUT, event.getAuthentication());
  }

  private void note(Act act, Authentication user) {
    String address =
        user.getDetails() instanceof WebAuthenticationDetails details
            ? details.getRemoteAddress()
            : null;
    log.write(act, user.getName(), "WEB", address, Subject.NONE);
  }
}
