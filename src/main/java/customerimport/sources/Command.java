package customerimport.sources;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a command file's name asks for.
 *
 * @param action what is asked for
 * @param importId the import
 * @param revision the revision that was looked at, or null when the name has none
 */
public record Command(Action action, long importId, Integer revision) {

  /** What can be asked for. */
  public enum Action {
    CONFIRM,
    CANCEL,
    /** The name spells no command. */
    NONE
  }

  private static final Pattern NAME =
      Pattern.compile("(\\d{1,18})(?:-(\\d{1,9}))?\\.(confirm|cancel)");

  /**
   * The command that a file name spells.
   *
   * @param fileName without folder
   */
  static Command of(String fileName) {
    Matcher name = NAME.matcher(fileName.toLowerCase(Locale.ROOT));
    return name.matches()
        ? new Command(
            Action.valueOf(name.group(3).toUpperCase(Locale.ROOT)),
            Long.parseLong(name.group(1)),
            name.group(2) == null ? null : Integer.valueOf(name.group(2)))
        : new Command(Action.NONE, 0, null);
  }
}
