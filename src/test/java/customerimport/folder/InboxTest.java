package customerimport.folder;

import static customerimport.imports.ImportState.CANCELLED;
import static customerimport.imports.ImportState.IMPORTED;
import static customerimport.imports.ImportState.PREVIEWED;
import static customerimport.imports.ImportState.RECEIVED;
import static customerimport.imports.ImportState.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import customerimport.imports.Import;
import customerimport.imports.Imports;
import customerimport.imports.Source;
import customerimport.problem.Code;
import customerimport.problem.Problem;
import customerimport.sources.SafeName;
import customerimport.testing.ApplicationTest;
import customerimport.testing.Product;
import customerimport.testing.SlowWriter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.util.FileSystemUtils;

/** A folder is a door like any other: files are taken whole, once, and answered. */
@ApplicationTest
class InboxTest {

  private static final Duration BETWEEN_TWO_LOOKS = Duration.ofMillis(500);
  private static final String FILE = "CustomerID;Gender;FirstName\n0;1;%s\n";

  @Autowired Product product;
  @Autowired Imports imports;
  @Autowired InboxSettings settings;
  @Autowired CamelContext camel;
  @Autowired FolderInbox folder;
  @Autowired MeterRegistry meters;

  @Autowired
  @Qualifier("inboxesHealthIndicator")
  HealthIndicator inboxes;

  @Test
  void aFileIsTakenPreviewedAndMovedAway() throws IOException {
    put("kunder.csv", FILE.formatted("Kari"));

    Import taken = product.in(PREVIEWED, newest("kunder.csv"));

    assertThat(taken.source()).isEqualTo(Source.FOLDER);
    assertThat(taken.receivedBy()).isEqualTo("inbox");
    await().until(() -> Files.exists(received("kunder." + taken.id() + ".csv")));
    assertThat(settings.inbox().resolve("kunder.csv")).doesNotExist();
  }

  @Test
  void aCommandWhoseUserMayNotConfirmIsRefused() throws IOException {
    long id = product.preview("CustomerID;Gender;FirstName", "0;1;Nektet").id();
    may("CONFIRM", false);
    may("UPLOAD", false);
    try {
      put(id + ".confirm", "");

      Path refusal = settings.inbox().resolve("receipts").resolve(id + ".refused.txt");
      await().until(() -> Files.exists(refusal));
      assertThat(Files.readString(refusal)).contains("has no right to", "har ikke rett til");
      assertThat(imports.get(id).state()).isEqualTo(PREVIEWED);
    } finally {
      may("CONFIRM", true);
      may("UPLOAD", true);
    }
  }

  @Test
  void theFilesOfAUserWhoMayNotUploadWaitUntilItMay() throws IOException {
    may("UPLOAD", false);
    try {
      put("uten rett.csv", FILE.formatted("Venter"));

      await().until(() -> health().contains("the user inbox may not upload"));
      assertThat(imports.count(null, Source.FOLDER, "uten rett.csv")).isZero();
      assertThat(settings.inbox().resolve("uten rett.csv")).exists();
    } finally {
      may("UPLOAD", true);
    }

    product.in(PREVIEWED, newest("uten rett.csv"));
    assertThat(health()).isEqualTo("{folder=UP}");
  }

  private String health() {
    return inboxes.health().getDetails().toString();
  }

  private void may(String role, boolean may) {
    String authority = "ROLE_" + role;
    String sql =
        may
            ? "insert into authorities (username, authority) values ('inbox', ?)"
            : "delete from authorities where username = 'inbox' and authority = ?";
    product.database().sql(sql).param(authority).update();
  }

  @Test
  void aFileIsMovedAwayWithoutWaitingForItsPreview() throws Exception {
    // Not suspended: who waits for work at that moment would still take some.
    camel.getRouteController().stopRoute("make-previews");
    try {
      put("waiting.csv", FILE.formatted("Venter"));
      long id = newest("waiting.csv");

      await().until(() -> Files.exists(received("waiting." + id + ".csv")));

      assertThat(imports.get(id).state()).isEqualTo(RECEIVED);
    } finally {
      camel.getRouteController().startRoute("make-previews");
    }
  }

