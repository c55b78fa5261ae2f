package customerimport.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text with {@code {words}} to fill in. A section in brackets is left out when one of its words
 * is not given; {@code [one|other]} takes the first alternative whose words are all given.
 */
final class MessageTemplate {

  private static final Pattern SECTION = Pattern.compile("\\[([^\\[\\]]*)]");
  private static final Pattern WORD = Pattern.compile("\\{(\\w+)}");

  private final List<List<String>> sections = new ArrayList<>();
  private final Set<String> words;

  MessageTemplate(String text) {
    words =
        WORD.matcher(text)
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    Matcher section = SECTION.matcher(text);
    int end = 0;
    while (section.find()) {
      sections.add(List.of(text.substring(end, section.start())));
      sections.add(List.of(section.group(1).split("\\|", -1)));
      end = section.end();
    }
    sections.add(List.of(text.substring(end)));
  }

  /** The words that the text can tell. */
  Set<String> words() {
    return words;
  }

  /**
   * The text with its words filled in, as they are.
   *
   * @param word gives the text for a word, or null
   */
  String fill(Function<String, String> word) {
    var filled = new StringBuilder();
    for (List<String> alternatives : sections) {
      alternatives.stream()
          .filter(text -> isComplete(text, word))
          .findFirst()
          .ifPresent(text -> filled.append(filled(text, word)));
    }
    return filled.toString();
  }

  private static boolean isComplete(String text, Function<String, String> word) {
    return WORD.matcher(text).results().allMatch(found -> word.apply(found.group(1)) != null);
  }

  private static String filled(String text, Function<String, String> word) {
    return WORD.matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(word.apply(found.group(1))));
  }
}
