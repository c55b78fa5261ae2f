package customerimport.csv;

import customerimport.problem.Code;
import customerimport.problem.FileRejected;
import customerimport.problem.Problem;

/**
 * Follows the grammar of a file through a window of its text, finds where its records end, and
 * mends in place what the CSV data format would read otherwise. No change makes the text longer or
 * shorter.
 */
final class RecordScanner {

  private enum State {
    LINE_START,
    FIELD_START,
    PLAIN,
    QUOTED,
    /** Behind a quote that closes the field, unless a second one follows. */
    CLOSED,
    /** Behind the last column that is read. */
    SURPLUS
  }

  private final char separator;
  private final Marks marks;

  private char[] text;
  private int limit;
  private int at;
  private int ready;

  private State state = State.LINE_START;
  private long line = 1;
  private boolean afterReturn;
  private long recordLine;
  private int columns;
  private int flags;
  private int fieldStart;
  private long quoteLine;
  private int closingQuote;
  private boolean oversized;

  RecordScanner(char separator, Marks marks) {
    this.separator = separator;
    this.marks = marks;
  }

  /** Up to here the text has been looked at. */
  int at() {
    return at;
  }

  /** Up to here the text consists of whole records, which have their marks. */
  int ready() {
    return ready;
  }

  /** The physical line that it has come to. */
  long line() {
    return line;
  }

  /** Takes the text up to here for one line that is no record. */
  void skipLine(int lineEnd) {
    at = lineEnd;
    ready = lineEnd;
    line++;
  }

  /** Goes on up to the limit. */
  void scan(char[] window, int windowLimit) {
    text = window;
    limit = windowLimit;
    while (at < limit) {
      switch (state) {
        case LINE_START -> startLine();
        case FIELD_START -> startField();
        case PLAIN -> plain();
        case QUOTED -> quoted();
        case CLOSED -> closed();
        case SURPLUS -> surplus();
      }
    }
  }

  /** The window moves on, so that the text at {@code by} stands at 0. */
  void shift(int by) {
    at -= by;
    ready = 0;
    fieldStart -= by;
    closingQuote -= by;
  }

  /**
   * Gives up the record that does not end, and goes on only to tell a huge cell from a quote that
   * never closes.
   *
   * @return up to where the text is no longer needed
   * @throws FileRejected TOO_LARGE when no quote is open
   */
  int giveUpRecord() {
    if (state != State.QUOTED && (state != State.CLOSED || at > closingQuote + 1)) {
      throw tooLarge();
    }
    oversized = true;
    return at - 1;
  }

  /**
   * Ends the last record, which needs no line end.
   *
   * @throws FileRejected UNCLOSED_QUOTE, or TOO_LARGE
   */
  void finish() {
    if (state == State.QUOTED) {
      throw new FileRejected(Problem.of(Code.UNCLOSED_QUOTE).at(quoteLine));
    }
    if (state == State.CLOSED) {
      moveClosingQuote();
    }
    if (state != State.LINE_START) {
      deliver();
    }
  }

  private void startLine() {
    char c = text[at];
    if (c == '\n' || c == '\r') {
      if (c == '\r' || !afterReturn) {
        line++;
      }
      afterReturn = c == '\r';
      ready = ++at;
      return;
    }
    recordLine = line;
    columns = 1;
    flags = 0;
    state = State.FIELD_START;
  }

  private void startField() {
    if (text[at] == '"') {
      fieldStart = at++;
      quoteLine = line;
      state = State.QUOTED;
    } else {
      state = State.PLAIN;
    }
  }

  private void plain() {
    for (int i = at; i < limit; i++) {
      char c = text[i];
      if (c == separator) {
        text[i] = ';';
        if (isLastPlain(i)) {
          return;
        }
      } else if (c == '\n' || c == '\r') {
        endRecord(i);
        return;
      } else if (c == ';') {
        text[i] = StandIns.SEMICOLON;
        flags |= Marks.STAND_INS;
      }
    }
    at = limit;
  }

  /** Behind the separator at {@code i}: whether the next field is none, or may not be plain. */
  private boolean isLastPlain(int i) {
    at = i + 1;
    if (++columns > RecordReader.MOST_COLUMNS) {
      state = State.SURPLUS;
    } else if (at == limit || text[at] == '"') {
      state = State.FIELD_START;
    }
    return state != State.PLAIN;
  }

  private void quoted() {
    for (int i = at; i < limit; i++) {
      char c = text[i];
      if (c == '"') {
        closingQuote = i;
        at = i + 1;
        state = State.CLOSED;
        return;
      } else if (c == '\r' || (c == '\n' && text[i - 1] != '\r')) {
        line++;
      }
    }
    at = limit;
  }

  private void closed() {
    char c = text[at];
    if (c == '"' && at == closingQuote + 1) {
      at++;
      state = State.QUOTED;
    } else if (oversized) {
      throw tooLarge();
    } else if (c == separator || c == '\n' || c == '\r') {
      moveClosingQuote();
      state = State.PLAIN;
    } else if (Blanks.isBlank(c)) {
      at++;
    } else {
      StandIns.hide(text, fieldStart, at);
      flags |= Marks.QUOTE_SYNTAX | Marks.STAND_INS;
      state = State.PLAIN;
    }
  }

  /** Blanks behind the closing quote go into the cell: the data format would drop only some. */
  private void moveClosingQuote() {
    int blanks = at - closingQuote - 1;
    if (blanks > 0) {
      System.arraycopy(text, closingQuote + 1, text, closingQuote, blanks);
      text[at - 1] = '"';
    }
  }

  /** Columns that are too many, but empty, become blanks of the last one. */
  private void surplus() {
    char c = text[at];
    if (c == '\n' || c == '\r') {
      endRecord(at);
    } else if (c == separator || Blanks.isBlank(c)) {
      text[at++] = ' ';
    } else {
      throw new FileRejected(
          Problem.of(Code.TOO_MANY_COLUMNS)
              .at(recordLine)
              .with("limit", RecordReader.MOST_COLUMNS));
    }
  }

  private void endRecord(int i) {
    afterReturn = text[i] == '\r';
    line++;
    at = i + 1;
    deliver();
  }

  private void deliver() {
    if (oversized || at - ready > RecordReader.LONGEST_RECORD) {
      throw tooLarge();
    }
    marks.add(recordLine, flags);
    ready = at;
    state = State.LINE_START;
  }

  private FileRejected tooLarge() {
    return new FileRejected(
        Problem.of(Code.TOO_LARGE).at(recordLine).with("recordLimit", RecordReader.LONGEST_RECORD));
  }
}