  @Test
  void aFileThatIsStillWrittenWaitsUntilItIsWhole() throws IOException {
    List<String> pieces = new ArrayList<>(List.of("CustomerID;Gender;FirstName\n"));
    IntStream.range(0, 40).forEach(row -> pieces.add("0;1;Person " + row + "\n"));
    var writer = new SlowWriter(settings.inbox(), BETWEEN_TWO_LOOKS);
    String name = writer.write("slow", pieces, Duration.ofMillis(30));

    Import taken = product.in(PREVIEWED, newest(name));

    assertThat(taken.counts().uploaded()).isEqualTo(40);
    assertThat(imports.count(null, null, name)).isEqualTo(1);
  }

  @Test
  void aFileWithAnOldTimeIsTakenToo() throws IOException {
    Path aside = Files.writeString(settings.inbox().resolve(".old"), FILE.formatted("Gammel"));
    Files.setLastModifiedTime(aside, FileTime.fromMillis(1_000_000_000_000L));
    Files.move(aside, settings.inbox().resolve("old.csv"), StandardCopyOption.ATOMIC_MOVE);

    assertThat(product.in(PREVIEWED, newest("old.csv")).counts().created()).isEqualTo(1);
  }

  @Test
  void theSameNameWithOtherContentKeepsBoth() throws IOException {
    put("same.csv", FILE.formatted("En"));
    long first = newest("same.csv");
    await().until(() -> Files.exists(received("same." + first + ".csv")));
    put("same.csv", FILE.formatted("To"));
    await().until(() -> imports.count(null, null, "same.csv") == 2);
    long second = newest("same.csv");
    await().until(() -> Files.exists(received("same." + second + ".csv")));

    assertThat(received("same." + first + ".csv")).hasContent(FILE.formatted("En").strip());
    assertThat(received("same." + second + ".csv")).hasContent(FILE.formatted("To").strip());
  }

  @Test
  void theSameContentAgainIsPreviewedAndSaid() throws IOException {
    put("again.csv", FILE.formatted("Igjen"));
    long first = product.in(PREVIEWED, newest("again.csv")).id();
    await().until(() -> Files.exists(received("again." + first + ".csv")));
    put("again2.csv", FILE.formatted("Igjen"));

    Import second = product.in(PREVIEWED, newest("again2.csv"));

    assertThat(second.warnings()).extracting(Problem::code).containsExactly(Code.ALREADY_IMPORTED);
    assertThat(second.warnings().get(0).details()).containsEntry("importId", String.valueOf(first));
  }

  @Test
  void theVerySameFilePutBackIsANewImport() throws IOException {
    put("back.csv", FILE.formatted("Tilbake"));
    long first = product.in(PREVIEWED, newest("back.csv")).id();
    Path moved = received("back." + first + ".csv");
    await().until(() -> Files.exists(moved));
    Path copy = settings.inbox().resolve(".back");
    Files.copy(moved, copy, StandardCopyOption.COPY_ATTRIBUTES);
    Files.move(copy, settings.inbox().resolve("back.csv"), StandardCopyOption.ATOMIC_MOVE);

    await().until(() -> imports.count(null, null, "back.csv") == 2);
  }

