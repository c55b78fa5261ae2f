package customerimport.sources;

import customerimport.imports.Source;

/** A place where files are dropped, and answered. */
public final class Inbox {

  private final String name;
  private final Source source;
  private final String account;
  private final Terms terms;
  private final Looks looks;

  /**
   * An inbox.
   *
   * @param name its name among all inboxes
   * @param source what kind of place it is
   * @param account which of its kind it is, or null when there is only one
   * @param terms how its files are treated
   */
  public Inbox(String name, Source source, String account, Terms terms) {
    this.name = name;
    this.source = source;
    this.account = account;
    this.terms = terms;
    this.looks = new Looks(terms.settle());
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

  /** How its files are treated. */
  public Terms terms() {
    return terms;
  }

  /** What was seen of its files so far. */
  public Looks looks() {
    return looks;
  }
}
