package customerimport.sftp;

import static customerimport.imports.ImportState.IMPORTED;
import static customerimport.imports.ImportState.PREVIEWED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import customerimport.imports.Import;
import customerimport.imports.ImportState;
import customerimport.imports.Imports;
import customerimport.imports.Source;
import customerimport.sftp.CuttingProxy.Way;
import customerimport.sources.InTurn;
import customerimport.sources.Inboxes;
import customerimport.testing.ApplicationTest;
import customerimport.testing.Product;
import customerimport.testing.SlowWriter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What goes wrong on the way to a server or on it loses nothing, and doubles nothing. */
@ApplicationTest
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
class SftpFaultTest {

  private static final Path FOLDER = Path.of("target", "sftp", UUID.randomUUID().toString());
  private static final String HEADER = "CustomerID;Gender;FirstName\n";
  private static final List<String> SECRETS =
      List.of(
          "hemmelig.csv",
          "FROM_SERVER",
          "TO_SERVER",
          "innocent",
          "fast.csv",
          "plass.csv",
          "Plass",
          "lukket.csv",
          "Lukket",
          "Lokket",
          "guessed",
          SftpServer.PASSWORD);
  private static final FaultyFiles FAULTY = new FaultyFiles();
  private static final SftpServer SERVER = new SftpServer(FOLDER, FAULTY.served());
  private static final CuttingProxy PROXY = new CuttingProxy(SERVER.port());

  @Autowired Product product;
  @Autowired Imports imports;
  @Autowired Inboxes inboxes;
  @Autowired MeterRegistry meters;

  @Autowired
  @Qualifier("inboxesHealthIndicator")
  HealthIndicator inboxesHealth;

  @Autowired InTurn inTurn;

  @DynamicPropertySource
  static void accounts(DynamicPropertyRegistry settings) throws Exception {
    for (String name :
        new String[] {"plain", "many", "cut", "stuck", "full", "closed", "stranger", "denied"}) {
      boolean isCut = name.equals("cut");
      int port = isCut ? PROXY.port() : SERVER.port();
      var account = new AccountSettings(settings, name, port);
      account.set("password", name.equals("denied") ? "guessed" : SftpServer.PASSWORD);
      account.set(
          "known-hosts-file",
          name.equals("stranger") ? SERVER.otherHosts() : SERVER.knownHosts(port));
    }
  }

  private static RemoteFolder folder(String account) {
    return new RemoteFolder(SERVER.home(account), account);
  }

  @Test
  void aServerWithAnotherKeyIsNotTalkedTo() throws IOException {
    folder("stranger").put("hemmelig.csv", HEADER + "0;1;Kari\n");

    await().until(() -> inTurn.away("receive-from-sftp-stranger") != null);

    assertThat(inTurn.away("receive-from-sftp-stranger").cause()).contains("HostKey");
    assertThat(folder("stranger").all(imports, "hemmelig.csv")).isEmpty();
    assertThat(FAULTY.reads).doesNotContainKey("hemmelig.csv");
  }

  @Test
  void aServerThatRefusesTheSignInIsAskedLessAndLessOften() {
    InTurn.Away away =
        await()
            .until(
                () -> inTurn.away("receive-from-sftp-denied"),
                known -> known != null && known.tries() > 2);
    assertThat(away.cause()).containsIgnoringCase("auth");
    // The third try is three seconds after the first; asked as often as another server, there would
    // have been fifteen.
    assertThat((long) away.tries()).isLessThanOrEqualTo(1 + secondsSince(away.since()));
  }

