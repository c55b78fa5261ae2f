package customerimport.imports;

import customerimport.csv.Mapping;
import customerimport.problem.Problem;
import java.time.Instant;
import java.util.List;

/**
 * One file and all that happens to it, as it stands now.
 *
 * @param id its number
 * @param state how far it is
 * @param revision one more each time what would be written changes
 * @param source the door it came by
 * @param account which of several places of its source it came from, or null
 * @param fileName the name the sender gave it
 * @param sha256 of the bytes, as 64 hexadecimal digits
 * @param size in bytes
 * @param encoding the charset that its bytes are of, or null when they are of none
 * @param encodingProblem why the bytes are of no encoding, or null
 * @param options how it is read
 * @param mapping what is said of its columns, never null
 * @param decisions what the user has decided about single rows
 * @param receivedAt when its bytes were safe
 * @param receivedBy the user it came from
 * @param columns its header, null before the first preview
 * @param counts its outcomes, null before the first preview
 * @param problems why it is rejected, or nothing
 * @param warnings what is worth a look in the file as a whole
 * @param explanation why nothing would be written, null when something would
 * @param leftChanged how many of the rows that are left out would change a customer
 * @param undoOf the import whose changes it returns, or null
 * @param progressRows rows read so far
 * @param progressBytes bytes read so far
 * @param confirmedBy the user who confirmed, or null
 * @param confirmedAt when, or null
 * @param importedAt when its customers were written, or null
 * @param firstNewId the id of its first new customer, or null; the n-th has {@code n - 1} more
 * @param conflict the cells that had moved when it was last confirmed, or null
 * @param ruleConfirms how often the rule of its source has confirmed it
 * @param waiting why that rule left it to a person, or null
 * @param failure where to look for what went wrong, or null
 * @param version one more at each change that a receipt tells
 */
public record Import(
    long id,
    ImportState state,
    int revision,
    Source source,
    String account,
    String fileName,
    String sha256,
    long size,
    String encoding,
    Problem encodingProblem,
    Options options,
    Mapping mapping,
    Decisions decisions,
    Instant receivedAt,
    String receivedBy,
    List<Column> columns,
    Counts counts,
    List<Problem> problems,
    List<Problem> warnings,
    List<Cause> explanation,
    long leftChanged,
    Long undoOf,
    long progressRows,
    long progressBytes,
    String confirmedBy,
    Instant confirmedAt,
    Instant importedAt,
    Long firstNewId,
    Conflict conflict,
    int ruleConfirms,
    Waiting waiting,
    String failure,
    int version) {

  /** The charset it is read in: the one that was asked for, else the one found; null for none. */
  public String readIn() {
    return options.encoding() == null ? encoding : options.encoding();
  }

  /** How many customers a confirm changes; there must be a preview. */
  public long toChange() {
    return counts.changed() - leftChanged;
  }

  /** How many customers a confirm creates; there must be a preview. */
  public long toCreate() {
    return undoOf == null ? counts.created() - (counts.leftOut() - leftChanged) : 0;
  }

  /** How many customers a confirm removes; there must be a preview. */
  public long toRemove() {
    return undoOf == null ? 0 : counts.removed() - (counts.leftOut() - leftChanged);
  }

  /** One header cell: its name in the file, and the field it means, or null. */
  public record Column(String name, String field) {}

  /** One cause why nothing would be written, and how many rows it concerns. */
  public record Cause(String code, long rows) {

    /** The code of the cause that is no problem: all is stored already. */
    public static final String EVERYTHING_EQUAL = "EVERYTHING_EQUAL";
  }
}
