package customerimport.rule;

import static customerimport.imports.ImportState.IMPORTED;
import static customerimport.imports.ImportState.PREVIEWED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import customerimport.csv.Mapping;
import customerimport.folder.InboxSettings;
import customerimport.imports.Arrival;
import customerimport.imports.Import;
import customerimport.imports.ImportState;
import customerimport.imports.Imports;
import customerimport.imports.Options;
import customerimport.imports.Originals;
import customerimport.imports.Source;
import customerimport.imports.Waiting;
import customerimport.imports.Waiting.Reason;
import customerimport.testing.ApplicationTest;
import customerimport.testing.Product;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;

/** What the rule of a source allows is written without a person; the rest waits, and says why. */
@ApplicationTest(
    properties = {
      "customer-import.inbox-rule.auto-confirm=WHEN_CLEAN",
      "customer-import.inbox-rule.new.rows=3",
      "customer-import.inbox-rule.changed.percent=50",
      "customer-import.inbox-rule.cleared.rows=1",
      "customer-import.sftp.all.host=localhost",
      "customer-import.sftp.all.login=all",
      "customer-import.sftp.all.password=none",
      "customer-import.sftp.all.known-hosts-file=none",
      "customer-import.sftp.all.poll-every=1h",
      "customer-import.sftp.all.rule.auto-confirm=ALWAYS",
      "customer-import.sftp.all.rule.rejected.rows=1",
      "customer-import.sftp.all.rule.rejected.percent=1",
      "customer-import.sftp.all.rule.warnings.rows=0"
    })
@DirtiesContext
class RuleTest {

  private static final String HEADER = "CustomerID;FirstName;Gender;City;Email\n";

  @Autowired Product product;
  @Autowired Imports imports;
  @Autowired Originals originals;
  @Autowired InboxSettings settings;

  @Test
  void whatIsCleanIsConfirmedAsTheSourcesUser() throws IOException {
    long id = folder(HEADER + "0;Ren;1;Oslo;\n");

    Import imported = product.in(IMPORTED, id);

    assertThat(imported.confirmedBy()).isEqualTo("inbox");
    assertThat(imported.waiting()).isNull();
  }