  @Test
  void aFileThatCannotBeMovedAwayIsNotANewImport() throws IOException {
    long next = newestOfAll() + 1;
    Path inTheWay = received("left." + next + ".csv");
    Files.createDirectories(inTheWay.resolve("full"));
    put("left.csv", FILE.formatted("Ligger"));
    assertThat(newest("left.csv")).isEqualTo(next);
    await().until(() -> folder.looks().heldBack() > 0);

    FileSystemUtils.deleteRecursively(inTheWay);

    await().until(() -> Files.isRegularFile(inTheWay));
    assertThat(imports.count(null, null, "left.csv")).isEqualTo(1);
    await().until(() -> folder.looks().heldBack() == 0);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void whatIsNoFileIsLeftAloneAndHoldsUpNoOther(@TempDir Path elsewhere) throws Exception {
    Path secret = Files.writeString(elsewhere.resolve("secret.csv"), FILE.formatted("Andre"));
    Path inbox = settings.inbox();
    Files.createSymbolicLink(inbox.resolve("link.csv"), secret);
    Files.createSymbolicLink(inbox.resolve("nowhere.csv"), elsewhere.resolve("none.csv"));
    Files.createSymbolicLink(inbox.resolve("round.csv"), inbox.resolve("round.csv"));
    Files.createSymbolicLink(inbox.resolve("links"), elsewhere);
    new ProcessBuilder("mkfifo", inbox.resolve("pipe.csv").toString()).start().waitFor();
    Path socket = inbox.resolve("socket.csv");
    try (var open = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      open.bind(UnixDomainSocketAddress.of(socket));
      put("beside.csv", FILE.formatted("God"));

      product.in(PREVIEWED, newest("beside.csv"));
    }

    for (String name :
        List.of("link.csv", "nowhere.csv", "round.csv", "pipe.csv", "socket.csv", "secret.csv")) {
      assertThat(imports.count(null, null, name)).as(name).isZero();
    }
    await().until(() -> health().equals("{folder=5 links, pipes or the like are left alone}"));
    assertThat(inbox.resolve("link.csv")).isSymbolicLink();
    assertThat(secret).exists();
    for (String name :
        List.of("link.csv", "nowhere.csv", "round.csv", "pipe.csv", "socket.csv", "links")) {
      Files.delete(inbox.resolve(name));
    }
    await().until(() -> health().equals("{folder=UP}"));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aFileThatMayNotBeReadIsToldAndHoldsUpNoOther() throws IOException {
    Path aside = Files.writeString(settings.inbox().resolve(".closed"), FILE.formatted("Lukket"));
    Files.setPosixFilePermissions(aside, Set.of());
    assumeFalse(Files.isReadable(aside), "This user may read everything");
    Path closed = settings.inbox().resolve("closed.csv");
    Files.move(aside, closed, StandardCopyOption.ATOMIC_MOVE);
    await().until(() -> health().contains("1 files can be read or moved away"));
    put("readable.csv", FILE.formatted("God"));

    product.in(PREVIEWED, newest("readable.csv"));

    assertThat(imports.count(null, null, "closed.csv")).isZero();
    Files.setPosixFilePermissions(closed, Set.of(PosixFilePermission.OWNER_READ));
    product.in(PREVIEWED, newest("closed.csv"));
    await().until(() -> health().equals("{folder=UP}"));
  }

  @ParameterizedTest
  @DisabledOnOs(OS.WINDOWS)
  @ValueSource(strings = {".received", "receipts"})
  void aFolderThatCannotBeWrittenIsToldAndAllIsDoneOnceItCan(String name) throws IOException {
    Path folder = settings.inbox().resolve(name);
    Path aside = settings.inbox().resolve(".aside" + name);
    Files.createDirectories(folder);
    await().until(() -> health().equals("{folder=UP}"));
    Files.move(folder, aside);
    Files.createSymbolicLink(folder, aside.resolve("nowhere"));
    String file = "sperret" + name.replace(".", "") + ".csv";
    put(file, FILE.formatted("Sperret"));
    long id = product.in(PREVIEWED, newest(file)).id();
    String sum = product.customersSum();

    await().until(() -> health().contains("only with more tries"));
    assertThat(numberUp()).isZero();
    Files.delete(folder);
    Files.move(aside, folder);

    await().until(() -> Files.exists(received(SafeName.of(file) + "." + id + ".csv")));
    await().until(() -> receipts().contains(SafeName.of(file) + "." + id + ".json"));
    await().until(() -> health().equals("{folder=UP}"));
    assertThat(numberUp()).isEqualTo(1);
    assertThat(imports.count(null, null, file)).isEqualTo(1);
    assertThat(product.customersSum()).isEqualTo(sum);
  }

  /** What those who watch numbers see of the inbox: one when all is well. */
  private double numberUp() {
    return meters.get("customer.import.inbox.up").tag("inbox", "folder").gauge().value();
  }

  @Test
  void aBadFileIsAnsweredAndTheNextOneGoesOn() throws IOException {
    put("bad.csv", "Name,Email\nKari,kari@example.org\n");
    Files.createDirectories(settings.inbox().resolve("folder.csv"));
    put("good.csv", FILE.formatted("God"));

    product.in(REJECTED, newest("bad.csv"));
    product.in(PREVIEWED, newest("good.csv"));
  }

  @ParameterizedTest
  @ValueSource(strings = {".hidden.csv", "~$kunder.xlsx", "kunder.csv.part", "kunder.tmp"})
  void unfinishedAndHiddenFilesAreLeftAlone(String name) throws IOException {
    put(name, FILE.formatted("Nei"));
    put("after " + name.replaceAll("[^a-z]", "") + ".csv", FILE.formatted("Ja"));

    product.in(PREVIEWED, newest("after " + name.replaceAll("[^a-z]", "") + ".csv"));

    assertThat(imports.count(null, null, name)).isZero();
    assertThat(settings.inbox().resolve(name)).exists();
  }

  @Test
  void aConfirmFileWritesTheCustomers() throws IOException {
    put("confirm.csv", FILE.formatted("Bekreftet"));
    long id = product.in(PREVIEWED, newest("confirm.csv")).id();

    put(id + ".confirm", "");
    Import imported = product.in(IMPORTED, id);

    assertThat(imported.confirmedBy()).isEqualTo("inbox");
    assertThat(product.customer(imported.firstNewId(), "first_name")).isEqualTo("Bekreftet");
    await().until(() -> Files.exists(received(id + ".confirm")));
  }

  @Test
  void aCancelFileCancels() throws IOException {
    put("cancel.csv", FILE.formatted("Avbrutt"));
    long id = product.in(PREVIEWED, newest("cancel.csv")).id();

    put(id + ".CANCEL", "");

    product.in(CANCELLED, id);
  }

  @Test
  void anOldRevisionIsRefusedAndTheNewOneNamed() throws IOException {
    put("revision.csv", FILE.formatted("Revisjon"));
    long id = product.in(PREVIEWED, newest("revision.csv")).id();
    product.database().sql("update import set revision = 3 where import_id = ?").param(id).update();

    put(id + "-2.confirm", "");
    Path refused = settings.inbox().resolve("receipts").resolve(id + "-2.refused.txt");
    await().until(() -> Files.exists(refused));
    assertThat(refused).content().contains("revision 3").contains("revisjon 3");

    put(id + "-3.confirm", "");
    product.in(IMPORTED, id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc.confirm", "1-.confirm", "99999999999999999999.cancel", "-1.confirm"})
  void aCommandThatCannotBeReadIsAnswered(String name) throws IOException {
    put(name, "");

    String base = name.substring(0, name.lastIndexOf('.'));
    Path refused = settings.inbox().resolve("receipts").resolve(base + ".refused.txt");
    await().until(() -> Files.exists(refused));
    assertThat(refused).content().contains("ID.confirm");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${date:now:yyyy}.confirm",
        "${sysenv.HOME}.cancel",
        "{{customer-import.inbox}}.confirm",
        "a\nb;$(id).confirm"
      })
  void theNameOfACommandFileIsNotRun(String name) throws IOException {
    put(name, "");

    String base = name.substring(0, name.indexOf('.'));
    Path refused = settings.inbox().resolve("receipts").resolve(base + ".refused.txt");
    await().until(() -> Files.exists(refused));
    await().until(() -> Files.exists(received(name)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${date:now:yyyy}.csv",
        "${bean:faults?method=toString}.csv",
        "{{customer-import.inbox}}.csv",
        "a\nb;$(id) 'x' --.csv",
        "-rf .csv"
      })
  void theNameOfACustomerFileIsNotRun(String name) throws IOException {
    put(name, FILE.formatted("Navn"));

    Import taken = product.in(PREVIEWED, newest(name));

    await().until(() -> Files.exists(received(SafeName.of(name) + "." + taken.id() + ".csv")));
    await().until(() -> receipts().contains(SafeName.of(name) + "." + taken.id() + ".json"));
  }

  private List<String> receipts() throws IOException {
    Path receipts = Files.createDirectories(settings.inbox().resolve("receipts"));
    try (Stream<Path> files = Files.list(receipts)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private void put(String name, String content) throws IOException {
    Files.createDirectories(settings.inbox());
    Path aside = Files.writeString(settings.inbox().resolve(".put"), content);
    Files.move(aside, settings.inbox().resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  private Path received(String name) {
    return settings.inbox().resolve(".received").resolve(name);
  }

  private long newestOfAll() {
    return product
        .database()
        .sql("select case when is_called then last_value else 0 end from import_id_seq")
        .query(Long.class)
        .single();
  }

  private long newest(String fileName) {
    return await()
        .until(
            () -> {
              List<Import> found = imports.page(null, Source.FOLDER, fileName, 0, 1);
              return found.stream().findFirst().map(Import::id);
            },
            Optional::isPresent)
        .orElseThrow();
  }
}
