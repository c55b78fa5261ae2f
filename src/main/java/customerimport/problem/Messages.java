package customerimport.problem;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Tells a problem in a sentence: what was found, what was expected, what to do. */
@Component
public class Messages {

  /** The details that can ask for a variant of the text, in this order. */
  private static final List<String> VARIANTS = List.of("reason", "kind", "found");

  private final MessageFile texts = new MessageFile("problems");

  /**
   * The sentences for a problem: the variant for its detail {@code reason}, {@code kind} or {@code
   * found} where there is one.
   *
   * @param locale Norwegian for nb, no and nn, English for any other language
   */
  public String text(Problem problem, Locale locale) {
    Map<String, MessageTemplate> inLanguage = texts.in(locale);
    String code = problem.code().name();
    return VARIANTS.stream()
        .map(detail -> inLanguage.get(code + "." + problem.details().get(detail)))
        .filter(Objects::nonNull)
        .findFirst()
        .orElseGet(() -> inLanguage.get(code))
        .fill(word -> word(problem, word));
  }

  private static String word(Problem problem, String word) {
    return switch (word) {
      case "column" -> problem.column();
      case "position" -> problem.position() == null ? null : problem.position().toString();
      case "value" -> problem.value();
      case "line" -> problem.line() == null ? null : problem.line().toString();
      default -> problem.details().get(word);
    };
  }
}