  static List<Arguments> notAllowed() {
    return List.of(
        arguments("0;En;1;;\n0;To;x;;\n", Reason.NOT_CLEAN, null, null),
        arguments("0;A;1;;\n0;B;1;;\n0;C;1;;\n0;D;1;;\n", Reason.TOO_MANY_NEW, "4", "3"),
        arguments("900001;Ny;1;Oslo;\n900002;Ny;1;Oslo;\n", Reason.TOO_MANY_CHANGED, "2", "50 %"),
        arguments("900001;Per;1;;\n900002;Per;1;;\n", Reason.TOO_MANY_CLEARED, "2", "1"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource
  void notAllowed(String rows, Reason reason, String found, String limit) throws Exception {
    product.database().sql("delete from customer").update();
    int stored = reason == Reason.TOO_MANY_CLEARED ? 9 : 3;
    store(stored);
    long id = folder(HEADER + rows);

    Import waiting = waiting(id);

    assertThat(waiting.state()).isEqualTo(PREVIEWED);
    assertThat(waiting.waiting().code()).isEqualTo(reason);
    assertThat(waiting.waiting().found()).isEqualTo(found);
    assertThat(waiting.waiting().limit()).isEqualTo(limit);
    Path receipt = settings.inbox().resolve("receipts/kunder." + id + ".json");
    await().until(() -> Files.exists(receipt) && Files.readString(receipt).contains(reason + "\""));
    assertThat(settings.inbox().resolve("receipts/kunder." + id + ".preview.html"))
        .content()
        .contains("Why it waits for you");
  }

  @Test
  void aRuleThatAlwaysConfirmsKeepsItsLimits() throws IOException {
    store(3);
    assertThat(waiting(sftp(HEADER + "0;En;x;;\n0;To;x;;\n")).waiting().code())
        .isEqualTo(Reason.TOO_MANY_REJECTED);
    assertThat(waiting(sftp(HEADER + "0;Tre;1;;\n0;Fire;x;;\n")).waiting())
        .isEqualTo(new Waiting(Reason.TOO_MANY_REJECTED, "1", "1 %"));
    assertThat(waiting(sftp(HEADER + "0;En;1;;e@example.org\n0;To;1;;e@example.org\n")).waiting())
        .extracting(why -> why.code())
        .isEqualTo(Reason.TOO_MANY_WARNINGS);
    product.in(IMPORTED, sftp("Ukjent;" + HEADER + "?;0;Alltid;1;Oslo;\n"));
  }

  @Test
  void theSameBytesThatWouldCreateCustomersAreNeverConfirmedByARule() throws IOException {
    String file = HEADER + "0;Dobbel;1;Oslo;\n";
    product.in(IMPORTED, sftp(file));

    Import again = waiting(sftp(file));

    assertThat(again.waiting().code()).isEqualTo(Reason.ALREADY_IMPORTED);
    product.confirm(again.id(), 1);
    assertThat(product.in(IMPORTED, again.id()).waiting()).isNull();
  }

  @Test
  void conflictsAreConfirmedAgainAtMostThreeTimes() throws IOException {
    store(3);
    product
        .database()
        .sql(
            """
            create function meddle() returns trigger language plpgsql as $$
            begin
              update customer set city = 'Sted ' || new.revision where customer_id = 900001;
              return null;
            end $$;
            create trigger meddle after update on import for each row
              when (new.state = 'CONFIRMED' and old.state = 'PREVIEWED' and new.file_name = 'moving.csv')
              execute function meddle();
            """)
        .update();
    try {
      Import waiting = waiting(sftp("moving.csv", HEADER + "900001;Per;1;Bergen;\n"));

      assertThat(waiting.waiting().code()).isEqualTo(Reason.CONFLICTS);
      assertThat(waiting.revision()).isEqualTo(5);
      assertThat(product.customer(900001, "city")).isEqualTo("Sted 4");
    } finally {
      product.database().sql("drop function meddle() cascade").update();
    }
  }

  @Test
  void aPreviewThatAPersonMadeAnewIsLeftToThatPerson() throws IOException {
    long id = waiting(folder(HEADER + "0;En;1;;\n0;To;x;;\n")).id();

    product
        .database()
        .sql("update import set state = 'PREVIEWING', revision = 2 where import_id = ?")
        .param(id)
        .update();

    await().until(() -> judged(id) == 2);
    assertThat(imports.get(id).state()).isEqualTo(PREVIEWED);
    assertThat(imports.get(id).waiting()).isNull();
  }

  private int judged(long id) {
    return product
        .database()
        .sql("select judged from import where import_id = ?")
        .param(id)
        .query(Integer.class)
        .single();
  }

  private Import waiting(long id) {
    return await()
        .until(
            () -> imports.get(id),
            is -> is.waiting() != null || is.state() == ImportState.IMPORTED);
  }

  private void store(int customers) {
    product
        .database()
        .sql(
            """
            insert into customer (customer_id, first_name, gender, city)
            select 900000 + i, 'Per', 1, 'Oslo' from generate_series(1, ?) i
            on conflict (customer_id) do update set city = 'Oslo', first_name = 'Per'
            """)
        .param(customers)
        .update();
  }

  private long folder(String file) throws IOException {
    return receive(Source.FOLDER, null, "kunder.csv", file);
  }

  private long sftp(String file) throws IOException {
    return sftp("kunder.csv", file);
  }

  private long sftp(String name, String file) throws IOException {
    return receive(Source.SFTP, "all", name, file);
  }

  private long receive(Source source, String account, String name, String file) throws IOException {
    var arrival = new Arrival(source, name, "inbox", Options.DEFAULT, Mapping.NONE, null, account);
    return originals.keep(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), arrival);
  }
}
