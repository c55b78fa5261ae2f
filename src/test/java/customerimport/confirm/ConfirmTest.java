package customerimport.confirm;

import static customerimport.imports.ImportState.CANCELLED;
import static customerimport.imports.ImportState.EXPIRED;
import static customerimport.imports.ImportState.FAILED;
import static customerimport.imports.ImportState.IMPORTED;
import static customerimport.imports.ImportState.PREVIEWED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.zaxxer.hikari.HikariDataSource;
import customerimport.confirm.Answer.Verdict;
import customerimport.fault.Faults;
import customerimport.imports.Conflict;
import customerimport.imports.Import;
import customerimport.imports.ImportState;
import customerimport.imports.Imports;
import customerimport.testing.ApplicationTest;
import customerimport.testing.Product;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What was shown is what is written: once, or not at all. */
@ApplicationTest
class ConfirmTest {

  @Autowired Product product;
  @Autowired Steps steps;
  @Autowired Imports imports;
  @Autowired DataSource dataSource;

  @BeforeEach
  void knownCustomers() {
    product.database().sql("truncate customer").update();
    product
        .database()
        .sql(
            """
            insert into customer (customer_id, first_name, email, city, gender)
            values (1, 'Kari', 'kari@example.org', 'Oslo', 2), (2, 'Ola', null, 'Bergen', 1)
            """)
        .update();
  }

  @Test
  void everyCellIsStoredAsItWasShown() {
    product.importNow(
        "CustomerID;FirstName;LastName;Email;Mobile;Phone;Address;Address2;ZipCode;City;Country;Gender;BirthDate;Language;Company;Comment",
        "1;Kåre;Ås;k@x.no;90512345;22334455;\"Gata 1\n"
            + "B\";c/o Å;0150;Ås;Norge;1;29.02.1980;NB;A/S \\N;=1+1",
        "0;Ny;Å\\.;n@x.no;+4690512345;;;;;;;0;;;;");

    assertThat(
            product
                .database()
                .sql("select * from customer where customer_id = 1")
                .query()
                .singleRow())
        .containsEntry("first_name", "Kåre")
        .containsEntry("last_name", "Ås")
        .containsEntry("email", "k@x.no")
        .containsEntry("mobile", "+4790512345")
        .containsEntry("phone", "+4722334455")
        .containsEntry("address", "Gata 1\nB")
        .containsEntry("address2", "c/o Å")
        .containsEntry("zip_code", "0150")
        .containsEntry("city", "Ås")
        .containsEntry("country", "NO")
        .containsEntry("gender", 1)
        .hasEntrySatisfying("birth_date", date -> assertThat(date).hasToString("1980-02-29"))
        .containsEntry("language", "nb")
        .containsEntry("company", "A/S \\N")
        .containsEntry("comment", "=1+1");
    assertThat(
            product
                .database()
                .sql("select last_name from customer where first_name = 'Ny'")
                .query(String.class)
                .single())
        .isEqualTo("Å\\.");
  }

  @Test
  void everyCellOfANewCustomerIsStoredAsItWasShown() {
    long id =
        product
            .importNow(
                "CustomerID;FirstName;LastName;Email;Mobile;Phone;Address;Address2;ZipCode;City;Country;Gender;BirthDate;Language;Company;Comment",
                "0;Liv;Ås;l@x.no;90512345;22334455;Gata 1;c/o"
                    + " B;0150;Oslo;NO;2;1980-02-29;nb;Firma;Ring")
            .firstNewId();

    assertThat(
            product.customer(
                id,
                "concat_ws('|', first_name, last_name, email, mobile, phone, address, address2,"
                    + " zip_code, city, country, gender, birth_date, language, company, comment)"))
        .isEqualTo(
            "Liv|Ås|l@x.no|+4790512345|+4722334455|Gata 1|c/o"
                + " B|0150|Oslo|NO|2|1980-02-29|nb|Firma|Ring");
  }

  @Test
  void newCustomersGetIdsInFileOrderAboveAllGivenBefore() {
    product
        .database()
        .sql(
            "insert into customer (customer_id, gender) select setval('customer_id_seq', 10) + 3,"
                + " 0")
        .update();

    Import imported =
        product.importNow("CustomerID;Gender;FirstName", "0;1;En", "1;2;Kari", "0;1;To", "0;1;Tre");

    List<Long> ids =
        product
            .database()
            .sql(
                "select customer_id from customer where first_name in ('En', 'To', 'Tre') order by"
                    + " array_position(array['En', 'To', 'Tre'], first_name)")
            .query(Long.class)
            .list();
    assertThat(ids).containsExactly(14L, 15L, 16L);
    assertThat(imported.firstNewId()).isEqualTo(14);
    assertThat(product.importNow("CustomerID;Gender;FirstName", "0;1;Fire").firstNewId())
        .isEqualTo(17);
  }

