package customerimport.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A second, slow reader of the same grammar, in regular expressions, to hold the first against. */
final class Oracle {

  record Expected(long line, List<String> cells, boolean quoteSyntax) {}

  private static final String BLANK = "[ \t\u00A0]*+";
  private static final Pattern QUOTED =
      Pattern.compile("\"((?:[^\"]|\"\")*+)\"(" + BLANK + ")(?=;|\r|\n|\\z)");
  private static final Pattern BAD = Pattern.compile("\"(?:[^\"]|\"\")*+\"[^;\r\n]*");
  private static final Pattern PLAIN = Pattern.compile("[^;\r\n]*");
  private static final Pattern DEFUSED = Pattern.compile("\\A'('*[-=+@\t\r])");
  private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

  private final String text;
  private final List<Expected> records = new ArrayList<>();
  private int at;
  private boolean quoteSyntax;

  private Oracle(String text) {
    this.text = text;
  }

  /** The records of the text that are not blank, or null when a quote stays open. */
  static List<Expected> read(String text) {
    return new Oracle(text).records();
  }

  private List<Expected> records() {
    while (at < text.length()) {
      long line = 1 + LINE_END.matcher(text.substring(0, at)).results().count();
      List<String> cells = record();
      if (cells == null) {
        return null;
      }
      if (!cells.stream().allMatch(cell -> cell.replace('\u00A0', ' ').isBlank())) {
        cells.replaceAll(cell -> DEFUSED.matcher(cell).replaceFirst("$1"));
        records.add(new Expected(line, cells, quoteSyntax));
      }
    }
    return records;
  }

  private List<String> record() {
    var cells = new ArrayList<String>();
    quoteSyntax = false;
    while (true) {
      String cell = cell();
      if (cell == null) {
        return null;
      }
      cells.add(cell);
      if (at < text.length() && text.charAt(at) == ';') {
        at++;
        continue;
      }
      take(LINE_END);
      return cells;
    }
  }

  private String cell() {
    if (!text.startsWith("\"", at)) {
      return take(PLAIN).group();
    }
    Matcher quoted = take(QUOTED);
    if (quoted != null) {
      return quoted.group(1).replace("\"\"", "\"") + quoted.group(2);
    }
    Matcher bad = take(BAD);
    quoteSyntax = true;
    return bad == null ? null : bad.group();
  }

  private Matcher take(Pattern pattern) {
    Matcher matcher = pattern.matcher(text).region(at, text.length());
    if (!matcher.lookingAt()) {
      return null;
    }
    at = matcher.end();
    return matcher;
  }
}
