package customerimport.imports;

import customerimport.imports.Import.Cause;
import customerimport.imports.Options.EmptyCells;
import customerimport.problem.Code;
import customerimport.problem.Problem;
import customerimport.problem.Texts;
import java.text.NumberFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells in sentences why nothing would be written, and what to do about it. */
@Component
public class Explanations {

  private static final int MOST_COLUMNS = 5;

  private final Texts texts;

  Explanations(Texts texts) {
    this.texts = texts;
  }

  /**
   * One cause, told.
   *
   * @param code the code of a problem, or {@link Cause#EVERYTHING_EQUAL}
   * @param rows how many rows it concerns; 0 where the whole file is rejected
   * @param message what it is, in how many rows, and what to do
   */
  public record Explanation(String code, long rows, String message) {}

  /**
   * Why nothing would be written; null when something would.
   *
   * @param of the import
   * @param locale Norwegian for nb, no and nn, English for any other language
   */
  public List<Explanation> of(Import of, Locale locale) {
    return of.explanation() == null
        ? null
        : of.explanation().stream()
            .map(why -> new Explanation(why.code(), why.rows(), message(why, of, locale)))
            .toList();
  }

  /**
   * Why the rule of a source left an import to a person.
   *
   * @param why the reason
   * @param locale Norwegian for nb, no and nn, English for any other language
   */
  public String of(Waiting why, Locale locale) {
    Map<String, Object> words = new HashMap<>();
    words.put("found", why.found());
    words.put("limit", why.limit());
    return texts.text("waiting." + why.code(), locale, words);
  }

  private String message(Cause why, Import of, Locale locale) {
    Map<String, Object> words = new HashMap<>();
    words.put("rows", why.rows() == 0 ? null : rows(why.rows(), locale));
    String message = texts.text("cause." + why.code(), locale, words);
    return why.code().equals(Cause.EVERYTHING_EQUAL) ? message + hints(of, locale) : message;
  }

  private String rows(long rows, Locale locale) {
    String number = NumberFormat.getIntegerInstance(locale).format(rows);
    String key = rows == 1 ? "cause.rows.one" : "cause.rows.many";
    return texts.text(key, locale, Map.of("rows", number));
  }

  /** What may hide a change from whoever expected one. */
  private String hints(Import of, Locale locale) {
    var hints = new StringBuilder();
    String unread = unread(of);
    if (!unread.isEmpty()) {
      hints.append(' ').append(texts.text("cause.equal.unread", locale, Map.of("columns", unread)));
    }
    if (of.options().emptyCells() == EmptyCells.KEEP) {
      hints.append(' ').append(texts.text("cause.equal.kept", locale, Map.of()));
    }
    return hints.toString();
  }

  private static String unread(Import of) {
    List<String> columns =
        of.warnings().stream()
            .filter(warning -> warning.code() == Code.UNKNOWN_COLUMN)
            .map(Problem::column)
            .filter(Objects::nonNull)
            .filter(column -> !column.isBlank())
            .toList();
    String first = columns.stream().limit(MOST_COLUMNS).collect(Collectors.joining(", "));
    return columns.size() > MOST_COLUMNS ? first + " …" : first;
  }
}
