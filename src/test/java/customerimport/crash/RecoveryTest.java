package customerimport.crash;

import static customerimport.imports.ImportState.CONFIRMED;
import static customerimport.imports.ImportState.IMPORTED;
import static customerimport.imports.ImportState.PREVIEWED;
import static customerimport.imports.ImportState.PREVIEWING;
import static customerimport.imports.ImportState.RECEIVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import customerimport.csv.Mapping;
import customerimport.imports.Arrival;
import customerimport.imports.Counts;
import customerimport.imports.Import;
import customerimport.imports.ImportState;
import customerimport.imports.Imports;
import customerimport.imports.Options;
import customerimport.imports.Originals;
import customerimport.imports.Source;
import customerimport.testing.ApplicationTest;
import customerimport.testing.Product;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** What another instance left when it died goes on by itself; what one works on is left alone. */
@ApplicationTest
class RecoveryTest {

  private static final String LOCK = "select pg_advisory_lock(hashtext('preview'), %s)";

  @Autowired Product product;
  @Autowired Imports imports;
  @Autowired Originals originals;
  @Autowired DataSource dataSource;
  @Autowired CamelContext camel;
  @Autowired TransactionOperations transaction;

  @ParameterizedTest
  @EnumSource(names = {"RECEIVED", "PREVIEWING"})
  void aPreviewThatADeadInstanceLeftIsMade(ImportState left) {
    long id = leave(left, "Forlatt", kept -> {});

    assertThat(product.in(PREVIEWED, id).counts()).isEqualTo(new Counts(1, 0, 0, 1, 0, 0, 0));
    assertThat(product.outcomes(id)).isEqualTo("1N");
  }

  @Test
  void whatADeadInstanceHadStagedIsNotDoubled() {
    long id = leave(PREVIEWING, "Halv", this::stage);

    assertThat(product.in(PREVIEWED, id).counts().created()).isEqualTo(1);
    assertThat(product.outcomes(id)).isEqualTo("1N");
  }

  @Test
  void aConfirmThatADeadInstanceTookIsApplied() {
    long id = product.preview(lines("Bekreftet")).id();

    setState(id, CONFIRMED);

    Import imported = product.in(IMPORTED, id);
    assertThat(product.customer(imported.firstNewId(), "first_name")).isEqualTo("Bekreftet");
  }

  @ParameterizedTest
  @EnumSource(names = {"RECEIVED", "PREVIEWING"})
  void aPreviewThatALivingInstanceMakesIsLeftToIt(ImportState state) throws SQLException {
    try (Connection living = dataSource.getConnection()) {
      long id = leave(state, "Opptatt", kept -> run(living, LOCK.formatted(kept)));
      product.in(PREVIEWED, leave(RECEIVED, "Neste", next -> {}));
      assertThat(imports.get(id).state()).isEqualTo(state);

      run(living, "select pg_advisory_unlock_all()");
      product.in(PREVIEWED, id);
    }
  }

  @Test
  void aConfirmThatALivingInstanceAppliesIsLeftToIt() throws Exception {
    long busy = product.preview(lines("Opptatt")).id();
    long free = product.preview(lines("Ledig")).id();
    try (Connection living = dataSource.getConnection()) {
      living.setAutoCommit(false);
      camel.getRouteController().stopRoute("apply-confirmed");
      try {
        product
            .database()
            .sql(
                """
                update import set state = 'CONFIRMED', confirmed_at = now() + import_id * interval '1 ms'
                where import_id in (?, ?)
                """)
            .params(busy, free)
            .update();
        run(living, "select 1 from import where import_id = " + busy + " for no key update");
      } finally {
        camel.getRouteController().startRoute("apply-confirmed");
      }
      product.in(IMPORTED, free);
      assertThat(imports.get(busy).state()).isEqualTo(CONFIRMED);

      living.commit();
      product.in(IMPORTED, busy);
    }
  }

  @Test
  void aPreviewThatAnotherInstanceHasJustPublishedKeepsItsRows() throws SQLException {
    try (Connection living = dataSource.getConnection();
        Connection publishing = dataSource.getConnection()) {
      long id =
          leave(
              PREVIEWING,
              "Publisert",
              kept -> {
                stage(kept);
                run(living, LOCK.formatted(kept));
              });
      publishing.setAutoCommit(false);
      run(publishing, "update import set state = 'PREVIEWED' where import_id = " + id);
      run(living, "select pg_advisory_unlock_all()");
      await().until(() -> isAny("pg_stat_activity where wait_event_type = 'Lock' and datname"));
      publishing.commit();
      await()
          .until(
              () ->
                  !isAny(
                      "pg_locks join pg_database d on d.oid = database where locktype = 'advisory' and datname"));

      assertThat(product.outcomes(id)).isEqualTo("1N");
    }
  }

  private boolean isAny(String ofThisDatabase) {
    return product
            .database()
            .sql("select count(*) from " + ofThisDatabase + " = current_database()")
            .query(Long.class)
            .single()
        > 0;
  }

  /** An import as an instance that died left it, and what else is done before others see it. */
  private long leave(ImportState state, String firstName, LongConsumer more) {
    return transaction.execute(
        status -> {
          long id = keep(firstName);
          setState(id, state);
          more.accept(id);
          return id;
        });
  }

  private long keep(String firstName) {
    byte[] bytes = String.join("\n", lines(firstName)).getBytes(StandardCharsets.UTF_8);
    var arrival =
        new Arrival(Source.REST, "forlatt.csv", "kari", Options.DEFAULT, Mapping.NONE, null);
    try {
      return originals.keep(new ByteArrayInputStream(bytes), arrival);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void setState(long id, ImportState state) {
    product
        .database()
        .sql(
            "update import set state = ?, confirmed_at = now(), confirmed_by = 'kari' where import_id = ?")
        .params(state.name(), id)
        .update();
  }

  private void stage(long id) {
    product
        .database()
        .sql(
            """
            insert into import_row (import_id, row_number, line, outcome, new_number, first_name, gender)
            values (?, 1, 2, 'N', 1, 'Halv', '1')
            """)
        .param(id)
        .update();
  }

  private static void run(Connection connection, String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String[] lines(String firstName) {
    return new String[] {"CustomerID;Gender;FirstName", "0;1;" + firstName};
  }
}