  @Test
  void anIdOnceTakenIsNotGivenAgain() {
    long first = product.importNow("CustomerID;Gender;FirstName", "0;1;En").firstNewId();
    product.database().sql("delete from customer where customer_id = ?").param(first).update();

    assertThat(product.importNow("CustomerID;Gender;FirstName", "0;1;En").firstNewId())
        .isGreaterThan(first);
  }

  @Test
  void aSecondConfirmIsAnsweredLikeTheFirst() {
    Import imported = product.importNow("CustomerID;Gender;FirstName", "1;2;Kåre", "0;1;Ny");
    String sum = product.customersSum();

    assertThat(product.confirm(imported.id(), 1).isAccepted()).isTrue();
    assertThat(product.confirm(imported.id(), null).isAccepted()).isTrue();
    assertThat(product.in(IMPORTED, imported.id()).importedAt()).isEqualTo(imported.importedAt());
    assertThat(product.customersSum()).isEqualTo(sum);
  }

  @Test
  void manyConfirmsAtOnceApplyOnce() throws Exception {
    ExecutorService people = Executors.newFixedThreadPool(8);
    try {
      for (int round = 0; round < 5; round++) {
        Import previewed = product.preview("CustomerID;Gender;FirstName", "0;1;Ny" + round);
        List<Callable<Answer>> confirms = new ArrayList<>();
        for (int person = 0; person < 8; person++) {
          confirms.add(() -> product.confirm(previewed.id(), 1));
        }
        for (Future<Answer> answer : people.invokeAll(confirms)) {
          assertThat(answer.get().isAccepted()).isTrue();
        }
        product.in(IMPORTED, previewed.id());
        assertThat(countNamed("Ny" + round)).isEqualTo(1);
      }
    } finally {
      people.shutdownNow();
    }
  }

  private long countNamed(String firstName) {
    return product
        .database()
        .sql("select count(*) from customer where first_name = ?")
        .param(firstName)
        .query(Long.class)
        .single();
  }

  @ParameterizedTest
  @ValueSource(strings = {"'moved@example.org'", "null", "'KARI@example.org'"})
  void aCellThatMovedIsAConflictAndNothingIsWritten(String meanwhile) {
    Import previewed =
        product.preview(
            "CustomerID;Gender;FirstName;Email",
            "2;1;Ola;ola@example.org",
            "1;2;Kari;new@example.org",
            "0;1;Ny;ny@example.org");
    product
        .database()
        .sql("update customer set email = " + meanwhile + " where customer_id = 1")
        .update();
    String sum = product.customersSum();
    String found = product.customer(1, "email");

    product.confirm(previewed.id(), 1);
    Import again = product.in(PREVIEWED, previewed.id());

    assertThat(again.revision()).isEqualTo(2);
    assertThat(again.conflict())
        .isEqualTo(
            new Conflict(
                1,
                List.of(
                    new Conflict.Cell(
                        2, "1", "Email", "kari@example.org", found == null ? "" : found)),
                0));
    assertThat(product.customersSum()).isEqualTo(sum);
  }

  @Test
  void aCustomerThatIsGoneIsAConflict() {
    Import previewed = product.preview("CustomerID;Gender;City", "1;2;Voss", "2;1;Voss");
    product.database().sql("delete from customer where customer_id = 1").update();

    product.confirm(previewed.id(), 1);
    Import again = product.in(PREVIEWED, previewed.id());

    assertThat(again.revision()).isEqualTo(2);
    assertThat(again.conflict().cells())
        .containsExactly(new Conflict.Cell(1, "1", "City", "Oslo", null));
    assertThat(product.problems(previewed.id(), 1)).containsExactly("ID_UNKNOWN");
    assertThat(product.customer(2, "city")).isEqualTo("Bergen");
  }

  @Test
  void editsOfOtherCellsMerge() {
    Import previewed = product.preview("CustomerID;Gender;City", "1;2;Voss", "2;1;Voss");
    product
        .database()
        .sql("update customer set email = 'moved@example.org' where customer_id = 1")
        .update();

    product.confirm(previewed.id(), 1);
    product.in(IMPORTED, previewed.id());

    assertThat(product.customer(1, "email")).isEqualTo("moved@example.org");
    assertThat(product.customer(1, "city")).isEqualTo("Voss");
    assertThat(product.customer(2, "city")).isEqualTo("Voss");
  }

