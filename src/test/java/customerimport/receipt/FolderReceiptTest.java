package customerimport.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import customerimport.fault.Faults;
import customerimport.folder.InboxSettings;
import customerimport.imports.Imports;
import customerimport.testing.ApplicationTest;
import customerimport.testing.Product;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class FolderReceiptTest {

  private static final String HEADER = "CustomerID;FirstName;Gender\n";

  @Autowired InboxSettings settings;
  @Autowired Imports imports;
  @Autowired JdbcClient database;
  @Autowired Receipts receipts;
  @Autowired Product product;
  private final ObjectMapper json = new ObjectMapper();
  private Path inbox;

  @BeforeEach
  void folder() throws IOException {
    inbox = settings.inbox();
    Files.createDirectories(inbox.resolve("receipts"));
  }

  @Test
  void everyStateIsToldInTheReceipts() throws IOException {
    long id = drop("medlemmer 2025.csv", HEADER + "0;Kari;2\n0;Ola;x\n");
    String name = "medlemmer 2025." + id;

    awaitState(name + ".json", "PREVIEWED");
    assertThat(receipt(name + ".preview.html")).content().contains(id + ".confirm");
    assertThat(receipt(name + ".preview.csv")).content().contains("1;2;NEW;0;Kari;2;;");
    Files.createFile(inbox.resolve(id + ".confirm"));

    awaitState(name + ".json", "IMPORTED");
    assertThat(receipt(name + ".result.csv")).content().contains(";Kari;2;NEW;");
    assertThat(receipt(name + ".rejects.csv")).content().contains("0;Ola;x;");
    assertThat(receipt(name + ".preview.html")).content().contains("successfully imported!");
  }

  @Test
  void withoutRejectedRowsThereIsNoRejectsFile() throws IOException {
    long id = drop("bare gode.csv", HEADER + "0;Kari;2\n");

    awaitState("bare gode." + id + ".json", "PREVIEWED");
    Files.createFile(inbox.resolve(id + ".confirm"));

    awaitState("bare gode." + id + ".json", "IMPORTED");
    assertThat(receipt("bare gode." + id + ".result.csv")).exists();
    assertThat(receipt("bare gode." + id + ".rejects.csv")).doesNotExist();
  }

  @Test
  void aPreviewThatIsMadeAgainIsToldAgain() throws IOException {
    long first = drop("nummer.csv", HEADER + "0;Siri;2\n");
    awaitState("nummer." + first + ".json", "PREVIEWED");
    Files.createFile(inbox.resolve(first + ".confirm"));
    awaitState("nummer." + first + ".json", "IMPORTED");
    long customer = imports.get(first).firstNewId();
    long id = drop("flyttet.csv", HEADER + customer + ";Sara;2\n");
    awaitState("flyttet." + id + ".json", "PREVIEWED");

    database
        .sql("update customer set first_name = 'Sol' where customer_id = ?")
        .param(customer)
        .update();
    Files.createFile(inbox.resolve(id + ".confirm"));

    await()
        .until(() -> awaitState("flyttet." + id + ".json", "PREVIEWED"), is -> revision(is) == 2);
    assertThat(receipt("flyttet." + id + ".preview.html"))
        .content()
        .contains(id + "-2.confirm", "<td>Siri</td><td>Sol</td>");
    assertThat(receipt("flyttet." + id + ".preview.csv")).content().contains("Sol → Sara");
  }

  @Test
  void aFileThatCannotBeReadIsExplained() throws IOException {
    long id = drop("tom.csv", "");

    JsonNode told = awaitState("tom." + id + ".json", "REJECTED");
    assertThat(told.at("/problems/0/message").asText()).startsWith("The file is empty.");
    assertThat(told.at("/explanation/0/message").asText()).contains("the file is empty. Choose");
    assertThat(receipt("tom." + id + ".preview.html")).content().contains("The file is empty.");
    assertThat(receipt("tom." + id + ".preview.csv")).doesNotExist();
  }

  @Test
  void aReceiptThatCannotBeWrittenHoldsUpNoOtherAndIsLoggedOnce() throws IOException {
    ListAppender<ILoggingEvent> log = listenToFaults();
    long blocked = next() + 1;
    Files.createDirectories(inbox.resolve("receipts/sperret." + blocked + ".json/full"));
    assertThat(drop("sperret.csv", HEADER + "0;Per;1\n")).isEqualTo(blocked);
    long free = drop("fri.csv", HEADER + "0;Ola;1\n");

    awaitState("fri." + free + ".json", "PREVIEWED");
    await().until(() -> attempts(blocked) > 1);
    Files.delete(inbox.resolve("receipts/sperret." + blocked + ".json/full"));
    Files.delete(inbox.resolve("receipts/sperret." + blocked + ".json"));
    awaitState("sperret." + blocked + ".json", "PREVIEWED");
    await().until(() -> attempts(blocked) == 0);
    assertThat(log.list)
        .filteredOn(fault -> fault.getFormattedMessage().contains("import " + blocked + ":"))
        .extracting(ILoggingEvent::getLevel)
        .containsExactly(Level.ERROR);
  }

  @Test
  void aReceiptThatCannotBeWrittenIsTriedLessAndLessOften() {
    listenToFaults();
    long id = product.preview("CustomerID;Gender;FirstName", "0;1;Sjelden").id();

    for (long seconds : new long[] {1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 600, 600}) {
      Instant before = now();
      receipts.stepBack(new IOException("No room"), id);

      assertThat(nextTry(id)).isBetween(before.plusSeconds(seconds), now().plusSeconds(seconds));
    }
  }

  private Instant now() {
    return database.sql("select clock_timestamp()").query(Timestamp.class).single().toInstant();
  }

  private Instant nextTry(long id) {
    return database
        .sql("select receipt_retry_at from import where import_id = ?")
        .param(id)
        .query(Timestamp.class)
        .single()
        .toInstant();
  }

  /** Reads the log in the console's stead, where the fault would alarm whoever runs the tests. */
  private static ListAppender<ILoggingEvent> listenToFaults() {
    var logger = (Logger) LoggerFactory.getLogger(Faults.class);
    var log = new ListAppender<ILoggingEvent>();
    log.start();
    logger.addAppender(log);
    logger.setAdditive(false);
    return log;
  }

  @AfterEach
  void logToTheConsoleAgain() {
    var logger = (Logger) LoggerFactory.getLogger(Faults.class);
    logger.detachAndStopAllAppenders();
    logger.setAdditive(true);
  }

  private int attempts(long id) {
    return database
        .sql("select receipt_attempts from import where import_id = ?")
        .param(id)
        .query(Integer.class)
        .single();
  }

  private long next() {
    return database
        .sql("select case when is_called then last_value else 0 end from import_id_seq")
        .query(Long.class)
        .single();
  }

  private long drop(String name, String text) throws IOException {
    Files.writeString(inbox.resolve(name), text);
    return await()
        .until(
            () -> imports.page(null, null, name, 0, 1).stream().findFirst(),
            found -> found.isPresent())
        .orElseThrow()
        .id();
  }

  private JsonNode awaitState(String file, String state) {
    return await().until(() -> read(file), told -> state.equals(told.path("state").asText()));
  }

  private static int revision(JsonNode told) {
    return told.path("revision").asInt();
  }

  private Path receipt(String file) {
    return inbox.resolve("receipts").resolve(file);
  }

  private JsonNode read(String file) throws IOException {
    Path path = receipt(file);
    return Files.isRegularFile(path) ? json.readTree(path.toFile()) : json.missingNode();
  }
}
