package customerimport.preview;

import customerimport.csv.Column;
import customerimport.csv.Header;
import customerimport.csv.RecordReader;
import customerimport.customer.Fields;
import customerimport.imports.Decisions;
import customerimport.imports.Import;
import customerimport.imports.Options.EmptyCells;
import customerimport.imports.Options.UnknownIds;
import java.util.Map;
import org.roaringbitmap.longlong.Roaring64Bitmap;

/** A preview while it is being made: its import, its header, and what it has seen so far. */
public final class RunningPreview {

  private static final int MANY = 10_000;
  private static final Column NO_COLUMN = new Column("", 0, null, true, Map.of());

  private final Import theImport;
  private final Fields fields;
  private final MassChangeSettings massChangeSettings;
  private final Roaring64Bitmap seen = new Roaring64Bitmap();
  private final Roaring64Bitmap repeated = new Roaring64Bitmap();
  private Header header;
  private ComparedColumns columns;
  private MassChange massChange;
  RecordReader text;
  StagingCopy staging;
  long uploaded;
  long changed;
  long created;
  long rejected;
  long numbered;
  boolean isPublished;
  private final Acceptance acceptance;
  private long toldAt = System.nanoTime();

  RunningPreview(Import theImport, Fields fields, MassChangeSettings massChangeSettings) {
    this.theImport = theImport;
    this.fields = fields;
    this.massChangeSettings = massChangeSettings;
    this.acceptance = new Acceptance(theImport.decisions());
  }

  /** The import that is previewed. */
  public Import theImport() {
    return theImport;
  }

  /** Takes up the header, the first thing that is read. */
  void header(Header header) {
    this.header = header;
    this.columns = new ComparedColumns(header, fields);
    this.massChange = new MassChange(columns, massChangeSettings);
  }

  Header header() {
    return header;
  }

  /** The file's column of e-mail addresses; one without a name when it has none. */
  public Column emailColumn() {
    return header.columns().stream()
        .filter(column -> column.field() != null && column.field().name().equals("Email"))
        .findFirst()
        .orElse(NO_COLUMN);
  }

  ComparedColumns columns() {
    return columns;
  }

  MassChange massChange() {
    return massChange;
  }

  /** Whether nothing would be written. */
  boolean isIdle() {
    return changed + created == 0;
  }

  /** Whether it stands there with more rows than a planner should have to find out by itself. */
  public boolean hasStagedMany() {
    return isPublished && (isUndo() ? uploaded : changed + created + rejected) >= MANY;
  }

  /** Which problems the user accepts. */
  Acceptance acceptance() {
    return acceptance;
  }

  /** What the user has decided and still holds. */
  Decisions decisions() {
    return new Decisions(
        acceptance.held(), theImport.decisions().updateInstead(), theImport.decisions().leaveOut());
  }

  /** Whether it is of what another import changed, and not of a file. */
  public boolean isUndo() {
    return theImport.undoOf() != null;
  }

  /** Whether ids that nobody has create customers. */
  boolean createsUnknownIds() {
    return theImport.options().unknownIds() == UnknownIds.CREATE;
  }

  /** Whether new customers may meet, when they are written, others that were not there before. */
  boolean isToCheckAgain() {
    return createsUnknownIds() || columns.keyCell() >= 0;
  }

  /** Whether the file has the column whose values find customers. */
  public boolean hasKeys() {
    return columns.keyCell() >= 0;
  }

  /** Whether rows say which state of the customer they show. */
  public boolean hasVersions() {
    return columns.hasVersions();
  }

  boolean keepsOnEmpty() {
    return theImport.options().emptyCells() == EmptyCells.KEEP;
  }

  /** Notes the id of a stored customer; false when an earlier row had it too. */
  boolean see(long id) {
    if (seen.contains(id)) {
      repeated.addLong(id);
      return false;
    }
    seen.addLong(id);
    return true;
  }

  /** Whether the file names every customer that its sender knows. */
  public boolean namesEveryone() {
    return Boolean.TRUE.equals(theImport.options().everyone());
  }

  /** The customers that its rows name. */
  Roaring64Bitmap named() {
    return seen;
  }

  /** The ids that more than one row bears. */
  Roaring64Bitmap repeated() {
    return repeated;
  }

  /** Begins a second look, for the first row of each repeated id but these. */
  void lookAgainFor(Roaring64Bitmap rejectedBefore) {
    repeated.andNot(rejectedBefore);
  }

  /** Whether this is the first row of a repeated id that the second look meets. */
  boolean isFirstOfRepeated(long id) {
    boolean first = repeated.contains(id);
    if (first) {
      repeated.removeLong(id);
    }
    return first;
  }

  /** Whether more than one row bears the same id. */
  public boolean hasRepeatedIds() {
    return !repeated.isEmpty();
  }

  /** Notes that a row which was staged with this outcome is staged no more. */
  void takeBack(String outcome) {
    if (Outcome.of(outcome) == Outcome.NEW) {
      created--;
    } else {
      changed--;
    }
  }

  /** Notes that a row which was staged with this outcome is rejected after all. */
  void reject(String outcome) {
    takeBack(outcome);
    rejected++;
  }

  long unchanged() {
    return uploaded - changed - created - rejected;
  }

  /** Whether it is time again to tell how far it is. */
  boolean isTimeToTell() {
    long now = System.nanoTime();
    boolean time = now - toldAt > 500_000_000L;
    toldAt = time ? now : toldAt;
    return time;
  }
}
