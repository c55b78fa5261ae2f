package customerimport.export;

import java.nio.charset.Charset;

/** A customer holds a character that the list's encoding has no place for. */
public final class NotInEncoding extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final long customerId;
  private final String character;
  private final String encoding;

  NotInEncoding(long customerId, String character, Charset charset) {
    super("A character is not in " + charset.name());
    this.customerId = customerId;
    this.character = character;
    this.encoding = charset.name();
  }

  /** The first customer that holds one. */
  public long customerId() {
    return customerId;
  }

  /** The first such character of that customer. */
  public String character() {
    return character;
  }

  /** What the encoding is called. */
  public String encoding() {
    return encoding;
  }
}
