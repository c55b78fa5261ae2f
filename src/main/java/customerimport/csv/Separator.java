package customerimport.csv;

import java.util.Optional;
import java.util.stream.Stream;

/** What can stand between the cells of a file. */
public enum Separator {
  SEMICOLON(';', ";"),
  COMMA(',', ","),
  TAB('\t', "tab"),
  PIPE('|', "|");

  private final char character;
  private final String word;

  Separator(char character, String word) {
    this.character = character;
    this.word = word;
  }

  /** The character itself. */
  public char character() {
    return character;
  }

  /** What a person or an option calls it. */
  public String word() {
    return word;
  }

  /**
   * The separator that an option names.
   *
   * @param text the character itself or its word
   */
  public static Optional<Separator> named(String text) {
    return Stream.of(values())
        .filter(
            one -> one.word.equalsIgnoreCase(text) || String.valueOf(one.character).equals(text))
        .findFirst();
  }
}
