package customerimport.csv;

import customerimport.problem.FileRejected;
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

  /** Ctrl-Z, with which old programs end a text. */
  static final char END_OF_FILE = 0x1A;

  private static final int BLOCK = 1 << 15;
  private static final Pattern SEPARATOR_LINE =
      Pattern.compile("\"?sep=[^\"\r\n]?\"?[;,|\t ]*+(\r\n?|\n|\\z)", Pattern.CASE_INSENSITIVE);

  private final InputStream input;
  private final StrictDecoder decoder;
  private final Marks marks = new Marks();
  private final RecordScanner scanner;
  private final Separator separator;
  private char[] text;
  private int taken;
  private int end;
  private boolean started;
  private FileRejected refusal;

  /**
   * Reads a file.
   *
   * @param bytes the file; closed with this reader
   * @param charset in which it is read, without exception
   * @param separator what stands between cells: {@code ;}, {@code ,}, tab or {@code |}
   * @throws FileRejected INVALID_ENCODING when there is no such charset
   */
  public RecordReader(InputStream bytes, String charset, char separator) {
    this(bytes, charset, separator, BLOCK);
  }

  /** Reads a file in blocks of so many characters. */
  RecordReader(InputStream bytes, String charset, char separator, int block) {
    this.text = new char[block];
    this.input = bytes;
    this.decoder = new StrictDecoder(bytes, charset);
    this.scanner = new RecordScanner(separator, marks);
    this.separator = Separator.named(String.valueOf(separator)).orElseThrow();
  }

  /** How many bytes of the file have been read so far. */
  public long bytesRead() {
    return decoder.bytesRead();
  }

  /** What stands between cells. */
  Separator separator() {
    return separator;
  }

  /** The marks of the records handed on, one for each that is not an empty line. */
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
    while (taken == scanner.ready()) {
      if (refusal != null) {
        throw refusal;
      }
      if (decoder.ended()) {
        return -1;
      }
      advanceOrKeepRefusal();
    }
    int count = Math.min(length, scanner.ready() - taken);
    System.arraycopy(text, taken, into, offset, count);
    taken += count;
    return count;
  }

  @Override
  public void close() throws IOException {
    input.close();
  }

  /** What stands before the trouble is handed on first: a wrong header explains more. */
  private void advanceOrKeepRefusal() throws IOException {
    try {
      advance();
    } catch (FileRejected rejected) {
      refusal = rejected;
    }
  }

  private void advance() throws IOException {
    makeRoom();
    end = decoder.decode(text, end);
    int limit = textEnd();
    if (!started) {
      started = true;
      skipSeparatorLine(limit);
    }
    scanner.scan(text, limit);
    if (decoder.problem() != null) {
      throw new FileRejected(decoder.problem().at(scanner.line()));
    }
    if (decoder.ended()) {
      scanner.finish();
    }
  }

  private void makeRoom() {
    int from = end - taken > LONGEST_RECORD ? scanner.giveUpRecord() : taken;
    System.arraycopy(text, from, text, 0, end - from);
    end -= from;
    scanner.shift(from);
    taken = 0;
    if (end > text.length / 2) {
      text = Arrays.copyOf(text, text.length * 2);
    }
  }

  /** Where the text ends: before a Ctrl-Z that only blanks follow, or may turn out to follow. */
  private int textEnd() {
    int endOfText = end;
    for (int i = end - 1; i >= scanner.at() && isBlankOrEnd(text[i]); i--) {
      if (text[i] == END_OF_FILE) {
        endOfText = i;
      }
    }
    return endOfText;
  }

  private void skipSeparatorLine(int limit) {
    Matcher firstLine = SEPARATOR_LINE.matcher(CharBuffer.wrap(text, 0, limit));
    if (firstLine.lookingAt()) {
      taken = firstLine.end();
      scanner.skipLine(taken);
    }
  }

  private static boolean isBlankOrEnd(char c) {
    return c == END_OF_FILE || Blanks.isBlank(c);
  }
}
