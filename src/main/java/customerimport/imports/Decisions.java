package customerimport.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import customerimport.problem.Code;
import java.util.List;
import java.util.Map;

/**
 * What the user has decided about single rows of a preview; a preview that is made again takes it
 * into account.
 *
 * @param accept the problems that are accepted
 * @param updateInstead by row number, the customer that a row is to change instead of creating one
 * @param leaveOut what is not to be written
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Decisions(List<Accepted> accept, Map<Long, Long> updateInstead, LeaveOut leaveOut) {

  /** Nothing decided. */
  public static final Decisions NONE = new Decisions(null, null, null);

  /** Copies them; null stands for nothing. */
  public Decisions {
    accept = accept == null ? List.of() : List.copyOf(accept);
    updateInstead = updateInstead == null ? Map.of() : Map.copyOf(updateInstead);
    leaveOut = leaveOut == null ? LeaveOut.NONE : leaveOut;
  }

  /**
   * A problem that the user accepts: its repair is taken, or what it warns of is meant.
   *
   * @param row the row's number; null for every row, where only a repair is to be accepted
   * @param code the problem
   * @param seen tells the changes that were looked at from other changes of the same row; null
   *     where a repair is accepted for every row
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Accepted(Long row, Code code, String seen) {}
}
