package customerimport.segment;

import customerimport.customer.Cell;
import customerimport.customer.CellReader;
import customerimport.customer.Field;
import customerimport.customer.Fields;
import customerimport.imports.Source;
import customerimport.segment.BadFilter.Expected;
import customerimport.segment.Filter.Test;
import customerimport.segment.Subject.Trait;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What a filter may test, and with what: names are looked up, and values read like cells of a file.
 */
@Component
class FilterTests {

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}");
  private static final Pattern IMPORT = Pattern.compile("[1-9][0-9]{0,17}");

  private final Fields fields;
  private final CellReader reader;

  FilterTests(Fields fields, CellReader reader) {
    this.fields = fields;
    this.reader = reader;
  }

  /** What is meant by a name, of which a column's aliases are as good as its own. */
  Subject subject(String name, boolean isSurelyField, String place) {
    Optional<Subject> trait =
        isSurelyField
            ? Optional.empty()
            : Arrays.<Subject>stream(Trait.values())
                .filter(one -> one.word().equalsIgnoreCase(name))
                .findFirst();
    return trait
        .or(() -> fields.named(name).map(Subject.Cell::new))
        .orElseThrow(() -> BadFilter.oneOf(subjects(), Expected.SUBJECT, place, name));
  }

  private String subjects() {
    return Stream.concat(
            fields.all().stream().map(Field::name), Stream.of(Trait.values()).map(Trait::word))
        .collect(Collectors.joining(", "));
  }

  Operator operator(String word, Subject subject, String place) {
    List<Operator> possible = subject.operators();
    return Operator.of(word)
        .filter(possible::contains)
        .orElseThrow(() -> BadFilter.oneOf(Operator.words(possible), Expected.TEST, place, word));
  }

  /** The test with its value as it is stored. */
  Test test(Subject subject, Operator operator, String value, String place) {
    if (!operator.takesValue()) {
      return new Test(subject, operator, null);
    }
    String text = Normalizer.normalize(value, Normalizer.Form.NFC).strip();
    if (text.isEmpty() || text.indexOf('\0') >= 0) {
      throw BadFilter.expected(Expected.VALUE, place, value);
    }
    return new Test(subject, operator, value(subject, operator, text, place));
  }

  private String value(Subject subject, Operator operator, String text, String place) {
    if (subject instanceof Subject.Cell cell) {
      return cellValue(cell.field(), operator, text, place);
    }
    return switch ((Trait) subject) {
      case CREATED, UPDATED -> time(text, place);
      case IMPORT, CREATED_BY, MISSING -> matching(IMPORT, Expected.IMPORT, text, place);
      case SOURCE -> source(text, place);
    };
  }

  private String cellValue(Field field, Operator operator, String text, String place) {
    if (operator == Operator.CONTAINS || operator == Operator.STARTS) {
      return text;
    }
    if (operator != Operator.EQUALS && isNumber(field)) {
      return matching(NUMBER, Expected.VALUE, text, place);
    }
    Cell cell = reader.read(field, text);
    if (cell.problem() != null) {
      throw BadFilter.value(cell.problem().in(field.name(), 1), place, text);
    }
    return cell.value();
  }

  private static boolean isNumber(Field field) {
    return switch (field.kind()) {
      case ID, NUMBER -> true;
      default -> false;
    };
  }

  private static String matching(Pattern form, Expected expected, String text, String place) {
    if (!form.matcher(text).matches()) {
      throw BadFilter.expected(expected, place, text);
    }
    return text;
  }

  private static String time(String text, String place) {
    try {
      return text.length() == 10
          ? LocalDate.parse(text).toString()
          : Instant.parse(text).toString();
    } catch (DateTimeException e) {
      throw BadFilter.expected(Expected.DATE, place, text);
    }
  }

  private static String source(String text, String place) {
    String names = Stream.of(Source.values()).map(Source::name).collect(Collectors.joining(", "));
    return Stream.of(Source.values())
        .map(Source::name)
        .filter(text::equalsIgnoreCase)
        .findFirst()
        .orElseThrow(() -> BadFilter.oneOf(names, Expected.VALUE, place, text));
  }
}
