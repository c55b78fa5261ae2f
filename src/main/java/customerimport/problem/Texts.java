package customerimport.problem;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Gives what the product says apart from problems, in the reader's language. */
@Component
public class Texts {

  private final MessageFile texts = new MessageFile("texts");

  /**
   * The text under this key.
   *
   * @param locale Norwegian for nb, no and nn, English for any other language
   * @param words what stands for the {@code {words}} of the text; not null, may hold nulls
   * @throws IllegalArgumentException when there is no such key
   */
  public String text(String key, Locale locale, Map<String, ?> words) {
    MessageTemplate template = texts.in(locale).get(key);
    if (template == null) {
      throw new IllegalArgumentException("no text for the key " + key);
    }
    return template.fill(word -> words.get(word) == null ? null : words.get(word).toString());
  }
}
