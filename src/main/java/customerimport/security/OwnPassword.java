package customerimport.security;

import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Whoever is signed in can take another password, who knows the present one. */
@Component
public class OwnPassword {

  private final AuthenticationManager passwords;
  private final Users users;
  private final Administrator administrator;
  private final AuditLog log;
  private final TransactionOperations transaction;

  OwnPassword(
      AuthenticationManager passwords,
      Users users,
      Administrator administrator,
      AuditLog log,
      TransactionOperations transaction) {
    this.log = log;
    this.transaction = transaction;
    this.passwords = passwords;
    this.users = users;
    this.administrator = administrator;
  }

  /** What became of the wish. */
  public enum Verdict {
    DONE,
    /** The old one is not right, or there is none. */
    WRONG,
    /** Too many wrong ones before. */
    TOO_EARLY,
    /** The settings hold it, and would bring it back at the next start. */
    SET
  }

  /**
   * What became of the wish.
   *
   * @param retryAfter the seconds to wait, where it was too early
   */
  public record Changed(Verdict verdict, long retryAfter) {

    private static Changed of(Verdict verdict) {
      return new Changed(verdict, 0);
    }
  }

  /** Changes it, in clear text, and ends all sessions of the user. */
  public Changed change(String old, String other) {
    Authentication user = SecurityContextHolder.getContext().getAuthentication();
    if (administrator.isSetFor(user.getName())) {
      return Changed.of(Verdict.SET);
    }
    var again = UsernamePasswordAuthenticationToken.unauthenticated(user.getName(), old);
    again.setDetails(user.getDetails());
    try {
      passwords.authenticate(again);
    } catch (TooManyTries early) {
      return new Changed(Verdict.TOO_EARLY, early.seconds());
    } catch (InternalAuthenticationServiceException away) {
      throw away.getCause() instanceof DataAccessException lost ? lost : away;
    } catch (AuthenticationException wrong) {
      return Changed.of(Verdict.WRONG);
    }
    transaction.executeWithoutResult(
        status -> {
          users.password(user.getName(), other);
          log.note(Act.PASSWORD_CHANGE, AuditLog.Subject.NONE);
        });
    return Changed.of(Verdict.DONE);
  }
}
