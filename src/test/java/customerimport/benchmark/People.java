package customerimport.benchmark;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Made-up customers: the same id and version give the same person, on every machine. */
final class People {

  /** What a file has of each customer, beside its id. */
  static final List<String> COLUMNS =
      List.of(
          "FirstName",
          "LastName",
          "Email",
          "Mobile",
          "Phone",
          "Address",
          "ZipCode",
          "City",
          "Country",
          "Gender",
          "BirthDate",
          "Language");

  private static final String[] FIRST_NAMES =
      ("Kari Ola Åse Øyvind Bjørn Ingrid Sølvi Håkon Märta Åsmund Solveig Jørgen Anne Per Gunnhild"
              + " Lars Siri Torbjørn Ragnhild Einar Maja Søren Birgitta Nils Aud Geir Hæge Leif Tone")
          .split(" ");
  private static final String[] LAST_NAMES =
      ("Hansen Åsheim Øverland Bjørnstad Johansen Sæther Nygård Kristiansen Lindström Møller Berg"
              + " Haugen Strømme Bakke Ødegård Vågen Lie Sørensen Myhre Fjeld Rønning Dahl Skår")
          .split(" ");
  private static final String[] STREETS =
      ("Storgata Løkkeveien Furulia Bjørkeveien Åsveien Strandgata Kirkegata Møllergata Skogveien"
              + " Øvregata Havnegata Rådhusgata Fjellveien Sjøgata Nedre Tverrgata")
          .split("(?<!Nedre) ");
  private static final String[] CITIES =
      "Oslo Bergen Tromsø Bodø Ålesund Trondheim Stavanger Hamar Tønsberg Drammen Fredrikstad Førde"
          .split(" ");

  private final long seed;

  People(long seed) {
    this.seed = seed;
  }

  /**
   * The cells of a person, in the order of {@link #COLUMNS}.
   *
   * @param version 0 as stored, another number for what became of them
   */
  String[] cells(long id, int version) {
    var random = new SplittableRandom(seed ^ (id * 31 + version) * 0x9E3779B97F4A7C15L);
    String first = one(FIRST_NAMES, random);
    String last = one(LAST_NAMES, random);
    return new String[] {
      first,
      last,
      ascii(first)
          + "."
          + ascii(last)
          + "."
          + id
          + (version == 0 ? "" : "." + version)
          + "@mail.no",
      "+47" + (random.nextBoolean() ? 4 : 9) + digits(7, random),
      random.nextInt(10) < 4 ? "+472" + digits(7, random) : "",
      one(STREETS, random) + " " + (1 + random.nextInt(120)),
      digits(4, random),
      one(CITIES, random),
      "NO",
      String.valueOf(random.nextInt(3)),
      (1930 + random.nextInt(80)) + "-" + two(1, 12, random) + "-" + two(1, 28, random),
      random.nextInt(10) == 0 ? "en" : "nb"
    };
  }

  private static String one(String[] of, SplittableRandom random) {
    return of[random.nextInt(of.length)];
  }

  private static String digits(int count, SplittableRandom random) {
    int limit = (int) Math.pow(10, count);
    return String.valueOf(limit + random.nextInt(limit)).substring(1);
  }

  private static String two(int from, int to, SplittableRandom random) {
    return String.valueOf(100 + from + random.nextInt(to - from + 1)).substring(1);
  }

  private static String ascii(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('ø', 'o')
        .replace('Ø', 'o')
        .replace("æ", "ae")
        .toLowerCase(Locale.ROOT);
  }
}
