package customerimport.api;

import customerimport.security.OwnPassword;
import customerimport.security.OwnPassword.Changed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.camel.Body;
import org.apache.camel.Header;
import org.springframework.stereotype.Component;

/** Passwords that are sent, and whoever changes their own. */
@Component
public class Passwords {

  private static final int SHORTEST = 12;

  /** The hash looks at no more. */
  private static final int MOST_BYTES = 72;

  private final OwnPassword own;
  private final JsonBodies bodies;

  Passwords(OwnPassword own, JsonBodies bodies) {
    this.own = own;
    this.bodies = bodies;
  }

  /** The body of a change. */
  record Change(String old, String password) {}

  /** Gives whoever asks another password. */
  public Reply change(@Body InputStream body, @Header("Content-Type") String mediaType)
      throws IOException {
    Change change = bodies.read(body, mediaType, Change.class, Expected.PASSWORD_BODY);
    if (change == null || change.old() == null || change.password() == null) {
      throw JsonBodies.bad(Expected.PASSWORD_BODY);
    }
    demandGood(change.password());
    Changed changed = own.change(change.old(), change.password());
    switch (changed.verdict()) {
      case WRONG -> throw new Refused(Refusal.badParameter("old", null, Expected.OLD_PASSWORD));
      case TOO_EARLY ->
          throw new Refused(
              Refusal.of(Reason.TOO_MANY_TRIES).header("Retry-After", "" + changed.retryAfter()));
      case SET -> throw new Refused(Refusal.of(Reason.PASSWORD_SET));
      case DONE -> {}
    }
    return new Reply(204, Map.of(), null);
  }

  /**
   * Nothing, when this can be a password.
   *
   * @throws Refused when it is too short or too long
   */
  static void demandGood(String password) {
    boolean isLong = password.codePointCount(0, password.length()) >= SHORTEST;
    if (!isLong || password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      throw new Refused(Refusal.badParameter("password", null, Expected.PASSWORD));
    }
  }
}
