package customerimport.csv;

import customerimport.customer.Field;
import customerimport.customer.Fields;
import customerimport.problem.Problem;
import java.util.Optional;
import java.util.stream.Collectors;

/** Header names that a person reads as the name of a field, and a machine does not. */
final class Lookalikes {

  /**
   * Cyrillic, Greek and other letters; {@link #LATIN} has in the same places what they look like.
   */
  private static final String FOREIGN =
      "АВЕЅІЈКМНОРСТУХаеѕіјкорсухһԁ" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοανι" + "ıɡ";

  private static final String LATIN = "ABESIJKMHOPCTYXaesijkopcyxhd" + "ABEZHIKMNOPTYXoavi" + "ig";

  private Lookalikes() {}

  /** The field whose name this one looks like without being it. */
  static Optional<Field> of(String name, Fields fields) {
    String plain = plain(name);
    return plain.equals(name) ? Optional.empty() : fields.named(plain);
  }

  /** The same problem, with what the name looks like and which characters make the difference. */
  static Problem explain(Problem problem, String name, Fields fields) {
    return of(name, fields)
        .map(
            field ->
                problem
                    .with("lookalike", name)
                    .with("looksLike", field.name())
                    .with("strange", strange(name)))
        .orElse(problem);
  }

  private static String plain(String name) {
    return name.codePoints()
        .filter(c -> !isHidden(c))
        .map(c -> FOREIGN.indexOf(c) < 0 ? c : LATIN.charAt(FOREIGN.indexOf(c)))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String strange(String name) {
    return name.codePoints()
        .filter(c -> isHidden(c) || FOREIGN.indexOf(c) >= 0)
        .distinct()
        .mapToObj("U+%04X"::formatted)
        .collect(Collectors.joining(", "));
  }

  private static boolean isHidden(int c) {
    return Character.getType(c) == Character.FORMAT || Character.isISOControl(c);
  }
}
