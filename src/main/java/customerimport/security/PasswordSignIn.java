package customerimport.security;

import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AccountStatusUserDetailsChecker;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
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
    setPasswordEncoder(new Comparison(passwords, users));
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
    try {
      return authenticate(asked, guesses.demandTurn(name, address));
    } catch (DataAccessException away) {
      throw new InternalAuthenticationServiceException("Nobody can be looked up", away);
    }
  }

  private Authentication authenticate(Authentication asked, Guesses.Turn turn) {
    try {
      Authentication signedIn = super.authenticate(asked);
      guesses.succeeded(turn);
      return signedIn;
    } catch (BadCredentialsException wrong) {
      guesses.failed(turn);
      // Of who is not there, nothing is noted: it may be a password, and there may be many.
      if (users.find(turn.name()).isPresent()) {
        log.write(Act.SIGN_IN_FAILED, turn.name(), "HTTP", turn.address(), AuditLog.Subject.NONE);
      }
      throw wrong;
    }
  }

  /**
   * Compares only; what nobody's password is compared with need not be made at the first sign-in.
   */
  private record Comparison(PasswordEncoder passwords, Users users) implements PasswordEncoder {

    @Override
    public boolean matches(CharSequence password, String encoded) {
      return passwords.matches(password, encoded);
    }

    @Override
    public String encode(CharSequence nobodys) {
      return users.noPassword();
    }
  }
}
