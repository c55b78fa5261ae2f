package customerimport.embedded;

/** Why the embedded PostgreSQL cannot be started, and what to do about it. */
final class StartFailure extends RuntimeException {

  private final String action;

  StartFailure(String found, String action) {
    this(found, action, null);
  }

  StartFailure(String found, String action, Throwable cause) {
    super(found, cause);
    this.action = action;
  }

  String action() {
    return action;
  }
}
