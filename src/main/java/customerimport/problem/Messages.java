package customerimport.problem;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells a problem in a sentence: what was found, what was expected, what to do. */
@Component
public class Messages {

  private final MessageFile texts = new MessageFile("problems");

  /**
   * The sentence for a problem, in the variant that its detail {@code reason} asks for, if any.
   *
   * @param locale Norwegian for nb, no and nn, English for any other language
   */
  public String text(Problem problem, Locale locale) {
    Map<String, MessageTemplate> inLanguage = texts.in(locale);
    String code = problem.code().name();
    MessageTemplate plain = inLanguage.get(code);
    return inLanguage
        .getOrDefault(code + "." + problem.details().get("reason"), plain)
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
