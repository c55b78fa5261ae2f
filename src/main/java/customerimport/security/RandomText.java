package customerimport.security;

import java.security.SecureRandom;

/** Texts that nobody guesses. */
final class RandomText {

  /** Without those that look alike. */
  private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final SecureRandom RANDOM = new SecureRandom();

  private RandomText() {}

  /** So many small letters and digits, almost five bits each. */
  static String of(int length) {
    return RANDOM
        .ints(length, 0, SIGNS.length())
        .collect(
            StringBuilder::new, (text, i) -> text.append(SIGNS.charAt(i)), StringBuilder::append)
        .toString();
  }
}
