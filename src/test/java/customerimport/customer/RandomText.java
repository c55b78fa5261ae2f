package customerimport.customer;

import java.util.Random;

/** Makes texts that are likely to be difficult. */
public final class RandomText {

  private static final String LIKELY =
      " \t\n\r\u00A0\u00AD\u0300\u0301\u0308\u030A\u0323\u2003\u200B\u200D\uFEFF\uFFFD"
          + "AaeoxÅåøÆ\u212B\u2126\u1112\u1161\u11AB0123456789+-.,;@()/'\"";

  private RandomText() {}

  /** A text of at most this many characters, of any plane. */
  public static String of(Random random, int longest) {
    var text = new StringBuilder();
    int length = random.nextInt(longest + 1);
    for (int i = 0; i < length; i++) {
      text.appendCodePoint(codePoint(random));
    }
    return text.toString();
  }

  /** A text of at most this many of these characters. */
  public static String of(Random random, int longest, String characters) {
    var text = new StringBuilder();
    int length = random.nextInt(longest + 1);
    for (int i = 0; i < length; i++) {
      text.append(characters.charAt(random.nextInt(characters.length())));
    }
    return text.toString();
  }

  private static int codePoint(Random random) {
    return switch (random.nextInt(10)) {
      case 0 -> random.nextInt(0x110000);
      case 1 -> random.nextInt(0x3000);
      default -> LIKELY.charAt(random.nextInt(LIKELY.length()));
    };
  }
}
