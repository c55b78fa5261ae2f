package customerimport.csv;

import customerimport.problem.Code;
import customerimport.problem.FileRejected;
import customerimport.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a customer file, record by record, in a form that the CSV data format can always
 * read: {@code ;} separates, and nothing stands behind a closing quote. What it had to change, and
 * where each record begins, is kept in {@link #marks()}.
 *
 * <p>It reads ahead a block, never a file. A record is handed on when its end has been seen, so
 * that all of it can still be changed.
 */
public final class RecordReader extends Reader {

  /** Longer records, in characters, reject the file. */
  public static final int LONGEST_RECORD = 1 << 20;

  /** More columns reject the file, unless the surplus is empty. */
  public static final int MOST_COLUMNS = 1000;

  private static final int BLOCK = 1 << 15;
  static final char END_OF_FILE = 0x1A;
  private static final Pattern SEPARATOR_LINE =
      Pattern.compile("\"?sep=[^\"\r\n]?\"?[;,|\t ]*+(\r\n?|\n|\\z)", Pattern.CASE_INSENSITIVE);

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

  private final InputStream input;
  private final StrictDecoder decoder;
  private final char separator;
  private final Marks marks = new Marks();

  private char[] text = new char[BLOCK];
  private int taken;
  private int ready;
  private int at;
  private int limit;
  private int end;

  private State state = State.LINE_START;
  private long line = 1;
  private boolean afterReturn;
  private long recordLine;
  private int columns;
  private int flags;
  private int fieldStart;
  private long quoteLine;
  private int closingQuote;
  private boolean started;
  private boolean oversized;

  /**
   * Reads a file.
   *
   * @param bytes the file; closed with this reader
   * @param charset in which it is read, without exception
   * @param separator what stands between cells: {@code ;}, {@code ,}, tab or {@code |}
   * @throws FileRejected INVALID_ENCODING when there is no such charset
   */
  public RecordReader(InputStream bytes, String charset, char separator) {
    this.input = bytes;
    this.decoder = new StrictDecoder(bytes, charset);
    this.separator = separator;
  }

  /** How many bytes of the file have been read so far. */
  public long bytesRead() {
    return decoder.bytesRead();
  }

  /** The marks of the records handed on: one for each that is neither blank nor cut off. */
  Marks marks() {
    return marks;
  }

  /**
   * Hands on what is complete.
   *
   * @throws FileRejected when the file cannot be read to its end
   */
  @Override
  public int read(char[] into, int offset, int length) throws IOException {
    while (taken == ready) {
      if (decoder.ended()) {
        return -1;
      }
      advance();
    }
    int count = Math.min(length, ready - taken);
    System.arraycopy(text, taken, into, offset, count);
    taken += count;
    return count;
  }

  @Override
  public void close() throws IOException {
    input.close();
  }

  private void advance() throws IOException {
    makeRoom();
    end = decoder.decode(text, end);
    limit = textEnd();
    if (!started) {
      started = true;
      skipSeparatorLine();
    }
    scan();
    if (decoder.problem() != null) {
      throw new FileRejected(decoder.problem().at(line));
    }
    if (decoder.ended()) {
      finish();
    }
  }

  private void makeRoom() {
    int from = ready;
    if (end - ready > LONGEST_RECORD) {
      from = forget();
    }
    System.arraycopy(text, from, text, 0, end - from);
    end -= from;
    at -= from;
    fieldStart -= from;
    closingQuote -= from;
    taken = 0;
    ready = 0;
    if (end > text.length - BLOCK / 2) {
      text = Arrays.copyOf(text, text.length * 2);
    }
  }

  /** Goes on without the text so far, only to tell a huge cell from a quote that never closes. */
  private int forget() {
    boolean open = state == State.QUOTED || (state == State.CLOSED && at == closingQuote + 1);
    if (!open) {
      throw tooLarge();
    }
    oversized = true;
    return at - 1;
  }

  /** Where the text ends: before a Ctrl-Z that only blanks follow, or may turn out to follow. */
  private int textEnd() {
    int endOfText = end;
    for (int i = end - 1; i >= at && isBlankOrEnd(text[i]); i--) {
      if (text[i] == END_OF_FILE) {
        endOfText = i;
      }
    }
    return endOfText;
  }

  private void skipSeparatorLine() {
    Matcher line1 = SEPARATOR_LINE.matcher(CharBuffer.wrap(text, 0, limit));
    if (line1.lookingAt()) {
      at = line1.end();
      taken = at;
      ready = at;
      line = 2;
    }
  }

  private void scan() {
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
        at = i + 1;
        endField(i);
        return;
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

  private void endField(int i) {
    text[i] = ';';
    state = ++columns > MOST_COLUMNS ? State.SURPLUS : State.FIELD_START;
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
          Problem.of(Code.TOO_MANY_COLUMNS).at(recordLine).with("limit", MOST_COLUMNS));
    }
  }

  private void endRecord(int i) {
    afterReturn = text[i] == '\r';
    line++;
    at = i + 1;
    deliver();
  }

  private void deliver() {
    if (oversized || at - ready > LONGEST_RECORD) {
      throw tooLarge();
    }
    marks.add(recordLine, flags);
    ready = at;
    state = State.LINE_START;
  }

  private void finish() {
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

  private FileRejected tooLarge() {
    return new FileRejected(
        Problem.of(Code.TOO_LARGE).at(recordLine).with("recordLimit", LONGEST_RECORD));
  }

  private static boolean isBlankOrEnd(char c) {
    return c == END_OF_FILE || Blanks.isBlank(c);
  }
}
