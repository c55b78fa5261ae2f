package customerimport.api;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a caller would wait for an answer (RFC 7240).
 *
 * @param time at most this long
 * @param applied what the answer's {@code Preference-Applied} says, or null when nothing was asked
 */
record Patience(Duration time, String applied) {

  private static final Pattern WAIT =
      Pattern.compile(
          "(?:^|[,;\\s])wait\\s*=\\s*\"?(\\d{1,9})\"?(?=$|[,;\\s])", Pattern.CASE_INSENSITIVE);
  private static final int LONGEST = 60;

  /**
   * What the caller prefers.
   *
   * @param prefer the header {@code Prefer}, or null
   * @param unasked how long to wait when it does not say, in seconds
   */
  static Patience of(String prefer, int unasked) {
    Matcher wait = WAIT.matcher(prefer == null ? "" : prefer);
    if (!wait.find()) {
      return new Patience(Duration.ofSeconds(unasked), null);
    }
    int seconds = Math.min(Integer.parseInt(wait.group(1)), LONGEST);
    return new Patience(Duration.ofSeconds(seconds), "wait=" + seconds);
  }
}
