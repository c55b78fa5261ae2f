package customerimport.sources;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Names of files that can be written anywhere and hide nothing. */
public final class SafeName {

  private static final int LONGEST = 80;

  /** Disks count bytes, and leave room for little more than 250. */
  private static final int MOST_BYTES = 200;

  private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{N} ._()-]");
  private static final Pattern EXTENSION = Pattern.compile("\\.[^.]{1,10}$");

  private SafeName() {}

  /**
   * The name without extension, with nothing in it but letters, digits, spaces and {@code ._()-},
   * at most 80 characters and 200 bytes of UTF-8.
   *
   * @param fileName as the sender gave it
   */
  public static String of(String fileName) {
    String safe = UNSAFE.matcher(EXTENSION.matcher(fileName).replaceFirst("")).replaceAll("_");
    String visible = safe.replaceFirst("^[. ]+", "_");
    String name = cut(visible).strip();
    return name.isEmpty() ? "file" : name;
  }

  private static String cut(String name) {
    int end = 0;
    int bytes = 0;
    while (end < name.length()) {
      int next = name.offsetByCodePoints(end, 1);
      bytes += name.substring(end, next).getBytes(StandardCharsets.UTF_8).length;
      if (next > LONGEST || bytes > MOST_BYTES) {
        break;
      }
      end = next;
    }
    return name.substring(0, end);
  }
}
