package customerimport.preview;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;

/** Tells what somebody has looked at in a row from what the row comes to be later. */
final class Fingerprint {

  private static final int BYTES = 12;

  private Fingerprint() {}

  /**
   * The fingerprint of a row's changes.
   *
   * @param sent the cells as the file has them
   * @param written the values to be written, in catalogue order
   * @param replaced the values that they replace; empty for a new customer
   */
  static String of(String[] sent, String[] written, String[] replaced) {
    MessageDigest digest = DigestUtils.getSha256Digest();
    for (String[] texts : new String[][] {sent, written, replaced}) {
      for (String text : texts) {
        digest.update(
            (text == null ? "-" : text.length() + ":" + text).getBytes(StandardCharsets.UTF_8));
      }
      digest.update((byte) '|');
    }
    return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
  }
}
