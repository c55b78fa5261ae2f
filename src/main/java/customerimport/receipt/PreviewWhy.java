package customerimport.receipt;

import customerimport.imports.Explanations;
import customerimport.imports.Import;
import customerimport.imports.ImportState;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The first thing to read where nothing would be written: why, and what to do. */
@Component
class PreviewWhy {

  private static final String BOX =
      """
      <section class="explanation">
      <h2>{}</h2>
      {}</section>
      """;

  private static final String CAUSES =
      """
      <ul>
      {}</ul>
      """;

  private final Sentences sentences;
  private final Explanations explanations;

  PreviewWhy(Sentences sentences, Explanations explanations) {
    this.sentences = sentences;
    this.explanations = explanations;
  }

  /**
   * The box, or nothing; of a rejected file what is wrong with it, which says more than a cause.
   */
  Markup of(Import of, Locale locale) {
    if (of.state() == ImportState.REJECTED) {
      return box("refused", Markup.all(problems(of, locale)), locale);
    }
    return Markup.of("{}{}", waiting(of, locale), nothing(of, locale));
  }

  private Markup waiting(Import of, Locale locale) {
    return of.waiting() == null
        ? Markup.NONE
        : box("waiting", Markup.of("<p>{}</p>\n", explanations.of(of.waiting(), locale)), locale);
  }

  private Markup nothing(Import of, Locale locale) {
    return of.explanation() == null ? Markup.NONE : box("why", causes(of, locale), locale);
  }

  private Markup box(String heading, Markup content, Locale locale) {
    return Markup.of(BOX, sentences.text("heading." + heading, locale, Map.of()), content);
  }

  private List<Markup> problems(Import of, Locale locale) {
    return of.problems().stream()
        .map(problem -> Markup.of("<p>{}</p>\n", sentences.of(List.of(problem), locale)))
        .toList();
  }

  private Markup causes(Import of, Locale locale) {
    List<Markup> causes =
        explanations.of(of, locale).stream()
            .map(cause -> Markup.of("<li>{}</li>\n", cause.message()))
            .toList();
    return Markup.of(CAUSES, Markup.all(causes));
  }
}
