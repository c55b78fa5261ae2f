package customerimport.segment;

import customerimport.segment.BadFilter.Expected;
import customerimport.segment.Filter.All;
import customerimport.segment.Filter.Any;
import customerimport.segment.Filter.Not;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Reads a filter as people write it: {@code City = Oslo and (Email set or Mobile starts +47)}. A
 * value with spaces or brackets stands in double quotes, which are doubled inside it; a name in
 * quotes is surely a column.
 */
final class FilterText {

  private static final int LONGEST = 4000;
  private static final int DEEPEST = 20;

  private final String text;
  private final FilterTests tests;
  private int at;
  private int depth;

  private FilterText(String text, FilterTests tests) {
    this.text = text;
    this.tests = tests;
  }

  /**
   * The filter that the text is.
   *
   * @throws BadFilter when it is none
   */
  static Filter read(String text, FilterTests tests) {
    if (text.length() > LONGEST) {
      throw BadFilter.expected(Expected.SIMPLER, String.valueOf(LONGEST), null);
    }
    var reading = new FilterText(text, tests);
    Filter filter = reading.any();
    reading.skipSpace();
    if (reading.at < text.length()) {
      throw reading.bad(Expected.AND_OR_END);
    }
    return filter;
  }

  private Filter any() {
    List<Filter> all = several("or", this::all);
    return all.size() == 1 ? all.get(0) : new Any(all);
  }

  private Filter all() {
    List<Filter> all = several("and", this::one);
    return all.size() == 1 ? all.get(0) : new All(all);
  }

  private List<Filter> several(String word, Supplier<Filter> next) {
    List<Filter> several = new ArrayList<>();
    do {
      several.add(next.get());
    } while (takeWord(word));
    return several;
  }

  private Filter one() {
    if (++depth > DEEPEST) {
      throw bad(Expected.SIMPLER);
    }
    Filter filter = takeWord("not") ? new Not(one()) : take("(") ? bracketed() : test();
    depth--;
    return filter;
  }

  private Filter bracketed() {
    Filter filter = any();
    if (!take(")")) {
      throw bad(Expected.CLOSING);
    }
    return filter;
  }

  private Filter test() {
    skipSpace();
    String place = place();
    boolean isQuoted = at < text.length() && text.charAt(at) == '"';
    String name = word("=!", Expected.SUBJECT);
    Subject subject = tests.subject(name, isQuoted, place);
    skipSpace();
    String operatorPlace = place();
    boolean differs = take("!=");
    String word = differs || take("=") ? Operator.EQUALS.word() : word("", Expected.TEST);
    Operator operator = tests.operator(word, subject, operatorPlace);
    skipSpace();
    String valuePlace = place();
    String value = operator.takesValue() ? word("", Expected.VALUE) : null;
    Filter test = tests.test(subject, operator, value, valuePlace);
    return differs ? new Not(test) : test;
  }

  private String word(String alsoEndAt, Expected expected) {
    skipSpace();
    if (at < text.length() && text.charAt(at) == '"') {
      return quoted();
    }
    int start = at;
    while (at < text.length() && !ends(text.charAt(at), alsoEndAt)) {
      at++;
    }
    if (at == start) {
      throw bad(expected);
    }
    return text.substring(start, at);
  }

  private static boolean ends(char c, String alsoEndAt) {
    return Character.isWhitespace(c) || c == '(' || c == ')' || alsoEndAt.indexOf(c) >= 0;
  }

  private String quoted() {
    var value = new StringBuilder();
    int open = at++;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c != '"') {
        value.append(c);
      } else if (at < text.length() && text.charAt(at) == '"') {
        value.append(text.charAt(at++));
      } else {
        return value.toString();
      }
    }
    at = open;
    throw bad(Expected.QUOTE);
  }

  private boolean take(String sign) {
    skipSpace();
    boolean isThere = text.startsWith(sign, at);
    at += isThere ? sign.length() : 0;
    return isThere;
  }

  private boolean takeWord(String word) {
    skipSpace();
    int end = at + word.length();
    boolean isThere =
        text.regionMatches(true, at, word, 0, word.length())
            && (end == text.length() || ends(text.charAt(end), ""));
    at = isThere ? end : at;
    return isThere;
  }

  private void skipSpace() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private String place() {
    return String.valueOf(at + 1);
  }

  private BadFilter bad(Expected expected) {
    String rest = text.substring(at).strip();
    String word = rest.split("[\\s()]", 2)[0];
    String found = word.isEmpty() && !rest.isEmpty() ? rest.substring(0, 1) : word;
    return BadFilter.expected(expected, place(), found.isEmpty() ? null : found);
  }
}