  @ParameterizedTest(name = "cut after {1} bytes {0}")
  @CsvSource({
    // while it signs in, in the middle of a list, and in the middle of the file
    "FROM_SERVER, 1000",
    "FROM_SERVER, 6000",
    "FROM_SERVER, 30000",
    "FROM_SERVER, 400000",
    // in the middle of a receipt
    "TO_SERVER, 4000",
    "TO_SERVER, 40000"
  })
  void aCutLineLosesAndHalvesAndDoublesNothing(Way way, long bytes) throws Exception {
    RemoteFolder folder = folder("cut");
    String name = way + "-" + bytes + ".csv";
    String content = rows(10_000, bytes);
    for (int i = 0; i < 60; i++) {
      folder.put("a long name of a file that is left alone " + i + ".part", "");
    }
    PROXY.cutAfter(way, bytes);

    folder.put(name, content);
    Import taken = product.in(PREVIEWED, folder.only(imports, name).id());
    await().until(() -> PROXY.hasCut() && folder.told(taken).contains("PREVIEWED"));

    assertThat(taken.sha256()).isEqualTo(sha256(content));
    await().until(() -> folder.files(".received").contains(received(taken)));
    assertThat(folder.all(imports, name)).hasSize(1);
    assertThat(folder.files("")).doesNotContain(name);
  }

  @Test
  void aSlowUploadIsTakenOnceItIsWhole() throws Exception {
    RemoteFolder folder = folder("plain");
    String content = rows(400, 1);
    var writer = new SlowWriter(folder.path(), AccountSettings.SETTLE);
    String name = writer.write("treg", List.of(content.split("(?<=\n)", -1)), Duration.ofMillis(3));

    Import taken = product.in(PREVIEWED, folder.only(imports, name).id());

    assertThat(taken.sha256()).isEqualTo(sha256(content));
  }

  @Test
  void namesThatLeadElsewhereAreLeftAlone() throws IOException {
    RemoteFolder folder = folder("plain");
    Path outside = Files.writeString(FOLDER.resolve("outside.csv"), HEADER + "0;1;Ute\n");
    String[] hostile = {
      "../outside.csv",
      "/outside.csv",
      "plain/../../outside.csv",
      "..\\outside.csv",
      "..",
      "a/b.csv",
      "line\nbreak.csv",
      "\u202evsc.csv",
      "x".repeat(300) + ".csv",
      "$(id).csv",
      "a;b.csv",
      "${date:now:yyyy}.csv",
      "../1.confirm",
      "%2e%2e%2foutside.csv"
    };
    for (int i = 0; i < hostile.length; i++) {
      FAULTY.names.put("innocent" + i + ".csv", hostile[i]);
      folder.put("innocent" + i + ".csv", HEADER + "0;1;Lokket\n");
    }
    long before = imports.count(null, Source.SFTP, null);

    folder.put("etterpå (1).csv", HEADER + "0;1;God\n");
    Import taken = product.in(PREVIEWED, folder.only(imports, "etterpå (1).csv").id());
    await().until(() -> folder.files(".received").contains(received(taken)));

    assertThat(imports.count(null, Source.SFTP, null)).isEqualTo(before + 1);
    assertThat(outside).exists();
    assertThat(FAULTY.reads).doesNotContainKey("outside.csv");
    for (int i = 0; i < hostile.length; i++) {
      assertThat(folder.files("")).contains("innocent" + i + ".csv");
    }
  }

  @Test
  void aFolderThatLetsNothingBeMovedIsReadLessAndLessOften() throws IOException {
    RemoteFolder folder = folder("stuck");
    Instant start = Instant.now();
    FAULTY.unmovable.add("stuck");
    folder.put("fast.csv", HEADER + "0;1;Fast\n");
    Import taken = product.in(PREVIEWED, folder.only(imports, "fast.csv").id());
    await().until(() -> inboxes.named("sftp-stuck").looks().heldBack() > 0);
    assertThat(health("stuck")).startsWith("1 files can be read or moved away");
    assertThat(numberUp("stuck")).isZero();
    // Two seconds after the first time, then four after the second: never once in a second or more.
    await()
        .during(Duration.ofSeconds(2))
        .until(() -> FAULTY.reads.get("fast.csv").get() <= 1 + secondsSince(start) / 2);

    FAULTY.unmovable.clear();

    await().until(() -> folder.files(".received").contains(received(taken)));
    assertThat(folder.all(imports, "fast.csv")).hasSize(1);
    await().until(() -> health("stuck").equals("UP"));
    assertThat(numberUp("stuck")).isEqualTo(1);
  }

