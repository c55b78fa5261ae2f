package customerimport.api;

import customerimport.imports.Import;
import customerimport.problem.Texts;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells in one sentence what a confirm will do. */
@Component
class ConfirmSentences {

  private final Texts texts;

  ConfirmSentences(Texts texts) {
    this.texts = texts;
  }

  /**
   * The sentence.
   *
   * @param of a previewed import
   * @param locale of the reader
   */
  String of(Import of, Locale locale) {
    List<String> parts = new ArrayList<>();
    add(parts, "changed", of.toChange(), locale);
    add(parts, "created", of.toCreate(), locale);
    add(parts, "removed", of.toRemove(), locale);
    if (parts.isEmpty()) {
      parts.add(texts.text("confirm.nothing", locale, Map.of()));
    }
    add(parts, "leftOut", of.counts().leftOut(), locale);
    return String.join(", ", parts) + ".";
  }

  private void add(List<String> parts, String what, long count, Locale locale) {
    if (count > 0) {
      String key =
          "confirm." + (parts.isEmpty() ? what : what + ".next") + (count == 1 ? ".one" : "");
      String number = NumberFormat.getIntegerInstance(locale).format(count);
      parts.add(texts.text(key, locale, Map.of("count", number)));
    }
  }
}
