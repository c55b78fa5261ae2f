package customerimport.preview;

import customerimport.imports.Decisions;
import customerimport.imports.Decisions.Accepted;
import customerimport.problem.Code;
import customerimport.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The problems that the user accepts, while a preview is made: which of them still hold. */
final class Acceptance {

  private final Map<Long, List<Accepted>> ofRow = new HashMap<>();
  private final List<Accepted> ofAll = new ArrayList<>();
  private final List<Accepted> held = new ArrayList<>();

  /** What these decisions accept. */
  Acceptance(Decisions decisions) {
    for (Accepted one : decisions.accept()) {
      if (one.row() == null) {
        ofAll.add(one);
        held.add(one);
      } else {
        ofRow.computeIfAbsent(one.row(), row -> new ArrayList<>()).add(one);
      }
    }
  }

  /** Whether a user can accept it: what it warns of may be meant, or it brings a repair. */
  static boolean canBeAccepted(Problem problem) {
    return problem.code() == Code.IDENTITY_CHANGE || problem.details().containsKey("repair");
  }

  /** Whether nothing is accepted. */
  boolean isEmpty() {
    return ofRow.isEmpty() && ofAll.isEmpty();
  }

  /**
   * The problems of a row that are accepted. What was accepted of other changes than it has now no
   * longer holds.
   */
  List<Problem> of(ComparedRow row) {
    List<Accepted> own = ofRow.getOrDefault(row.row.number(), List.of());
    boolean isAsSeen = isAsSeen(own, row);
    if (isAsSeen) {
      held.addAll(own);
    }
    return row.problems.stream()
        .filter(Acceptance::canBeAccepted)
        .filter(problem -> isAmong(ofAll, problem) || (isAsSeen && isAmong(own, problem)))
        .toList();
  }

  /**
   * Whether any was looked at as the row is now; the others were as they were accepted after it.
   */
  private static boolean isAsSeen(List<Accepted> accepted, ComparedRow row) {
    if (accepted.isEmpty()) {
      return false;
    }
    String now = row.fingerprint();
    return accepted.stream().anyMatch(one -> one.seen().equals(now));
  }

  /** What was accepted and still holds. */
  List<Accepted> held() {
    return held;
  }

  private static boolean isAmong(List<Accepted> accepted, Problem problem) {
    return accepted.stream().anyMatch(one -> one.code() == problem.code());
  }
}