  @Test
  void aFullServerGetsItsReceiptsWhenThereIsRoomAgain() throws IOException {
    RemoteFolder folder = folder("full");
    FAULTY.full.add("full");
    folder.put("plass.csv", HEADER + "0;1;Plass\n");
    Import taken = product.in(PREVIEWED, folder.only(imports, "plass.csv").id());
    await().until(() -> receiptAttempts(taken) > 0);
    assertThat(health("full")).isEqualTo("1 receipts can be written only with more tries");
    assertThat(numberUp("full")).isZero();
    folder.put(taken.id() + ".confirm", "");
    product.in(IMPORTED, taken.id());

    FAULTY.full.clear();

    await().until(() -> folder.told(taken).contains("\"IMPORTED\""));
    await().until(() -> health("full").equals("UP"));
    assertThat(
            product
                .database()
                .sql("select count(*) from customer where first_name = 'Plass'")
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void aFileThatCannotBeReadIsToldAndHoldsUpNoOther() throws IOException {
    RemoteFolder folder = folder("closed");
    FAULTY.unreadable.add("lukket.csv");
    folder.put("lukket.csv", HEADER + "0;1;Lukket\n");
    await().until(() -> health("closed").startsWith("1 files can be read"));

    folder.put("open.csv", HEADER + "0;1;Open\n");
    product.in(PREVIEWED, folder.only(imports, "open.csv").id());

    assertThat(folder.all(imports, "lukket.csv")).isEmpty();
    assertThat(numberUp("closed")).isZero();
    FAULTY.unreadable.clear();
    product.in(PREVIEWED, folder.only(imports, "lukket.csv").id());
    await().until(() -> health("closed").equals("UP"));
  }

  @AfterEach
  void theLogNamesNoFileAndNoCustomerAndNoPassword(CapturedOutput log) {
    assertThat(log.getAll().lines())
        .filteredOn(line -> SECRETS.stream().anyMatch(line::contains))
        .isEmpty();
  }

  private String health(String account) {
    return String.valueOf(inboxesHealth.health().getDetails().get("sftp-" + account));
  }

  /** What those who watch numbers see of an inbox: one when all is well. */
  private double numberUp(String account) {
    return meters.get("customer.import.inbox.up").tag("inbox", "sftp-" + account).gauge().value();
  }

  @Test
  void fiveHundredFilesAreEachTakenOnce() throws IOException {
    RemoteFolder folder = folder("many");
    for (int i = 0; i < 500; i++) {
      folder.put("mange " + i + ".csv", HEADER + "0;1;Person " + i + "\n");
    }

    await()
        .atMost(Duration.ofMinutes(4))
        .until(
            () ->
                folder.files(".received").stream().filter(f -> f.startsWith("mange")).count()
                    == 500);
    await()
        .atMost(Duration.ofMinutes(4))
        .until(() -> imports.count(ImportState.PREVIEWED, Source.SFTP, "mange ") == 500);
    assertThat(folder.all(imports, "mange ")).hasSize(500);
  }

  private static long secondsSince(Instant start) {
    return Duration.between(start, Instant.now()).toSeconds();
  }

  private int receiptAttempts(Import of) {
    return product
        .database()
        .sql("select receipt_attempts from import where import_id = ?")
        .param(of.id())
        .query(Integer.class)
        .single();
  }

  private static String received(Import of) {
    return of.fileName().replaceFirst("\\.csv$", "") + "." + of.id() + ".csv";
  }

  private static String rows(int count, long seed) {
    var random = new Random(seed);
    var rows = new StringBuilder(HEADER);
    for (int i = 0; i < count; i++) {
      rows.append("0;1;").append(Long.toString(random.nextLong(), 36)).append('\n');
    }
    return rows.toString();
  }

  private static String sha256(String content) throws Exception {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
