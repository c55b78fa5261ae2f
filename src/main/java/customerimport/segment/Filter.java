package customerimport.segment;

import java.util.List;

/** Which customers are meant. */
public sealed interface Filter {

  /** Every customer. */
  static Filter everybody() {
    return new All(List.of());
  }

  /** The customers that are missing from a delivery. */
  static Filter missingFrom(long importId) {
    return new Test(Subject.Trait.MISSING, Operator.EQUALS, String.valueOf(importId));
  }

  /** The filter in SQL. */
  default Condition condition() {
    return FilterSql.of(this);
  }

  /** The customers that all of these let through. */
  record All(List<Filter> of) implements Filter {

    /** Copies the list. */
    public All {
      of = List.copyOf(of);
    }
  }

  /** The customers that any of these lets through. */
  record Any(List<Filter> of) implements Filter {

    /** Copies the list. */
    public Any {
      of = List.copyOf(of);
    }
  }

  /** The customers that this one does not let through. */
  record Not(Filter of) implements Filter {}

  /**
   * The customers of whom one thing is so.
   *
   * @param subject what is looked at
   * @param operator how it is compared
   * @param value with what, in the form in which it is stored; null where the operator takes none
   */
  record Test(Subject subject, Operator operator, String value) implements Filter {}
}
