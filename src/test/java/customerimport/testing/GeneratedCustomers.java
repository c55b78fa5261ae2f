package customerimport.testing;

import customerimport.imports.Counts;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Random;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * So many stored customers made by a rule, and a file of as many rows, made from a seed, that
 * leaves most of them alone: none of it is ever held in memory.
 *
 * @param rows how many
 * @param seed gives each row its lot
 */
public record GeneratedCustomers(int rows, long seed) {

  /** What stands in the comment of each customer that the file changes, and of no other. */
  public static final String MARK = "Endret";

  private static final String HEADER =
      "CustomerID;FirstName;LastName;Email;Mobile;Address;ZipCode;City;Country;Gender;Comment\n";
  private static final List<String> CITIES = List.of("Oslo", "Bergen", "Tromsø", "Ås");

  /** Stores the customers. */
  public void store(JdbcClient database) {
    database
        .sql(
            """
            insert into customer (customer_id, first_name, last_name, email, mobile, address, zip_code,
              city, country, gender)
            select i, 'Fornavn' || i % 997, 'Etternavn' || i % 1009, 'kunde' || i || '@example.org',
              '+47' || 90000000 + i % 9000000, 'Gata; ' || i % 500, (1000 + i % 9000)::text,
              (array['Oslo', 'Bergen', 'Tromsø', 'Ås'])[i % 4 + 1], 'NO', i % 3
            from generate_series(1, :rows) i
            """)
        .param("rows", rows)
        .update();
    database.sql("select setval('customer_id_seq', ?)").param(rows).query(Long.class).single();
  }

  /**
   * Writes the file.
   *
   * @return what a preview of it counts
   */
  public Counts write(Path file) throws IOException {
    var lots = new Random(seed);
    var counts = new EnumMap<Lot, Long>(Lot.class);
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.write(HEADER);
      for (int i = 1; i <= rows; i++) {
        Lot lot = Lot.of(lots.nextInt(100));
        counts.merge(lot, 1L, Long::sum);
        out.write(row(i, lot, lots));
      }
    }
    return new Counts(
        rows,
        counts.getOrDefault(Lot.CHANGED, 0L),
        counts.getOrDefault(Lot.UNCHANGED, 0L),
        counts.getOrDefault(Lot.NEW, 0L),
        counts.getOrDefault(Lot.REJECTED, 0L),
        0,
        0);
  }

  private static String row(int i, Lot lot, Random lots) {
    boolean moves = lot == Lot.CHANGED && lots.nextBoolean();
    return String.join(
            ";",
            lot == Lot.NEW ? "0" : String.valueOf(i),
            "Fornavn" + i % 997,
            lot == Lot.CHANGED && lots.nextBoolean() ? "Gift" + i : "Etternavn" + i % 1009,
            (lot == Lot.NEW ? "ny" : "kunde") + i + "@example.org",
            "+47" + ((lot == Lot.NEW ? 40_000_000 : 90_000_000) + i % 9_000_000),
            "\"Gata; " + i % 500 + "\"",
            String.valueOf(1000 + i % 9000),
            moves ? "Bodø" : CITIES.get(i % 4),
            "NO",
            lot == Lot.REJECTED ? "7" : String.valueOf(i % 3),
            lot == Lot.CHANGED ? MARK : "")
        + "\n";
  }

  private enum Lot {
    UNCHANGED,
    CHANGED,
    NEW,
    REJECTED;

    static Lot of(int percent) {
      if (percent < 60) {
        return UNCHANGED;
      }
      return percent < 88 ? CHANGED : percent < 98 ? NEW : REJECTED;
    }
  }
}
