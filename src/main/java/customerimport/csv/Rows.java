package customerimport.csv;

import customerimport.customer.Fields;
import customerimport.problem.Code;
import customerimport.problem.FileRejected;
import customerimport.problem.Problem;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The data records of a file, one after the other, behind its header. */
public final class Rows implements Iterator<Row> {

  private static final Pattern LINE_BREAK = Pattern.compile("\r\n?|\n");
  private static final int ROWS_ABOVE_A_HEADER = 20;

  private final Iterator<String[]> records;
  private final Marks marks;
  private final Separator separator;
  private final Header header;
  private final boolean hasValues;
  private final int width;
  private long mark;
  private long number;
  private String[] upcoming;

  private Rows(Iterator<String[]> records, RecordReader reader, Fields fields, Mapping mapping) {
    this.records = records;
    this.marks = reader.marks();
    this.separator = reader.separator();
    String[] first = nextRecord();
    if (first == null) {
      throw new FileRejected(Problem.of(Code.EMPTY_FILE));
    }
    restore(first);
    Formulas.restore(first);
    this.header = header(first, fields, mapping);
    this.hasValues = header.hasValues();
    this.width = header.columns().size();
  }

  /**
   * The rows of a file, whose header is read at once.
   *
   * @param records what the CSV data format makes of the reader's text
   * @param reader the text that it reads
   * @param fields the fields that columns can name
   * @param mapping what somebody said of the columns
   * @throws FileRejected when there is no usable header
   */
  public static Rows of(
      Iterator<String[]> records, RecordReader reader, Fields fields, Mapping mapping) {
    return new Rows(records, reader, fields, mapping);
  }

  /** The columns of the file. */
  public Header header() {
    return header;
  }

  /**
   * Whether there is another row.
   *
   * @throws FileRejected when there is not even one, or the file cannot be read on
   */
  @Override
  public boolean hasNext() {
    if (upcoming == null) {
      upcoming = nextRecord();
      if (upcoming == null && number == 0) {
        throw new FileRejected(Problem.of(Code.NO_DATA_ROWS));
      }
    }
    return upcoming != null;
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    String[] sent = upcoming;
    upcoming = null;
    number++;
    Problem problem = Marks.has(Marks.QUOTE_SYNTAX, mark) ? quoteSyntax(sent) : columnCount(sent);
    restore(sent);
    Formulas.restore(sent);
    if (problem == null && sent.length > width) {
      sent = Arrays.copyOf(sent, width);
    }
    String[] meant = hasValues && problem == null ? header.meant(sent) : sent;
    return new Row(number, Marks.line(mark), sent, meant, problem);
  }

  private Header header(String[] first, Fields fields, Mapping mapping) {
    try {
      return Header.of(first, fields, mapping);
    } catch (FileRejected rejected) {
      Problem problem = rejected.problem();
      throw switch (problem.code()) {
        case MISSING_COLUMN -> new FileRejected(withHeaderBelow(problem, fields, mapping));
        case WRONG_SEPARATOR -> new FileRejected(unlessQuoted(problem));
        default -> rejected;
      };
    }
  }

  /** Where the right separator did not separate, the whole line stands in quotation marks. */
  private Problem unlessQuoted(Problem wrongSeparator) {
    return separator.word().equals(wrongSeparator.details().get("found"))
        ? wrongSeparator.with("reason", "wholeLine")
        : wrongSeparator;
  }

  /** Looks whether a title stands above the header. */
  private Problem withHeaderBelow(Problem problem, Fields fields, Mapping mapping) {
    Problem missing = problem.at(Marks.line(mark));
    try {
      for (int i = 0; i < ROWS_ABOVE_A_HEADER; i++) {
        String[] cells = nextRecord();
        if (cells == null) {
          break;
        }
        if (Header.isComplete(cells, fields, mapping)) {
          return missing.with("headerLine", Marks.line(mark));
        }
      }
    } catch (FileRejected furtherDown) {
      return missing;
    }
    return missing;
  }

  private Problem columnCount(String[] cells) {
    if (cells.length == width) {
      return null;
    }
    int found = Math.max(Blanks.usedLength(cells), Math.min(cells.length, width));
    return found == width
        ? null
        : Problem.of(Code.COLUMN_COUNT).with("found", found).with("expected", width);
  }

  /** Tells how far the record reaches: a quote that was never closed swallows rows. */
  private Problem quoteSyntax(String[] cells) {
    int i = 0;
    while (!StandIns.hidesQuote(cells[i])) {
      i++;
    }
    restore(cells);
    Problem problem = Problem.of(Code.QUOTE_SYNTAX, cells[i]);
    long lineBreaks = Stream.of(cells).flatMap(cell -> LINE_BREAK.matcher(cell).results()).count();
    if (lineBreaks > 0) {
      problem = problem.with("lastLine", Marks.line(mark) + lineBreaks);
    }
    return i < width ? problem.in(header.columns().get(i).name(), i + 1) : problem;
  }

  private void restore(String[] cells) {
    if (Marks.has(Marks.STAND_INS, mark)) {
      StandIns.restore(cells);
    }
  }

  /** The next record that is not blank, or null; {@link #mark} is its mark. */
  private String[] nextRecord() {
    while (records.hasNext()) {
      String[] cells = records.next();
      mark = marks.next();
      if (!Blanks.areBlank(cells)) {
        return cells;
      }
    }
    return null;
  }
}
