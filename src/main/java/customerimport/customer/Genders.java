package customerimport.customer;

import customerimport.problem.Code;
import customerimport.problem.Problem;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** How a gender is read: 0 none, 1 man, 2 woman; a known word is refused with its digit offered. */
final class Genders {

  private static final int LONGEST_WORD = 20;
  private static final Map<String, String> WORDS = new HashMap<>();

  static {
    means("0", "none", "ingen", "inget", "intet", "unknown", "ukjent", "okänd", "ukendt");
    means("0", "uoppgitt", "ikke oppgitt", "not specified", "unspecified", "ej angivet");
    means("1", "m", "man", "mann", "mand", "male", "men", "herre", "hankjønn", "mr");
    means("2", "k", "f", "w", "kvinne", "kvinna", "kvinde", "woman", "female", "women");
    means("2", "dame", "hunkjønn", "mrs", "ms");
  }

  private Genders() {}

  static Cell read(String text) {
    if (text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) <= '2') {
      return Cell.of(text);
    }
    if (text.isEmpty()) {
      return Cell.refused(Problem.of(Code.GENDER_MISSING));
    }
    String repair = text.length() > LONGEST_WORD ? null : WORDS.get(text.toLowerCase(Locale.ROOT));
    return repair == null
        ? Cell.refused(Code.GENDER_INVALID, text)
        : Cell.refused(Code.GENDER_INVALID, text, "word").repairedBy(repair);
  }

  private static void means(String digit, String... words) {
    for (String word : words) {
      WORDS.put(word, digit);
    }
  }
}
