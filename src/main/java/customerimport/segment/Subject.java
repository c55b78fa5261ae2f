package customerimport.segment;

import static customerimport.segment.Operator.CONTAINS;
import static customerimport.segment.Operator.EMPTY;
import static customerimport.segment.Operator.EQUALS;
import static customerimport.segment.Operator.FROM;
import static customerimport.segment.Operator.SET;
import static customerimport.segment.Operator.STARTS;
import static customerimport.segment.Operator.TO;

import customerimport.customer.Field;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What of a customer a filter looks at. */
public sealed interface Subject {

  /** What filters call it. */
  String word();

  /** The ways in which it can be compared. */
  List<Operator> operators();

  /** A column of the customer. */
  record Cell(Field field) implements Subject {

    private static final List<Operator> TEXT = List.of(EQUALS, CONTAINS, STARTS, EMPTY, SET);
    private static final List<Operator> RANGE =
        List.of(EQUALS, CONTAINS, STARTS, EMPTY, SET, FROM, TO);

    @Override
    public String word() {
      return field.name();
    }

    @Override
    public List<Operator> operators() {
      return switch (field.kind()) {
        case ID, BIRTH_DATE, DATE, NUMBER -> RANGE;
        case TEXT, LINES, EMAIL, PHONE, ZIP, COUNTRY, GENDER, LANGUAGE -> TEXT;
      };
    }
  }

  /** What the product itself knows of the customer. */
  enum Trait implements Subject {
    /** When the customer was created. */
    CREATED("created"),
    /** When the customer was last written. */
    UPDATED("updated"),
    /** The imports that wrote the customer. */
    IMPORT("import"),
    /** The import that created the customer. */
    CREATED_BY("createdBy"),
    /** The delivery from which the customer is missing. */
    MISSING("missing"),
    /** The door by which the import came that wrote the customer last. */
    SOURCE("source");

    private final String word;

    Trait(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }

    @Override
    public List<Operator> operators() {
      return switch (this) {
        case CREATED, UPDATED -> List.of(FROM, TO);
        case IMPORT -> List.of(EQUALS, EMPTY, SET);
        case CREATED_BY, MISSING, SOURCE -> List.of(EQUALS);
      };
    }

    static String words() {
      return Arrays.stream(values()).map(Trait::word).collect(Collectors.joining(", "));
    }
  }
}
