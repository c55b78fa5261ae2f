package customerimport.segment;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How a filter compares what it looks at. */
public enum Operator {
  EQUALS("equals"),
  CONTAINS("contains"),
  STARTS("starts"),
  EMPTY("empty"),
  SET("set"),
  /** Not before, or not less. */
  FROM("from"),
  /** Not after, or not more. */
  TO("to");

  private final String word;

  Operator(String word) {
    this.word = word;
  }

  /** What filters call it. */
  String word() {
    return word;
  }

  boolean takesValue() {
    return this != EMPTY && this != SET;
  }

  static Optional<Operator> of(String word) {
    return Arrays.stream(values()).filter(one -> one.word.equalsIgnoreCase(word)).findFirst();
  }

  static String words(List<Operator> operators) {
    return String.join(", ", operators.stream().map(Operator::word).toList());
  }
}
