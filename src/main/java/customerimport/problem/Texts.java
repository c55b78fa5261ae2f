package customerimport.problem;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Gives what the product says apart from problems, in the reader's language. */
@Component
public class Texts {

  private final List<MessageFile> files =
      List.of(new MessageFile("texts"), new MessageFile("refusals"), new MessageFile("causes"));

  /**
   * The text under this key.
   *
   * @param locale Norwegian for nb, no and nn, English for any other language
   * @param words what stands for the {@code {words}} of the text; not null, may hold nulls
   * @throws IllegalArgumentException when there is no such key
   */
  public String text(String key, Locale locale, Map<String, ?> words) {
    MessageTemplate template =
        files.stream()
            .map(file -> file.in(locale).get(key))
            .filter(Objects::nonNull)
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no text for the key " + key));
    return template.fill(word -> words.get(word) == null ? null : words.get(word).toString());
  }
}
