package customerimport.csv;

import customerimport.problem.Code;
import customerimport.problem.Problem;

/**
 * Follows bytes as strict UTF-8: overlong forms, surrogates and what lies beyond Unicode are bad.
 */
final class Utf8Check {

  private int missing;
  private int lowest;
  private int highest;
  private int lead;
  private long leadLine;
  private boolean good;
  private Problem bad;

  /** Whether the last byte left a character unfinished. */
  boolean inCharacter() {
    return missing > 0;
  }

  /** Takes the next byte, which stands in this line. */
  void look(int b, long line) {
    if (missing > 0) {
      if (b >= lowest && b <= highest) {
        lowest = 0x80;
        highest = 0xBF;
        good |= --missing == 0;
        return;
      }
      end();
    }
    if (b >= 0x80) {
      lead(b, line);
    }
  }

  /** Tells that no byte follows. */
  void end() {
    if (missing > 0) {
      missing = 0;
      remember(lead, leadLine);
    }
  }

  /** Whether there was at least one whole character of several bytes. */
  boolean hasGood() {
    return good;
  }

  /** INVALID_ENCODING with the first byte that is not UTF-8, or null. */
  Problem bad() {
    return bad;
  }

  private void lead(int b, long line) {
    if (b < 0xC2 || b > 0xF4) {
      remember(b, line);
      return;
    }
    missing = b < 0xE0 ? 1 : b < 0xF0 ? 2 : 3;
    lowest = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
    highest = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
    lead = b;
    leadLine = line;
  }

  private void remember(int b, long line) {
    if (bad == null) {
      bad =
          Problem.of(Code.INVALID_ENCODING, "0x%02X".formatted(b))
              .with("encoding", "UTF-8")
              .at(line);
    }
  }
}
