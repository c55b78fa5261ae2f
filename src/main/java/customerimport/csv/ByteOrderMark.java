package customerimport.csv;

import java.nio.charset.StandardCharsets;

/** The bytes at the very beginning of a file that tell how it is encoded. */
enum ByteOrderMark {
  UTF_8("UTF-8", "\u00EF\u00BB\u00BF"),
  UTF_32LE("UTF-32LE", "\u00FF\u00FE\0\0"),
  UTF_16LE("UTF-16LE", "\u00FF\u00FE"),
  UTF_16BE("UTF-16BE", "\u00FE\u00FF");

  private static final int LONGEST = 4;

  private final String charset;

  /** The bytes, written as Latin-1 text. */
  private final String bytes;

  ByteOrderMark(String charset, String bytes) {
    this.charset = charset;
    this.bytes = bytes;
  }

  /** The charset that it announces. */
  String charset() {
    return charset;
  }

  /** How many bytes it takes. */
  int length() {
    return bytes.length();
  }

  /** The mark at the beginning of these bytes, or null. */
  static ByteOrderMark of(byte[] file, int length) {
    String start = new String(file, 0, Math.min(length, LONGEST), StandardCharsets.ISO_8859_1);
    for (ByteOrderMark mark : values()) {
      if (start.startsWith(mark.bytes)) {
        return mark;
      }
    }
    return null;
  }
}
