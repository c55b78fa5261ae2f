package customerimport.problem;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;

/** The texts of one message file in both languages. */
final class MessageFile {

  private static final Set<String> NORWEGIAN = Set.of("nb", "no", "nn");

  private final Map<String, MessageTemplate> english;
  private final Map<String, MessageTemplate> norwegian;

  /** Reads {@code messages/NAME_en.properties} and {@code messages/NAME_no.properties}. */
  MessageFile(String name) {
    english = read("messages/" + name + "_en.properties");
    norwegian = read("messages/" + name + "_no.properties");
  }

  /** The texts by key: Norwegian ones for nb, no and nn, English ones for any other language. */
  Map<String, MessageTemplate> in(Locale locale) {
    return NORWEGIAN.contains(locale.getLanguage()) ? norwegian : english;
  }

  private static Map<String, MessageTemplate> read(String path) {
    var properties = new Properties();
    try (Reader reader =
        new InputStreamReader(
            new ClassPathResource(path).getInputStream(), StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    var texts = new TreeMap<String, MessageTemplate>();
    properties.stringPropertyNames().forEach(key -> texts.put(key, template(properties, key)));
    return texts;
  }

  private static MessageTemplate template(Properties properties, String key) {
    return new MessageTemplate(properties.getProperty(key).strip());
  }
}
