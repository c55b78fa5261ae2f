package customerimport.sources;

import java.util.List;
import java.util.Locale;

/** What the name of a file in an inbox says of it. */
public final class FileNames {

  private static final List<String> UNFINISHED =
      List.of(".tmp", ".part", ".partial", ".filepart", ".crdownload", "~");

  private FileNames() {}

  /**
   * Whether it says what to do with an import.
   *
   * @param name without folder
   */
  public static boolean isCommand(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".confirm") || lower.endsWith(".cancel");
  }

  /**
   * Whether it is a file of customers: no command, not hidden, and not one that a program is still
   * writing under another name.
   *
   * @param name without folder
   */
  public static boolean isCustomerFile(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return !lower.startsWith(".")
        && !lower.startsWith("~$")
        && !isCommand(lower)
        && UNFINISHED.stream().noneMatch(lower::endsWith);
  }
}
