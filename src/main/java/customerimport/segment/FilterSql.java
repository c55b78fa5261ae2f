package customerimport.segment;

import customerimport.customer.Field;
import customerimport.segment.Filter.All;
import customerimport.segment.Filter.Any;
import customerimport.segment.Filter.Not;
import customerimport.segment.Filter.Test;
import customerimport.segment.Subject.Trait;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Puts a filter into SQL: expressions come from the field catalogue, values become parameters. */
final class FilterSql {

  private static final String WRITTEN_BY =
      """
      c.customer_id in (
        select coalesce(r.customer_id, i.first_new_id + r.new_number - 1)
        from import i
        join import_row r on r.import_id = i.import_id
        where i.import_id = cast(%1$s as bigint) and i.imported_at is not null and r.outcome %2$s
          and not r.left_out)""";

  /**
   * The same, asked of one customer after the other: quick for a few customers, however many the
   * import wrote. The history is looked into by customer (a query of one value is never hashed as a
   * whole), and those that the import created have consecutive numbers.
   */
  private static final String ONE_WRITTEN_BY =
      """
      exists (
        select 1 from import f
        where f.import_id = cast(%1$s as bigint) and (
          c.customer_id between f.first_new_id and f.first_new_id + f.new_ids - 1
          or (
            select r.outcome %2$s
            from customer_history h
            join import_row r on r.import_id = h.import_id and r.row_number = h.row_number
            where h.customer_id = c.customer_id and h.import_id = f.import_id
            limit 1)))""";

  private final String writtenBy;
  private final List<String> values = new ArrayList<>();

  private FilterSql(String writtenBy) {
    this.writtenBy = writtenBy;
  }

  /** The filter, to be asked of all customers. */
  static Condition of(Filter filter) {
    return condition(filter, WRITTEN_BY);
  }

  /**
   * The filter, to be asked of some thousand customers; right for imports that are filed, and whose
   * new rows were all written.
   */
  static Condition ofFew(Filter filter) {
    return condition(filter, ONE_WRITTEN_BY);
  }

  /** The imports that the filter names, as it names them. */
  static List<String> imports(Filter filter) {
    if (filter instanceof All all) {
      return all.of().stream().flatMap(of -> imports(of).stream()).toList();
    } else if (filter instanceof Any any) {
      return any.of().stream().flatMap(of -> imports(of).stream()).toList();
    } else if (filter instanceof Not not) {
      return imports(not.of());
    }
    Test test = (Test) filter;
    boolean namesOne =
        test.operator() == Operator.EQUALS
            && (test.subject() == Trait.IMPORT || test.subject() == Trait.CREATED_BY);
    return namesOne ? List.of(test.value()) : List.of();
  }

  private static Condition condition(Filter filter, String writtenBy) {
    var sql = new FilterSql(writtenBy);
    return new Condition(sql.condition(filter), sql.values);
  }

  private String condition(Filter filter) {
    if (filter instanceof All all) {
      return joined(all.of(), " and ", "true");
    } else if (filter instanceof Any any) {
      return joined(any.of(), " or ", "false");
    } else if (filter instanceof Not not) {
      return "(" + condition(not.of()) + ") is not true";
    }
    Test test = (Test) filter;
    return test.subject() instanceof Trait trait
        ? traitTest(trait, test)
        : cellTest(((Subject.Cell) test.subject()).field(), test);
  }

  private String joined(List<Filter> filters, String by, String none) {
    return filters.isEmpty()
        ? none
        : filters.stream().map(this::condition).collect(Collectors.joining(by, "(", ")"));
  }

  private String traitTest(Trait trait, Test test) {
    return switch (trait) {
      case CREATED -> time("c.created_at", test);
      case UPDATED -> time("c.updated_at", test);
      case CREATED_BY -> writtenBy.formatted(value(test.value()), "= 'N'");
      case MISSING ->
          "c.customer_id in (select customer_id from missing_customer where import_id = cast("
              + value(test.value())
              + " as bigint))";
      case IMPORT ->
          switch (test.operator()) {
            case EMPTY -> "c.import_id is null";
            case SET -> "c.import_id is not null";
            default -> writtenBy.formatted(value(test.value()), "in ('C', 'N')");
          };
      case SOURCE ->
          "c.import_id in (select import_id from import where source = "
              + value(test.value())
              + ")";
    };
  }

  /** A date is a whole day of where the product runs. */
  private String time(String column, Test test) {
    boolean isFrom = test.operator() == Operator.FROM;
    boolean isDay = test.value().length() == 10;
    Instant time =
        isDay
            ? LocalDate.parse(test.value())
                .plusDays(isFrom ? 0 : 1)
                .atStartOfDay(ZoneId.systemDefault())
                .toInstant()
            : Instant.parse(test.value());
    String compared = isFrom ? " >= " : isDay ? " < " : " <= ";
    return column + compared + "cast(" + value(time.toString()) + " as timestamptz)";
  }

  private String cellTest(Field field, Test test) {
    String stored = field.stored("c");
    return switch (test.operator()) {
      case EMPTY -> stored + " is null";
      case SET -> stored + " is not null";
      case CONTAINS -> "strpos(lower(" + text(field) + "), lower(" + value(test.value()) + ")) > 0";
      case STARTS -> starts(field, test.value());
      case EQUALS -> equal(field, test.value());
      case FROM -> ordered(field) + " >= " + typed(field, value(test.value()));
      case TO -> ordered(field) + " <= " + typed(field, value(test.value()));
    };
  }

  private String equal(Field field, String value) {
    String stored = field.stored("c");
    return switch (field.kind()) {
      case EMAIL -> "lower(" + stored + ") = lower(" + value(value) + ")";
      case TEXT, LINES, ZIP ->
          "(" + begins(field, value) + " and lower(" + stored + ") = lower(" + value(value) + "))";
      default -> stored + " = " + typed(field, value(value));
    };
  }

  private String starts(Field field, String value) {
    String pattern = value.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    String like = "lower(" + text(field) + ") like lower(" + value(pattern) + ")";
    return switch (field.kind()) {
      case TEXT, LINES, ZIP -> "(" + begins(field, value) + " and " + like + ")";
      default -> like;
    };
  }

  /**
   * Whether the first character is right, in either case: so cheap a test that a million customers
   * are looked through in the time that an index would save, without its cost at each confirm.
   */
  private static String begins(Field field, String value) {
    int first = Character.toLowerCase(value.codePointAt(0));
    String either =
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
            .filter(c -> Character.toLowerCase(c) == first)
            .mapToObj(String::valueOf)
            .collect(Collectors.joining(", "));
    return "ascii(" + field.stored("c") + ") in (" + either + ")";
  }

  private static String text(Field field) {
    return switch (field.kind()) {
      case ID, GENDER, BIRTH_DATE -> "cast(" + field.stored("c") + " as text)";
      default -> field.stored("c");
    };
  }

  private static String ordered(Field field) {
    String stored = field.stored("c");
    return switch (field.kind()) {
      case NUMBER ->
          "(case when " + stored + " ~ '^-?[0-9]+$' then cast(" + stored + " as numeric) end)";
      case DATE -> stored + " collate \"C\"";
      default -> stored;
    };
  }

  private static String typed(Field field, String value) {
    return switch (field.kind()) {
      case ID -> "cast(" + value + " as bigint)";
      case GENDER -> "cast(" + value + " as smallint)";
      case BIRTH_DATE -> "cast(" + value + " as date)";
      default -> value;
    };
  }

  private String value(String text) {
    values.add(text);
    return ":f" + values.size();
  }
}
