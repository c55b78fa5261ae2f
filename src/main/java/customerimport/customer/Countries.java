package customerimport.customer;

import customerimport.problem.Code;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** How a country is read: by its ISO code or its name in four languages, kept as alpha-2. */
final class Countries {

  private static final int LONGEST_NAME = 100;
  private static final Pattern MARKS = Pattern.compile("\\p{Mn}");
  private static final Pattern NOT_TELLING =
      Pattern.compile("^the | (and|og|och)(?= )|[\\p{Z}\\p{Pd}.,'’()&]");
  private static final Set<String> CODES = Set.of(Locale.getISOCountries());
  private static final Map<String, String> BY_NAME = new HashMap<>();

  static {
    for (String language : List.of("nb", "en", "sv", "da", "nn")) {
      Locale locale = Locale.forLanguageTag(language);
      CODES.forEach(code -> named(code, new Locale("", code).getDisplayCountry(locale)));
    }
    CODES.forEach(code -> named(code, new Locale("", code).getISO3Country()));
    CODES.forEach(code -> named(code, code));
    named("NO", "Noreg", "Kongeriket Norge", "Norga", "Kingdom of Norway");
    named("GB", "UK", "U.K.", "Great Britain", "Britain", "England", "Scotland", "Wales");
    named("GB", "Northern Ireland", "Skottland", "Skotland", "Nord-Irland", "Storbritannia");
    named("GB", "Storbritannien", "Det forente kongerike", "Det forenede kongerige");
    named("US", "USA", "U.S.A.", "US", "America", "Amerika", "United States of America");
    named("US", "De forente stater", "Förenta staterna", "De forenede stater");
    named("NL", "Holland", "The Netherlands", "Nederland");
    named("CZ", "Czech Republic", "Tsjekkiske republikk", "Tjekkiet", "Tjeckiska republiken");
    named("CI", "Ivory Coast", "Elfenbenskysten", "Elfenbenskusten", "Cote d'Ivoire");
    named("MM", "Burma", "Myanmar");
    named("TR", "Turkey", "Türkiye", "Turkiye");
    named("MK", "Macedonia", "Makedonia", "Makedonien", "Nord-Makedonia");
    named("KR", "South Korea", "Korea", "Sør-Korea", "Sydkorea");
    named("RU", "Russian Federation", "Russland");
    named("VN", "Viet Nam");
    named("VA", "Vatican", "Vatikanet", "Vatikanen");
    named("BY", "Belarus", "Hviterussland", "Kviterussland", "Vitryssland", "Hviderusland");
    named("AE", "UAE", "Emiratene");
    named("SZ", "Swaziland");
    named("CV", "Cape Verde");
    named("TL", "East Timor", "Øst-Timor");
    named("CD", "DR Congo", "DRC");
    named("IE", "Republic of Ireland", "Eire");
    named("CH", "Schweiz", "Suisse", "Svizzera");
    named("DE", "Deutschland");
    named("ES", "España");
    named("IT", "Italia");
    named("FI", "Suomi");
    named("IS", "Ísland");
    named("AT", "Österreich");
    named("PL", "Polska");
  }

  private Countries() {}

  /** Whether this is an ISO 3166-1 alpha-2 code, in capitals. */
  static boolean isCode(String text) {
    return CODES.contains(text);
  }

  static Cell read(String text) {
    if (text.length() == 2 && isCode(text)) {
      return Cell.of(text);
    }
    String code = text.length() > LONGEST_NAME ? null : BY_NAME.get(folded(text));
    return code == null ? Cell.refused(Code.COUNTRY_INVALID, text) : Cell.of(code);
  }

  private static void named(String code, String... names) {
    for (String name : names) {
      BY_NAME.put(folded(name), code);
    }
  }

  /** The name without what does not tell names apart: case, marks, spaces, dots and “and”. */
  private static String folded(String name) {
    String bare = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    String lower = bare.toLowerCase(Locale.ROOT).replace('ø', 'o').replace("æ", "ae");
    return NOT_TELLING.matcher(lower).replaceAll("");
  }
}
