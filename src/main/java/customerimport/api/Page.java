package customerimport.api;

/**
 * The page that is asked for.
 *
 * @param number from 0
 * @param size how many at most
 */
record Page(int number, int size) {

  private static final int USUAL = 100;
  private static final int LARGEST = 1_000;

  /** The page that the parameters name; each may be null. */
  static Page of(String page, String size) {
    return new Page(
        number("page", page, 0, 0, Integer.MAX_VALUE, Expected.PAGE),
        number("size", size, USUAL, 1, LARGEST, Expected.PAGE_SIZE));
  }

  long offset() {
    return (long) number * size;
  }

  private static int number(
      String name, String sent, int usual, int least, int most, Expected expected) {
    if (sent == null) {
      return usual;
    }
    boolean digits = sent.chars().allMatch(c -> c >= '0' && c <= '9');
    long number = digits && !sent.isEmpty() && sent.length() < 11 ? Long.parseLong(sent) : -1;
    if (number < least || number > most) {
      throw new Refused(Refusal.badParameter(name, sent, expected));
    }
    return (int) number;
  }
}
