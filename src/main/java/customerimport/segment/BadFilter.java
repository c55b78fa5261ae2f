package customerimport.segment;

import customerimport.problem.Problem;

/** Why a filter cannot be understood: what was found where, and what was expected. */
public final class BadFilter extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String place;
  private final String found;
  private final Expected expected;
  private final String names;
  private final transient Problem problem;

  /** What was expected, where the names of it do not say it all. */
  public enum Expected {
    AND_OR_END,
    CLOSING,
    DATE,
    IMPORT,
    QUOTE,
    SIMPLER,
    SUBJECT,
    TEST,
    TREE,
    VALUE
  }

  private BadFilter(String place, String found, Expected expected, String names, Problem problem) {
    super("A filter cannot be understood");
    this.place = place;
    this.found = found;
    this.expected = expected;
    this.names = names;
    this.problem = problem;
  }

  /** Something else was expected. */
  static BadFilter expected(Expected expected, String place, String found) {
    return new BadFilter(place, found, expected, null, null);
  }

  /** One of these names was expected. */
  static BadFilter oneOf(String names, Expected expected, String place, String found) {
    return new BadFilter(place, found, expected, names, null);
  }

  /** A value that the field could hold was expected. */
  static BadFilter value(Problem problem, String place, String found) {
    return new BadFilter(place, found, Expected.VALUE, null, problem);
  }

  /** Where in the filter: a character counted from 1, or a JSON pointer. */
  public String place() {
    return place;
  }

  /** What stands there; null when the filter ends there. */
  public String found() {
    return found;
  }

  /** What was expected there. */
  public Expected expected() {
    return expected;
  }

  /** The names of which one was expected; null when there are none. */
  public String names() {
    return names;
  }

  /** Why the value cannot be one of its field; null when something else is wrong. */
  public Problem problem() {
    return problem;
  }
}
