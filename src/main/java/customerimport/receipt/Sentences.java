package customerimport.receipt;

import customerimport.problem.Messages;
import customerimport.problem.Problem;
import customerimport.problem.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the reports say in words. */
@Component
class Sentences {

  private final Messages messages;
  private final Texts texts;

  Sentences(Messages messages, Texts texts) {
    this.messages = messages;
    this.texts = texts;
  }

  /** What is wrong and what to do, one sentence after the other; empty for nothing. */
  String of(List<Problem> problems, Locale locale) {
    return problems.stream()
        .map(problem -> messages.text(problem, locale))
        .collect(Collectors.joining(" "));
  }

  /** The value, or the word for none. */
  String orEmpty(String value, Locale locale) {
    return value == null || value.isEmpty() ? text("empty", locale, Map.of()) : value;
  }

  /** A text of the reports by its key, without the prefix. */
  String text(String key, Locale locale, Map<String, ?> words) {
    return texts.text("receipt." + key, locale, words);
  }
}
