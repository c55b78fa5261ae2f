package customerimport.csv;

import customerimport.customer.Fields;
import customerimport.problem.Code;
import customerimport.problem.FileRejected;
import customerimport.problem.Problem;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Tells a header that was split in the wrong place from one that lacks columns. */
final class WrongSeparator {

  private static final int ENOUGH_TO_BE_SURE = 2;

  private WrongSeparator() {}

  /**
   * Refuses a header of one cell that another separator splits into names of fields.
   *
   * @throws FileRejected WRONG_SEPARATOR; its {@code found} is a {@link Separator#word()}
   */
  static void refuse(String header, Fields fields) {
    for (Separator separator : Separator.values()) {
      if (knownNames(header, separator, fields) >= ENOUGH_TO_BE_SURE) {
        throw new FileRejected(
            Problem.of(Code.WRONG_SEPARATOR, header).with("found", separator.word()));
      }
    }
  }

  private static long knownNames(String header, Separator separator, Fields fields) {
    return Arrays.stream(header.split(Pattern.quote(String.valueOf(separator.character())), -1))
        .map(name -> name.replace("\"", ""))
        .filter(name -> fields.named(name).isPresent())
        .count();
  }
}
