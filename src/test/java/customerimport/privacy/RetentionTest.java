package customerimport.privacy;

import static customerimport.imports.ImportState.CANCELLED;
import static customerimport.imports.ImportState.PREVIEWED;
import static org.assertj.core.api.Assertions.assertThat;

import customerimport.confirm.Steps;
import customerimport.folder.InboxSettings;
import customerimport.imports.Import;
import customerimport.imports.Originals;
import customerimport.problem.Code;
import customerimport.problem.Problem;
import customerimport.testing.ApplicationTest;
import customerimport.testing.Product;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept for a time goes when its time has come, and the rest stays. */
@ApplicationTest(
    properties = {
      "customer-import.keep.uploads=10d",
      "customer-import.keep.previews=20d",
      "customer-import.keep.receipts=30d"
    })
class RetentionTest {

  private static final String[] LINES = {
    "CustomerID;Gender;FirstName", "0;1;Varig", "0;x;Avvist", "99;1;Ukjent"
  };

  @Autowired Product product;
  @Autowired Retention retention;
  @Autowired FolderFiles folderFiles;
  @Autowired Originals originals;
  @Autowired Steps steps;
  @Autowired InboxSettings inbox;
  @Autowired JdbcClient database;
  @Autowired CamelContext camel;

  @Test
  void anUploadGoesWhenItsTimeHasComeAndNothingElse() {
    Import old = aged(product.importNow(LINES), 11);
    Import young = aged(product.importNow(LINES), 9);

    retention.forgetUploads();
    retention.forgetPreviews();

    assertThat(originals.isKept(old.id())).isFalse();
    assertThat(originals.isKept(young.id())).isTrue();
    assertThat(product.outcomes(old.id())).isEqualTo("1N 2R 3R");
  }

  @Test
  void withAnUploadGoesWhatWasToldOfItsHeader() {
    Import rejected = aged(product.preview("17;1;Ingen overskrift", "18;2;Heller ikke"), 11);
    assertThat(rejected.problems().get(0).value()).contains("Ingen overskrift");

    retention.forgetUploads();

    Import is = product.settled(rejected.id());
    assertThat(is.problems()).extracting(Problem::code).containsExactly(Code.MISSING_COLUMN);
    assertThat(is.problems().get(0).value()).isNull();
  }

  @Test
  void theRowsThatWereNotWrittenGoAndTheHistoryStays() {
    Import written = aged(product.importNow(LINES), 21);
    Import cancelled = product.preview(LINES);
    steps.cancel(cancelled.id(), "kari", null, null);
    aged(cancelled, 21);

    retention.forgetPreviews();

    assertThat(product.outcomes(written.id())).isEqualTo("1N");
    assertThat(product.outcomes(cancelled.id())).isEmpty();
    assertThat(product.settled(written.id()).counts().rejected()).isEqualTo(2);
    assertThat(product.customer(written.firstNewId(), "first_name")).isEqualTo("Varig");
  }

  @Test
  void whatStillWaitsIsKept() {
    Import waiting = aged(product.preview(LINES), 100);

    retention.forgetUploads();
    retention.forgetPreviews();

    assertThat(product.settled(waiting.id()).state()).isEqualTo(PREVIEWED);
    assertThat(originals.isKept(waiting.id())).isTrue();
    assertThat(product.outcomes(waiting.id())).isEqualTo("1N 2R 3R");
  }

  @Test
  void whatFailedIsCancelledWithItsUpload() {
    Import failed = product.preview(LINES);
    database
        .sql("update import set state = 'FAILED' where import_id = ?")
        .param(failed.id())
        .update();
    aged(failed, 11);

    retention.forgetUploads();

    assertThat(product.settled(failed.id()).state()).isEqualTo(CANCELLED);
  }

  @Test
  void receiptsGoByTheAgeOfTheirImportNotOfTheFile() throws IOException {
    Import old = aged(product.preview(LINES), 31);
    Import young = aged(product.preview(LINES), 29);
    Path receipts = Files.createDirectories(inbox.inbox().resolve("receipts"));
    Path received = Files.createDirectories(inbox.inbox().resolve(".received"));
    for (long id : new long[] {old.id(), young.id()}) {
      Files.createFile(receipts.resolve("a.b." + id + ".preview.html"));
      Files.createFile(receipts.resolve("a.b." + id + ".json"));
      Files.createFile(received.resolve("a.b." + id + ".csv"));
    }
    Path notOurs = Files.createFile(receipts.resolve("notes.txt"));

    folderFiles.forgetOld();

    assertThat(receipts.resolve("a.b." + old.id() + ".preview.html")).doesNotExist();
    assertThat(receipts.resolve("a.b." + old.id() + ".json")).doesNotExist();
    assertThat(received.resolve("a.b." + old.id() + ".csv")).doesNotExist();
    assertThat(receipts.resolve("a.b." + young.id() + ".json")).exists();
    assertThat(received.resolve("a.b." + young.id() + ".csv")).exists();
    assertThat(notOurs).exists();
  }

  @Test
  void theAuditLogStays() {
    Import old = aged(product.importNow(LINES), 1000);

    retention.forgetUploads();
    retention.forgetPreviews();

    assertThat(
            database
                .sql("select count(*) from audit where import_id = ?")
                .param(old.id())
                .query(Long.class)
                .single())
        .isEqualTo(2);
  }

  @Test
  void theClockSeesToIt() {
    Route route = camel.getRoute("keep-no-longer");

    assertThat(route.getEndpoint().getEndpointUri()).contains("timer://keep-no-longer");
    assertThat(camel.getRouteController().getRouteStatus("keep-no-longer").isStarted()).isTrue();
  }

  private Import aged(Import of, int days) {
    database
        .sql("update import set received_at = now() - make_interval(days => ?) where import_id = ?")
        .params(days, of.id())
        .update();
    return of;
  }
}
