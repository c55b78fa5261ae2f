package customerimport.api;

import java.util.regex.Pattern;

/** The name that a sender gives a file: text to show, never a path. */
final class FileName {

  private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
  private static final Pattern HIDDEN =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}]");
  private static final int LONGEST = 200;
  private static final String NONE = "upload.csv";

  private FileName() {}

  /**
   * The name without folders and hidden characters, at most {@value #LONGEST} characters long.
   *
   * @param sent as the sender gave it, or null
   */
  static String of(String sent) {
    if (sent == null) {
      return NONE;
    }
    String name = HIDDEN.matcher(FOLDERS.matcher(sent).replaceFirst("")).replaceAll("").strip();
    int[] characters = name.codePoints().limit(LONGEST).toArray();
    return characters.length == 0 ? NONE : new String(characters, 0, characters.length);
  }
}
