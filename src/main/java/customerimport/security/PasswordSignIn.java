package customerimport.security;

import org.springframework.security.authentication.AccountStatusUserDetailsChecker;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Signs in by password, and makes guessing slow. */
final class PasswordSignIn extends DaoAuthenticationProvider {

  private final Guesses guesses;
  private final Users users;
  private final AuditLog log;

  PasswordSignIn(Users users, PasswordEncoder passwords, Guesses guesses, AuditLog log) {
    super(users);
    this.users = users;
    this.log = log;
    setPasswordEncoder(passwords);
    this.guesses = guesses;
    // Only whoever knows the password learns that the user is shut out.
    setPreAuthenticationChecks(user -> {});
    setPostAuthenticationChecks(new AccountStatusUserDetailsChecker());
  }

  @Override
  public Authentication authenticate(Authentication asked) {
    String name = asked.getName();
    String address =
        asked.getDetails() instanceof WebAuthenticationDetails details
            ? details.getRemoteAddress()
            : "unknown";
    boolean hasFailed = guesses.demandTurn(name, address);
    try {
      Authentication signedIn = super.authenticate(asked);
      if (hasFailed) {
        guesses.forget(name, address);
      }
      return signedIn;
    } catch (BadCredentialsException wrong) {
      guesses.failed(name, address);
      // Of who is not there, nothing is noted: it may be a password, and there may be many.
      if (users.find(name).isPresent()) {
        log.write(Act.SIGN_IN_FAILED, name, "HTTP", address, AuditLog.Subject.NONE);
      }
      throw wrong;
    }
  }
}