  @Test
  void aCellThatIsJustBeingWrittenIsWaitedForAndIsAConflict() throws SQLException {
    Import previewed = product.preview("CustomerID;Gender;City", "1;2;Voss");
    product.database().sql("update customer set email = null where customer_id = 1").update();
    try (Connection other = dataSource.getConnection();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("update customer set city = 'Hamar' where customer_id = 1");

      product.confirm(previewed.id(), 1);
      await().until(product::somebodyWaitsForALock);
      other.commit();
    }

    assertThat(product.in(PREVIEWED, previewed.id()).conflict().cells())
        .containsExactly(new Conflict.Cell(1, "1", "City", "Oslo", "Hamar"));
    assertThat(product.customer(1, "city")).isEqualTo("Hamar");
  }

  @Test
  void whatIsWrittenAfterATroubleTellsOfNoTrouble() {
    Import previewed = product.preview("CustomerID;Gender;City", "1;2;Voss");
    product
        .database()
        .sql("update import set failure = 'Trouble' where import_id = ?")
        .param(previewed.id())
        .update();

    product.confirm(previewed.id(), 1);

    await().until(() -> imports.get(previewed.id()).state() == IMPORTED);
    assertThat(imports.get(previewed.id()).failure()).isNull();
  }

  @Test
  void whatAWorkerSetsForItselfEndsWithItsTransaction() throws SQLException {
    product.importNow("CustomerID;Gender;City", "1;2;Voss");
    // When the second is written, the connections of the first are given back.
    product.importNow("CustomerID;Gender;City", "1;2;Bodø");
    var pool = dataSource.unwrap(HikariDataSource.class).getHikariPoolMXBean();
    List<Connection> all = new ArrayList<>();
    try {
      for (int i = pool.getIdleConnections(); i > 0; i--) {
        all.add(dataSource.getConnection());
      }
      for (Connection one : all) {
        assertThat(setting(one, "enable_seqscan")).isEqualTo("on");
        assertThat(setting(one, "work_mem")).isEqualTo("4MB");
      }
    } finally {
      for (Connection one : all) {
        one.close();
      }
    }
  }

