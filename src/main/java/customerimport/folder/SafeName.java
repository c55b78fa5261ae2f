package customerimport.folder;

import java.util.regex.Pattern;

/** Names of files that can be written anywhere and hide nothing. */
public final class SafeName {

  private static final int LONGEST = 80;
  private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{N} ._()-]");
  private static final Pattern EXTENSION = Pattern.compile("\\.[^.]{1,10}$");

  private SafeName() {}

  /**
   * The name without extension, with nothing in it but letters, digits, spaces and {@code ._()-},
   * at most 80 characters.
   *
   * @param fileName as the sender gave it
   */
  public static String of(String fileName) {
    String safe = UNSAFE.matcher(EXTENSION.matcher(fileName).replaceFirst("")).replaceAll("_");
    String visible = safe.replaceFirst("^[. ]+", "_");
    int end = Math.min(visible.length(), LONGEST);
    if (end < visible.length() && Character.isHighSurrogate(visible.charAt(end - 1))) {
      end--;
    }
    String name = visible.substring(0, end).strip();
    return name.isEmpty() ? "file" : name;
  }
}
