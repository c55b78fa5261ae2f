package customerimport.sftp;

import static customerimport.imports.ImportState.CANCELLED;
import static customerimport.imports.ImportState.IMPORTED;
import static customerimport.imports.ImportState.PREVIEWED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import customerimport.imports.Import;
import customerimport.imports.Imports;
import customerimport.imports.Source;
import customerimport.testing.ApplicationTest;
import customerimport.testing.Product;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** An account on a server is an inbox like the folder, only on the remote side. */
@ApplicationTest
@DirtiesContext
class SftpTest {

  private static final String FILE = "CustomerID;Gender;FirstName\n0;1;%s\n";
  private static final SftpServer SERVER =
      new SftpServer(Path.of("target", "sftp", UUID.randomUUID().toString()));

  @Autowired Product product;
  @Autowired Imports imports;

  @DynamicPropertySource
  static void accounts(DynamicPropertyRegistry settings) throws Exception {
    var password = new AccountSettings(settings, "register", SERVER.port());
    password.set("password", SftpServer.PASSWORD);
    password.set("known-hosts-file", SERVER.knownHosts(SERVER.port()));
    var key = new AccountSettings(settings, "school-2", SERVER.port());
    key.set("private-key-file", SERVER.privateKey());
    key.set("known-hosts-file", SERVER.knownHosts(SERVER.port()));
    key.set("folder", "to us");
    key.set("user", "skolen");
    Files.createDirectories(SERVER.home("school-2").resolve("to us"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"register", "school-2/to us"})
  void aFileIsTakenPreviewedConfirmedAndAnswered(String place) throws IOException {
    Path folder = SERVER.home(place);
    String account = place.replaceFirst("/.*", "");
    put(folder, "medlemmer.csv", FILE.formatted("Kari " + account));

    Import taken = product.in(PREVIEWED, newest("medlemmer.csv", account));
    assertThat(taken.source()).isEqualTo(Source.SFTP);
    assertThat(taken.receivedBy()).isEqualTo(account.equals("register") ? account : "skolen");
    String name = "medlemmer." + taken.id();
    await().until(() -> Files.exists(folder.resolve(".received/" + name + ".csv")));
    assertThat(folder.resolve("medlemmer.csv")).doesNotExist();
    await().until(() -> told(folder, name).contains("PREVIEWED"));
    assertThat(folder.resolve("receipts/" + name + ".preview.html")).exists();

    put(folder, taken.id() + ".confirm", "");
    Import imported = product.in(IMPORTED, taken.id());

    assertThat(imported.confirmedBy()).isEqualTo(taken.receivedBy());
    assertThat(
            product
                .database()
                .sql("select address from audit where import_id = ? and door = 'SFTP'")
                .param(taken.id())
                .query(String.class)
                .list())
        .containsExactly(account, account);
    await().until(() -> told(folder, name).contains("IMPORTED"));
    assertThat(folder.resolve("receipts/" + name + ".result.csv"))
        .content()
        .contains("Kari " + account);
    await().until(() -> Files.exists(folder.resolve(".received/" + taken.id() + ".confirm")));
  }

  @Test
  void aCancelFileCancels() throws IOException {
    Path folder = SERVER.home("register");
    put(folder, "avbryt.csv", FILE.formatted("Avbrutt"));
    long id = product.in(PREVIEWED, newest("avbryt.csv", "register")).id();

    put(folder, id + ".cancel", "");

    product.in(CANCELLED, id);
  }

  @Test
  void aRefusedCommandIsAnsweredBesideIt() throws IOException {
    Path folder = SERVER.home("register");

    put(folder, "987654.confirm", "");

    Path refused = folder.resolve("receipts/987654.refused.txt");
    await().until(() -> Files.exists(refused));
    assertThat(refused).content().contains("There is no import 987654").contains("Det finnes");
  }

  private static String told(Path folder, String name) throws IOException {
    try {
      return Files.readString(folder.resolve("receipts/" + name + ".json"));
    } catch (NoSuchFileException notYetOrJustBeingReplaced) {
      return "";
    }
  }

  private static void put(Path folder, String name, String content) throws IOException {
    Path aside = Files.writeString(folder.resolve(".put"), content);
    Files.move(aside, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  private long newest(String fileName, String account) {
    return await()
        .until(
            () -> imports.page(null, Source.SFTP, fileName, 0, 9),
            found -> !ids(found, account).isEmpty())
        .stream()
        .filter(found -> account.equals(found.account()))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private static List<Long> ids(List<Import> imports, String account) {
    return imports.stream().filter(of -> account.equals(of.account())).map(Import::id).toList();
  }
}