  private static String setting(Connection connection, String name) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery("show " + name)) {
      found.next();
      return found.getString(1);
    }
  }

  @Test
  void twoPreviewsOfTheSameRowsCannotBothBeWritten() {
    Import first = product.preview("CustomerID;Gender;City", "1;2;Voss");
    Import second = product.preview("CustomerID;Gender;City", "1;2;Bodø");

    product.confirm(first.id(), 1);
    product.in(IMPORTED, first.id());
    product.confirm(second.id(), 1);

    assertThat(product.in(PREVIEWED, second.id()).conflict().cells())
        .containsExactly(new Conflict.Cell(1, "1", "City", "Oslo", "Voss"));
    assertThat(product.customer(1, "city")).isEqualTo("Voss");
  }

  @Test
  void afterAConflictOnlyTheNewRevisionCanBeConfirmed() {
    Import previewed = product.preview("CustomerID;Gender;City", "1;2;Voss");
    product.database().sql("update customer set city = 'Hamar' where customer_id = 1").update();
    product.confirm(previewed.id(), 1);
    product.in(PREVIEWED, previewed.id());

    assertThat(product.confirm(previewed.id(), null).verdict())
        .isEqualTo(Verdict.REVISION_OUTDATED);
    assertThat(product.confirm(previewed.id(), 1).revision()).isEqualTo(2);
    assertThat(product.customer(1, "city")).isEqualTo("Hamar");
    assertThat(product.confirm(previewed.id(), 2).isAccepted()).isTrue();
    product.in(IMPORTED, previewed.id());
    assertThat(product.customer(1, "city")).isEqualTo("Voss");
  }

  @Test
  void aCancelledImportCannotBeConfirmed() {
    Import previewed = product.preview("CustomerID;Gender;City", "1;2;Voss");

    assertThat(steps.cancel(previewed.id(), "kari", null, null).isAccepted()).isTrue();
    assertThat(steps.cancel(previewed.id(), "kari", null, null).isAccepted()).isTrue();
    assertThat(product.confirm(previewed.id(), 1).state()).isEqualTo(CANCELLED);
    assertThat(product.customer(1, "city")).isEqualTo("Oslo");
  }

  @Test
  void aPreviewThatWaitedTooLongExpires() {
    Import previewed = product.preview("CustomerID;Gender;City", "1;2;Voss");
    product
        .database()
        .sql("update import set previewed_at = now() - interval '31 days' where import_id = ?")
        .param(previewed.id())
        .update();

    steps.expire();

    assertThat(product.confirm(previewed.id(), 1).state()).isEqualTo(EXPIRED);
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"PREVIEWED", "CONFIRMED", "IMPORTED", "RECEIVED", "PREVIEWING"},
      value = ImportState.class)
  void aConfirmInAnotherStateIsRefusedAndWritesNothing(ImportState state) {
    Import previewed = product.preview("CustomerID;Gender;City", "1;2;Voss");
    product
        .database()
        .sql("update import set state = ? where import_id = ?")
        .params(state.name(), previewed.id())
        .update();

    Answer answer = product.confirm(previewed.id(), 1);

    assertThat(answer).isEqualTo(new Answer(Verdict.WRONG_STATE, state, 1));
    assertThat(product.customer(1, "city")).isEqualTo("Oslo");
  }

  @Test
  void whileItIsPreviewedAgainItCannotBeConfirmed() {
    Import previewed = product.preview("CustomerID;Gender;City", "1;2;Voss");
    set(previewed, "state = 'PREVIEWING', revision = 2, retry_at = 'infinity'");

    assertThat(product.confirm(previewed.id(), 1).verdict()).isEqualTo(Verdict.REVISION_OUTDATED);
    assertThat(product.confirm(previewed.id(), 2).verdict()).isEqualTo(Verdict.WRONG_STATE);
    set(previewed, "state = 'CANCELLED'");
  }

  private void set(Import is, String values) {
    product
        .database()
        .sql("update import set " + values + " where import_id = ?")
        .param(is.id())
        .update();
  }

  @Test
  void whoHasNoRightToItIsRefused() {
    Import previewed = product.preview("CustomerID;Gender;City", "1;2;Voss");

    assertThat(steps.confirm(previewed.id(), 1, "nobody", null, null, null).verdict())
        .isEqualTo(Verdict.FORBIDDEN);
    assertThat(steps.cancel(previewed.id(), "nobody", null, null).verdict())
        .isEqualTo(Verdict.FORBIDDEN);
    assertThat(imports.get(previewed.id()).state()).isEqualTo(PREVIEWED);
  }

  @Test
  void anUnknownImportIsSaidToBeUnknown() {
    assertThat(product.confirm(999_999, 1).verdict()).isEqualTo(Verdict.IMPORT_UNKNOWN);
  }

  @Test
  void aFailedImportIsPreviewedAgainOnRetry() {
    Import previewed = product.preview("CustomerID;Gender;City", "1;2;Voss");
    product
        .database()
        .sql("update import set state = 'FAILED' where import_id = ?")
        .param(previewed.id())
        .update();

    assertThat(steps.retry(previewed.id()).isAccepted()).isTrue();

    assertThat(product.in(PREVIEWED, previewed.id()).revision()).isEqualTo(2);
    assertThat(steps.retry(previewed.id()).state()).isEqualTo(PREVIEWED);
  }

  @Test
  void whatCannotBeWrittenFailsAfterSomeTriesAndChangesNothing() {
    Import previewed = product.preview("CustomerID;Gender;City", "1;2;Voss", "2;1;Voss");
    Logger log = (Logger) LoggerFactory.getLogger(Faults.class);
    log.setLevel(Level.OFF);
    product
        .database()
        .sql("alter table customer add constraint no_voss check (city <> 'Voss') not valid")
        .update();
    try {
      product
          .database()
          .sql("update import set attempts = 3 where import_id = ?")
          .param(previewed.id())
          .update();
      product.confirm(previewed.id(), 1);
      product
          .database()
          .sql("update import set attempts = 4, retry_at = now() where import_id = ?")
          .param(previewed.id())
          .update();

      assertThat(product.in(FAILED, previewed.id()).failure()).isNotBlank();
      assertThat(product.customer(1, "city")).isEqualTo("Oslo");
    } finally {
      product.database().sql("alter table customer drop constraint no_voss").update();
      log.setLevel(null);
    }
  }

  @Test
  void aFileWithNothingToWriteCanBeConfirmed() {
    String sum = product.customersSum();

    assertThat(product.importNow("CustomerID;Gender;City", "1;2;Oslo").counts().unchanged())
        .isEqualTo(1);
    assertThat(product.customersSum()).isEqualTo(sum);
  }
}
