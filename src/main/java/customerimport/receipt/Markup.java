package customerimport.receipt;

import customerimport.problem.HiddenCharacters;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * HTML that is safe to show. Whatever is put into a template is text, unless it is markup already.
 *
 * @param html the HTML
 */
record Markup(String html) {

  private static final int LONGEST_TEXT = 500;

  static final Markup NONE = new Markup("");

  /** The template with each {@code {}} replaced by the next part, in order. */
  static Markup of(String template, Object... parts) {
    Iterator<Object> next = List.of(parts).iterator();
    var html = new StringBuilder();
    int from = 0;
    for (int at; (at = template.indexOf("{}", from)) >= 0; from = at + 2) {
      html.append(template, from, at).append(safe(next.next()));
    }
    return new Markup(html.append(template.substring(from)).toString());
  }

  /** All of these, one after the other. */
  static Markup all(List<Markup> parts) {
    return new Markup(parts.stream().map(Markup::html).collect(Collectors.joining()));
  }

  private static String safe(Object part) {
    return part instanceof Markup markup ? markup.html() : escape(String.valueOf(part));
  }

  private static String escape(String text) {
    return HiddenCharacters.show(cut(text))
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private static String cut(String text) {
    if (text.length() <= LONGEST_TEXT) {
      return text;
    }
    boolean splits = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1));
    return text.substring(0, splits ? LONGEST_TEXT - 1 : LONGEST_TEXT) + "…";
  }
}
