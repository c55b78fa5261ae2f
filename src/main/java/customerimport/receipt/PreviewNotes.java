package customerimport.receipt;

import customerimport.imports.Conflict;
import customerimport.imports.Import;
import customerimport.imports.ImportState;
import customerimport.imports.Snapshot;
import customerimport.imports.Source;
import customerimport.preview.ProblemGroups;
import customerimport.preview.ProblemGroups.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a person should read before the rows: what moved, what is wrong, how to go on. */
@Component
class PreviewNotes {

  private static final String SECTION =
      """
      <section class="{}">
      <h2>{}</h2>
      {}</section>
      """;

  private static final String COMMANDS =
      """
      <p>{}</p>
      <dl class="commands">
      <div><dt>{}</dt><dd><code>{}</code></dd></div>
      <div><dt>{}</dt><dd><code>{}</code></dd></div>
      </dl>
      """;

  private static final String MOVED =
      """
      <p>{}</p>
      <div class="scroll" tabindex="0" role="region" aria-label="{}"><table>
      <thead><tr><th scope="col">{}</th><th scope="col">{}</th><th scope="col">{}</th><th scope="col">{}</th></tr></thead>
      <tbody>
      {}</tbody>
      </table></div>
      {}""";

  private static final String MOVED_CELL =
      """
      <tr><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>
      """;

  private static final String GROUPS =
      """
      <ul class="groups">
      {}</ul>
      {}""";

  private static final String GROUP =
      """
      <li><p class="count">{}</p><p>{}</p><p class="lines">{}</p></li>
      """;

  private final Sentences sentences;
  private final ProblemGroups groups;

  PreviewNotes(Sentences sentences, ProblemGroups groups) {
    this.sentences = sentences;
    this.groups = groups;
  }

  List<Markup> of(Snapshot snapshot, Locale locale) {
    Import of = snapshot.theImport();
    var notes = new ArrayList<Markup>();
    if (of.conflict() != null) {
      notes.add(section("moved", "moved", moved(of.conflict(), locale), locale));
    }
    if (!of.warnings().isEmpty() || hasWarnedRows(of)) {
      notes.add(section("warnings", "warnings", warnings(snapshot, locale), locale));
    }
    if (of.state() == ImportState.PREVIEWED && isFromFolder(of)) {
      notes.add(section("steps", "confirm", commands(of, locale), locale));
    }
    if (of.counts() != null && of.counts().rejected() > 0) {
      notes.add(
          section(
              "problems",
              "problems",
              grouped(groups.problems(snapshot.jdbc(), of.id()), locale),
              locale));
    }
    return notes;
  }

  static boolean hasWarnedRows(Import of) {
    return of.counts() != null && of.counts().warnings() > 0;
  }

  private static boolean isFromFolder(Import of) {
    return of.source() == Source.FOLDER || of.source() == Source.SFTP;
  }

  private Markup section(String kind, String heading, Markup content, Locale locale) {
    return Markup.of(SECTION, kind, text("heading." + heading, locale), content);
  }

  private Markup warnings(Snapshot snapshot, Locale locale) {
    Import of = snapshot.theImport();
    List<Markup> ofFile =
        of.warnings().stream()
            .map(warning -> Markup.of("<p>{}</p>\n", sentences.of(List.of(warning), locale)))
            .toList();
    Markup ofRows =
        hasWarnedRows(of)
            ? grouped(groups.warnings(snapshot.jdbc(), of.id()), locale)
            : Markup.NONE;
    return Markup.of("{}{}", Markup.all(ofFile), ofRows);
  }

  private Markup commands(Import of, Locale locale) {
    String revision = of.revision() == 1 ? "" : "-" + of.revision();
    return Markup.of(
        COMMANDS,
        text("commands", locale),
        text("commands.confirm", locale),
        of.id() + revision + ".confirm",
        text("commands.cancel", locale),
        of.id() + ".cancel");
  }

  private Markup moved(Conflict conflict, Locale locale) {
    List<Markup> cells = conflict.cells().stream().map(cell -> moved(cell, locale)).toList();
    return Markup.of(
        MOVED,
        sentences.text("moved", locale, Map.of("revision", conflict.revision())),
        text("heading.moved", locale),
        text("column.customer", locale),
        text("column.field", locale),
        text("column.shown", locale),
        text("column.found", locale),
        Markup.all(cells),
        more("moved.more", conflict.more(), locale));
  }

  private Markup moved(Conflict.Cell cell, Locale locale) {
    String found =
        cell.found() == null ? text("gone", locale) : sentences.orEmpty(cell.found(), locale);
    return Markup.of(
        MOVED_CELL,
        cell.customerId(),
        cell.field(),
        sentences.orEmpty(cell.shown(), locale),
        found);
  }

  private Markup grouped(List<Group> found, Locale locale) {
    List<Markup> told =
        found.stream()
            .limit(ProblemGroups.MOST)
            .map(
                group ->
                    Markup.of(
                        GROUP,
                        PreviewHead.number(group.rows(), locale),
                        sentences.of(List.of(group.problem()), locale),
                        lines(group, locale)))
            .toList();
    int more = found.size() - told.size();
    return Markup.of(GROUPS, Markup.all(told), more("problems.more", more, locale));
  }

  private String lines(Group group, Locale locale) {
    long more = group.rows() - group.lines().size();
    String lines = String.join(", ", group.lines().stream().map(String::valueOf).toList());
    Map<String, Object> words =
        more > 0
            ? Map.of("lines", lines, "more", PreviewHead.number(more, locale))
            : Map.of("lines", lines);
    return sentences.text("lines", locale, words);
  }

  private Markup more(String key, long more, Locale locale) {
    return more == 0
        ? Markup.NONE
        : Markup.of(
            "<p class=\"more\">{}</p>\n",
            sentences.text(key, locale, Map.of("more", PreviewHead.number(more, locale))));
  }

  private String text(String key, Locale locale) {
    return sentences.text(key, locale, Map.of());
  }
}
