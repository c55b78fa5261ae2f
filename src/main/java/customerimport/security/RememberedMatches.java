package customerimport.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Remembers for a minute which passwords matched, so that a program that sends its password with
 * each request does not pay for each. What is remembered tells nothing without a key that lives as
 * long as the process, and a password that was changed matches no more at once.
 */
final class RememberedMatches implements PasswordEncoder {

  private static final long LIFE = Duration.ofMinutes(1).toNanos();
  private static final int MOST = 1_000;
  private static final String ALGORITHM = "HmacSHA256";

  private final PasswordEncoder passwords;
  private final SecretKeySpec key;
  private final Map<String, Long> matched =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
          return size() > MOST;
        }
      };

  RememberedMatches(PasswordEncoder passwords) {
    this.passwords = passwords;
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    this.key = new SecretKeySpec(random, ALGORITHM);
  }

  @Override
  public String encode(CharSequence password) {
    return passwords.encode(password);
  }

  @Override
  public boolean matches(CharSequence password, String encoded) {
    String both = sealed(encoded + "\n" + password);
    if (isRemembered(both)) {
      return true;
    }
    boolean matches = passwords.matches(password, encoded);
    if (matches) {
      remember(both);
    }
    return matches;
  }

  @Override
  public boolean upgradeEncoding(String encoded) {
    return passwords.upgradeEncoding(encoded);
  }

  private synchronized boolean isRemembered(String both) {
    Long since = matched.get(both);
    return since != null && System.nanoTime() - since < LIFE;
  }

  private synchronized void remember(String both) {
    matched.remove(both);
    matched.put(both, System.nanoTime());
  }

  private String sealed(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
    }
  }
}
