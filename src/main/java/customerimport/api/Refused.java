package customerimport.api;

/** Ends the handling of a request that is not obeyed: a refusal on its way to the answer. */
final class Refused extends RuntimeException {

  private final transient Refusal refusal;

  Refused(Refusal refusal) {
    super(refusal.reason().name(), null, false, false);
    this.refusal = refusal;
  }

  Refusal refusal() {
    return refusal;
  }
}
