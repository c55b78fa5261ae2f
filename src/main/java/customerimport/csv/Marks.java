package customerimport.csv;

import java.util.NoSuchElementException;

/**
 * What the reader knows of the records that it has handed on and nobody has taken yet, in order.
 */
final class Marks {

  /** The record has a field with text after its closing quote. */
  static final int QUOTE_SYNTAX = 1;

  /** Some characters of the record are replaced by stand-ins. */
  static final int STAND_INS = 2;

  private static final int FLAGS = 2;

  private long[] ring = new long[1024];
  private int first;
  private int size;

  void add(long line, int flags) {
    if (size == ring.length) {
      grow();
    }
    ring[(first + size) & (ring.length - 1)] = line << FLAGS | flags;
    size++;
  }

  /** Takes the mark of the next record, to be asked with {@link #line} and {@link #has}. */
  long next() {
    if (size == 0) {
      throw new NoSuchElementException("more records than the reader has handed on");
    }
    long mark = ring[first];
    first = (first + 1) & (ring.length - 1);
    size--;
    return mark;
  }

  static long line(long mark) {
    return mark >>> FLAGS;
  }

  static boolean has(int flag, long mark) {
    return (mark & flag) != 0;
  }

  private void grow() {
    long[] larger = new long[ring.length * 2];
    System.arraycopy(ring, first, larger, 0, size - first);
    System.arraycopy(ring, 0, larger, size - first, first);
    ring = larger;
    first = 0;
  }
}
