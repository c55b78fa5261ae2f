package customerimport.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import customerimport.imports.Counts;
import customerimport.testing.GeneratedCustomers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** One file on its way through the product, and what must come of it however often that dies. */
final class OneFile {

  private static final String NAME = "kunder.csv";

  private final Path file;
  private final int stored;
  private final Counts counts;
  private String customers;

  /** A file for so many stored customers. */
  OneFile(GeneratedCustomers base, Path file) throws IOException {
    Files.createDirectories(file.getParent());
    this.file = file;
    this.stored = base.rows();
    this.counts = base.write(file);
  }

  void putInto(ProductOnFolder product) throws IOException {
    product.put(NAME, file);
  }

  /** Notes what an undisturbed run makes of the customers. */
  void rememberCustomers(ProductOnFolder product) throws IOException {
    customers = customers(product);
  }

  /** The preview is there, whole. */
  void requirePreviewed(ProductOnFolder product) throws IOException {
    product.awaitState("PREVIEWED");
    assertThat(counted(product)).isEqualTo(counts);
    assertThat(staged(product))
        .isEqualTo("C" + counts.changed() + " N" + counts.created() + " R" + counts.rejected());
  }

  /** The customers are as after the undisturbed run, if there was one. */
  void requireImported(ProductOnFolder product) throws IOException {
    product.awaitState("IMPORTED");
    assertThat(counted(product)).isEqualTo(counts);
    assertThat(number(product, "true")).isEqualTo(stored + counts.created());
    assertThat(number(product, "comment = '" + GeneratedCustomers.MARK + "'"))
        .isEqualTo(counts.changed());
    if (customers != null) {
      assertThat(customers(product)).isEqualTo(customers);
    }
    await()
        .atMost(Duration.ofMinutes(2))
        .ignoreExceptions()
        .untilAsserted(
            () -> {
              assertThat(product.files("")).as(product::log).isEmpty();
              assertThat(product.receipt()).contains("\"IMPORTED\"");
            });
    assertThat(product.files(".received")).containsExactlyInAnyOrderElementsOf(received(product));
  }

  private static long number(ProductOnFolder product, String where) throws IOException {
    return product
        .database()
        .sql("select count(*) from customer where " + where)
        .query(Long.class)
        .single();
  }

  private static List<String> received(ProductOnFolder product) throws IOException {
    long id = product.database().sql("select import_id from import").query(Long.class).single();
    return List.of(id + ".confirm", "kunder." + id + ".csv");
  }

  private static Counts counted(ProductOnFolder product) throws IOException {
    return product
        .database()
        .sql("select uploaded, changed, unchanged, new, rejected, left_out, warned from import")
        .query(
            (row, number) ->
                new Counts(
                    row.getLong(1),
                    row.getLong(2),
                    row.getLong(3),
                    row.getLong(4),
                    row.getLong(5),
                    row.getLong(6),
                    row.getLong(7)))
        .single();
  }

  private static String staged(ProductOnFolder product) throws IOException {
    return product
        .database()
        .sql(
            """
            select string_agg(outcome || number, ' ' order by outcome)
            from (select outcome::text, count(*)::text as number from import_row group by 1) counted
            """)
        .query(String.class)
        .single();
  }

  // New customers by their place behind the first: an apply that died may have used up ids.
  private String customers(ProductOnFolder product) throws IOException {
    return product
        .database()
        .sql(
            """
            select count(*) || ' ' || md5(string_agg(
              case when customer_id <= :stored then customer_id
                else customer_id - (select first_new_id from import) + :stored + 1 end
              || (to_jsonb(c) - array['customer_id', 'created_at', 'updated_at'])::text,
              '|' order by customer_id))
            from customer c
            """)
        .param("stored", stored)
        .query(String.class)
        .single();
  }
}
