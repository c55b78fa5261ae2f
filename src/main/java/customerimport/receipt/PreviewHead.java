package customerimport.receipt;

import customerimport.imports.Counts;
import customerimport.imports.Import;
import customerimport.imports.ImportState;
import java.text.NumberFormat;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The top of the page: which file it is, how far it is, why it does nothing, and its counts. */
@Component
class PreviewHead {

  private static final String TOP =
      """
      <!doctype html>
      <html lang="{}">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src {}">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer">
      <meta name="robots" content="noindex">
      <title>{}</title>
      <style>{}</style>
      </head>
      <body>
      <main>
      <header>
      <p class="kind">{}</p>
      <h1>{}</h1>
      <p class="facts">{}</p>
      </header>
      """;

  private static final String STATE =
      """
      <p class="state {}">{}</p>
      """;

  private static final String BOXES =
      """
      <dl class="boxes">
      {}{}{}{}{}</dl>
      """;

  private static final String BOX =
      """
      <div class="box {}"><dt>{}</dt><dd>{}</dd></div>
      """;

  private final Sentences sentences;
  private final PreviewWhy why;
  private final StyleSheet style = StyleSheet.read();

  PreviewHead(Sentences sentences, PreviewWhy why) {
    this.sentences = sentences;
    this.why = why;
  }

  Markup of(Import of, Locale locale) {
    String kind = text("kind", of, locale);
    Markup top =
        Markup.of(
            TOP,
            sentences.text("language", locale, Map.of()),
            new Markup(style.source()),
            of.fileName() + " – " + kind,
            new Markup(style.text()),
            kind,
            of.fileName(),
            text("facts", of, locale));
    Markup state = Markup.of(STATE, of.state().name(), text(state(of), of, locale));
    Markup boxes = of.counts() == null ? Markup.NONE : boxes(of.counts(), locale);
    return Markup.of("{}{}{}{}", top, state, why.of(of, locale), boxes);
  }

  /** By what a content security policy lets the style of the page in. */
  String styleSource() {
    return style.source();
  }

  Markup end() {
    return new Markup("</main>\n</body>\n</html>\n");
  }

  private static String state(Import of) {
    boolean nothing =
        of.state() == ImportState.PREVIEWED && of.toChange() + of.toCreate() + of.toRemove() == 0;
    return "state." + (nothing ? "NOTHING" : of.state().name());
  }

  private String text(String key, Import of, Locale locale) {
    Map<String, Object> words = new HashMap<>();
    words.put("id", of.id());
    words.put("revision", of.revision());
    words.put("encoding", of.readIn());
    words.put("failure", of.failure());
    words.put(
        "received",
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(locale.getLanguage().equals("en") ? Locale.UK : locale)
            .withZone(ZoneId.systemDefault())
            .format(of.receivedAt()));
    if (of.counts() != null) {
      words.put("changed", number(of.toChange(), locale));
      words.put("created", number(of.toCreate(), locale));
      words.put("removed", of.toRemove() == 0 ? null : number(of.toRemove(), locale));
      long leftOut = of.counts().leftOut();
      words.put("leftOut", leftOut == 0 ? null : number(leftOut, locale));
    }
    return sentences.text(key, locale, words);
  }

  private Markup boxes(Counts counts, Locale locale) {
    return Markup.of(
        BOXES,
        box("uploaded", counts.uploaded(), locale),
        box("changed", counts.changed(), locale),
        box("unchanged", counts.unchanged(), locale),
        box("new", counts.created(), locale),
        box("rejected", counts.rejected(), locale));
  }

  private Markup box(String name, long count, Locale locale) {
    String label = sentences.text("box." + name, locale, Map.of());
    return Markup.of(BOX, name, label, number(count, locale));
  }

  static String number(long number, Locale locale) {
    return NumberFormat.getIntegerInstance(locale).format(number);
  }
}
