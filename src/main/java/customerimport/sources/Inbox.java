package customerimport.sources;

import customerimport.imports.Source;
import java.time.Duration;

/** A place where files are dropped, and answered. */
public final class Inbox {

  private final String name;
  private final Source source;
  private final String account;
  private final String user;
  private final Looks looks;

  /**
   * An inbox.
   *
   * @param name its name among all inboxes
   * @param source what kind of place it is
   * @param account which of its kind it is, or null when there is only one
   * @param user the user as whom its files come in and confirm
   * @param settle how long a file must have kept its size before it is taken for complete
   */
  public Inbox(String name, Source source, String account, String user, Duration settle) {
    this.name = name;
    this.source = source;
    this.account = account;
    this.user = user;
    this.looks = new Looks(settle);
  }

  /** Its name among all inboxes; it ends the ids of its routes. */
  public String name() {
    return name;
  }

  /** What kind of place it is. */
  public Source source() {
    return source;
  }

  /** Which of its kind it is, or null when there is only one. */
  public String account() {
    return account;
  }

  /** The user as whom its files come in and confirm. */
  public String user() {
    return user;
  }

  /** What was seen of its files so far. */
  public Looks looks() {
    return looks;
  }
}
