package customerimport.security;

import org.springframework.security.core.AuthenticationException;

/** A sign-in that is not looked at, as too many failed before it. */
final class TooManyTries extends AuthenticationException {

  private final long seconds;

  TooManyTries(long seconds) {
    super("Too many failed sign-ins");
    this.seconds = seconds;
  }

  /** After how many seconds the next one is looked at. */
  long seconds() {
    return seconds;
  }
}
