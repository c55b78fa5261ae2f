package customerimport.csv;

import customerimport.problem.Code;
import customerimport.problem.Problem;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.Charset;

/**
 * Finds out in one pass over the bytes of a file in which encoding it is, and whether it is text at
 * all. Not for several threads.
 */
public final class EncodingDetector {

  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long SPACES = 0x2020202020202020L;
  private static final int BEGINNING = 4096;
  private static final String WINDOWS = "windows-1252";

  /** The bytes that Windows-1252 does not define. */
  private static final String NOT_WINDOWS = "\u0081\u008D\u008F\u0090\u009D";

  private final byte[] beginning = new byte[BEGINNING];
  private final Utf8Check utf8 = new Utf8Check();
  private int kept;
  private boolean more;
  private long line = 1;
  private boolean afterReturn;
  private Problem nul;
  private Problem notWindows;

  /**
   * Takes the next bytes of the file.
   *
   * @param b holds them
   * @param off where they begin
   * @param len how many there are
   */
  public void update(byte[] b, int off, int len) {
    keepBeginning(b, off, len);
    int end = off + len;
    int i = off;
    while (i < end) {
      i = skipPlain(b, i, end);
      if (i < end) {
        look(b[i++] & 0xFF);
      }
    }
  }

  /** What the file is, once all its bytes were given; NOT_CSV tells the {@code kind} of file. */
  public Encoding detected() {
    utf8.end();
    ByteOrderMark mark = ByteOrderMark.of(beginning, kept);
    String kind = FileKind.of(beginning, kept, mark);
    if (kind != null) {
      return problem(FileKind.refused(kind));
    }
    if (isBlank(mark)) {
      return problem(Problem.of(Code.EMPTY_FILE));
    }
    if (mark == ByteOrderMark.UTF_16LE || mark == ByteOrderMark.UTF_16BE) {
      return new Encoding(mark.charset(), null);
    }
    if (mark == ByteOrderMark.UTF_32LE) {
      return problem(Problem.of(Code.INVALID_ENCODING).with("encoding", mark.charset()).at(1));
    }
    return bytewise(mark);
  }

  private Encoding bytewise(ByteOrderMark mark) {
    if (nul != null) {
      return problem(withLikelyEncoding(nul));
    }
    if (utf8.bad() == null) {
      return new Encoding("UTF-8", null);
    }
    if (utf8.hasGood() || mark != null) {
      return problem(utf8.bad());
    }
    return notWindows == null ? new Encoding(WINDOWS, null) : problem(notWindows);
  }

  /** Latin text in UTF-16 without a byte order mark has a NUL in every character. */
  private Problem withLikelyEncoding(Problem problem) {
    if (kept < 4 || (beginning[0] == 0) != (beginning[2] == 0)) {
      return problem;
    }
    boolean big = beginning[0] == 0 && beginning[1] != 0 && beginning[3] != 0;
    boolean little = beginning[0] != 0 && beginning[1] == 0 && beginning[3] == 0;
    return big || little ? problem.with("looksLike", big ? "UTF-16BE" : "UTF-16LE") : problem;
  }

  private static Encoding problem(Problem problem) {
    return new Encoding(null, problem);
  }

  private void keepBeginning(byte[] b, int off, int len) {
    int count = Math.min(len, BEGINNING - kept);
    System.arraycopy(b, off, beginning, kept, count);
    kept += count;
    more |= count < len;
  }

  private boolean isBlank(ByteOrderMark mark) {
    if (more) {
      return false;
    }
    int from = mark == null ? 0 : mark.length();
    Charset charset = Charset.forName(mark == null ? WINDOWS : mark.charset());
    String text = new String(beginning, from, kept - from, charset);
    return Blanks.isBlank(text.replace(RecordReader.END_OF_FILE, ' '));
  }

  /** Finds, eight bytes at a time, the next control character or high bit, or the last bytes. */
  private int skipPlain(byte[] b, int from, int end) {
    if (utf8.inCharacter()) {
      return from;
    }
    int i = from;
    long special = 0;
    while (special == 0 && i <= end - Long.BYTES) {
      long eight = (long) EIGHT.get(b, i);
      special = ((eight - SPACES) | eight) & HIGH_BITS;
      i += special == 0 ? Long.BYTES : Long.numberOfTrailingZeros(special) / Byte.SIZE;
    }
    afterReturn &= i == from;
    return i;
  }

  private void look(int b) {
    utf8.look(b, line);
    if (b == '\n') {
      line += afterReturn ? 0 : 1;
    } else if (b == '\r') {
      line++;
    } else if (b == 0 && nul == null) {
      nul = StrictDecoder.nul().at(line);
    } else if (b >= 0x80 && notWindows == null && NOT_WINDOWS.indexOf(b) >= 0) {
      notWindows =
          Problem.of(Code.INVALID_ENCODING, "0x%02X".formatted(b))
              .with("encoding", WINDOWS)
              .at(line);
    }
    afterReturn = b == '\r';
  }
}
