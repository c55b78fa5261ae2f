package customerimport.api;

import customerimport.csv.Mapping;
import customerimport.imports.Conflict;
import customerimport.imports.Counts;
import customerimport.imports.Explanations.Explanation;
import customerimport.imports.Import;
import customerimport.imports.ImportState;
import customerimport.imports.LeaveOut;
import customerimport.imports.Options;
import customerimport.imports.Source;
import customerimport.imports.Waiting;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** An import as the API and the receipts tell it. */
public record ImportView(
    String id,
    ImportState state,
    int revision,
    List<Explanation> explanation,
    Source source,
    String account,
    String fileName,
    String sha256,
    String encoding,
    Options options,
    Mapping mapping,
    Decided decided,
    List<FileColumn> columns,
    Instant receivedAt,
    String receivedBy,
    String confirmedBy,
    Instant confirmedAt,
    Instant importedAt,
    String undoOf,
    String message,
    Counts counts,
    Writes writes,
    Import.Missing missing,
    Progress progress,
    Conflict conflict,
    WaitingView waiting,
    List<ProblemView> problems,
    List<ProblemView> warnings,
    String failure,
    Map<String, String> _links) {

  /** A column of the file: the field that it holds, or null when it is not imported. */
  record FileColumn(String name, int position, String field) {}

  /** What the user has decided about single rows. */
  record Decided(
      List<ImportChanges.Accept> accept, Map<Long, String> updateInstead, LeaveOut leaveOut) {}

  /** Why the rule of its source left it to a person. */
  record WaitingView(Waiting.Reason code, String found, String limit, String message) {}

  /** How many customers a confirm writes, or has written: those that are not left out. */
  record Writes(long changed, long created, long removed) {}

  /** How far the reading is. */
  record Progress(long rows, long bytes, long totalBytes) {}
}
