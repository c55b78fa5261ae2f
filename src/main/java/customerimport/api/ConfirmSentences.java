package customerimport.api;

import customerimport.imports.Counts;
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
    Counts counts = of.counts();
    long changed = counts.changed() - of.leftChanged();
    long leftOthers = counts.leftOut() - of.leftChanged();
    boolean isUndo = of.undoOf() != null;
    long created = counts.created() - (isUndo ? 0 : leftOthers);
    long removed = counts.removed() - (isUndo ? leftOthers : 0);
    List<String> parts = new ArrayList<>();
    add(parts, "changed", changed, locale);
    add(parts, "created", created, locale);
    add(parts, "removed", removed, locale);
    if (parts.isEmpty()) {
      parts.add(texts.text("confirm.nothing", locale, Map.of()));
    }
    add(parts, "leftOut", counts.leftOut(), locale);
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
