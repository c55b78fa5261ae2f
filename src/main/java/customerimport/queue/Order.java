package customerimport.queue;

/**
 * What a message asks for.
 *
 * @param action what is to be done
 * @param importId with which import
 * @param revision the revision that was looked at, or null for the first
 * @param by who asks, as the message says; noted, not believed
 */
public record Order(Action action, long importId, Integer revision, String by) {

  /** What can be asked for. */
  public enum Action {
    CONFIRM,
    CANCEL
  }
}
