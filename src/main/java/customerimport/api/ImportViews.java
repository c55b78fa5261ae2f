package customerimport.api;

import customerimport.csv.Mapping;
import customerimport.imports.Decisions;
import customerimport.imports.Explanations;
import customerimport.imports.Import;
import customerimport.imports.Waiting;
import customerimport.problem.Messages;
import customerimport.problem.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Tells an import in the reader's language, with the steps that can be taken from here. */
@Component
public class ImportViews {

  private final Messages messages;
  private final Texts texts;
  private final ConfirmSentences confirmSentences;
  private final Explanations explanations;

  ImportViews(
      Messages messages,
      Texts texts,
      Explanations explanations,
      ConfirmSentences confirmSentences) {
    this.confirmSentences = confirmSentences;
    this.messages = messages;
    this.texts = texts;
    this.explanations = explanations;
  }

  /**
   * The import as it is told.
   *
   * @param of the import
   * @param locale Norwegian for nb, no and nn, English for any other language
   */
  public ImportView of(Import of, Locale locale) {
    return new ImportView(
        String.valueOf(of.id()),
        of.state(),
        of.revision(),
        explanations.of(of, locale),
        of.source(),
        of.account(),
        of.fileName(),
        of.sha256(),
        of.readIn(),
        of.options(),
        of.mapping().equals(Mapping.NONE) ? null : of.mapping(),
        decided(of.decisions()),
        columns(of.columns()),
        of.receivedAt(),
        of.receivedBy(),
        of.confirmedBy(),
        of.confirmedAt(),
        of.importedAt(),
        of.undoOf() == null ? null : of.undoOf().toString(),
        message(of, locale),
        of.counts(),
        of.counts() == null
            ? null
            : new ImportView.Writes(of.toChange(), of.toCreate(), of.toRemove()),
        of.missing(),
        new ImportView.Progress(of.progressRows(), of.progressBytes(), of.size()),
        of.conflict(),
        waiting(of.waiting(), locale),
        ProblemView.ofFile(of.problems(), messages, locale),
        ProblemView.ofFile(of.warnings(), messages, locale),
        of.failure(),
        links(of));
  }

  /** What a confirm will do, or that it was done. */
  private String message(Import of, Locale locale) {
    return switch (of.state()) {
      case PREVIEWED -> confirmSentences.of(of, locale);
      case IMPORTED -> texts.text("IMPORTED", locale, Map.of());
      default -> null;
    };
  }

  private ImportView.WaitingView waiting(Waiting why, Locale locale) {
    return why == null
        ? null
        : new ImportView.WaitingView(
            why.code(), why.found(), why.limit(), explanations.of(why, locale));
  }

  private static ImportView.Decided decided(Decisions decisions) {
    if (decisions.equals(Decisions.NONE)) {
      return null;
    }
    Map<Long, String> updateInstead = new TreeMap<>();
    decisions.updateInstead().forEach((row, customer) -> updateInstead.put(row, "" + customer));
    return new ImportView.Decided(
        decisions.accept().stream()
            .map(one -> new ImportChanges.Accept(one.row(), one.code()))
            .toList(),
        updateInstead,
        decisions.leaveOut());
  }

  private static List<ImportView.FileColumn> columns(List<Import.Column> columns) {
    return columns == null
        ? List.of()
        : IntStream.range(0, columns.size())
            .mapToObj(
                i ->
                    new ImportView.FileColumn(columns.get(i).name(), i + 1, columns.get(i).field()))
            .toList();
  }

  static String link(long importId) {
    return "/api/imports/" + importId;
  }

  private static Map<String, String> links(Import of) {
    Map<String, String> links = new LinkedHashMap<>();
    String self = link(of.id());
    links.put("self", self);
    if (of.counts() != null) {
      links.put("rows", self + "/rows");
      links.put("preview.csv", self + "/preview.csv");
      links.put("preview.html", self + "/preview.html");
      links.put("rejects.csv", self + "/rejects.csv");
    }
    if (of.missing() != null) {
      links.put("missing", self + "/missing");
      links.put("missing.csv", self + "/missing.csv");
    }
    switch (of.state()) {
      case PREVIEWED -> {
        links.put("confirm", self + "/confirm");
        links.put("cancel", self + "/cancel");
      }
      case FAILED -> {
        links.put("retry", self + "/retry");
        links.put("cancel", self + "/cancel");
      }
      case IMPORTED -> {
        if (of.undoOf() == null) {
          links.put("undo", self + "/undo");
        }
      }
      default -> {}
    }
    if (of.undoOf() == null) {
      if (of.importedAt() != null) {
        links.put("result.csv", self + "/result.csv");
      }
      links.put("original.csv", self + "/original.csv");
    }
    return links;
  }
}
