package customerimport.events;

import static customerimport.imports.ImportState.PREVIEWED;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import customerimport.folder.InboxSettings;
import customerimport.imports.Imports;
import customerimport.testing.ApplicationTest;
import customerimport.testing.Patience;
import customerimport.testing.Product;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A person is told by mail that an import waits. */
@ApplicationTest(
    properties = {
      "customer-import.notices.to=kari@example.org",
      "customer-import.notices.from=import@example.org",
      "customer-import.notices.username=import",
      "customer-import.notices.password=p)w&d #1",
      "customer-import.notices.starttls=false",
      "customer-import.inbox-rule.auto-confirm=WHEN_CLEAN"
    })
@DirtiesContext
class NoticeTest {

  private static final GreenMail MAIL = new GreenMail(server());

  @Autowired Product product;
  @Autowired Imports imports;
  @Autowired InboxSettings settings;

  private static ServerSetup server() {
    ServerSetup server = ServerSetup.SMTP.dynamicPort();
    server.setServerStartupTimeout(Patience.USUAL.toMillis());
    return server;
  }

  @DynamicPropertySource
  static void server(DynamicPropertyRegistry all) {
    MAIL.setUser("import@example.org", "import", "p)w&d #1");
    MAIL.start();
    all.add("customer-import.notices.server", () -> "smtp:127.0.0.1:" + MAIL.getSmtp().getPort());
  }

  @Test
  void anImportThatWaitsIsToldOnceAndNothingOfItsCustomers() throws Exception {
    Files.createDirectories(settings.inbox());
    Files.writeString(
        settings.inbox().resolve("medlemmer.csv"),
        "CustomerID;Gender;FirstName\n0;1;Hemmelig\n0;x;Hemmelig\n");

    assertThat(MAIL.waitForIncomingEmail(Patience.USUAL.toMillis(), 1)).isTrue();

    MimeMessage mail = MAIL.getReceivedMessages()[0];
    long id = imports.page(PREVIEWED, null, null, 0, 1).get(0).id();
    assertThat(mail.getSubject()).isEqualTo("Import " + id + " waits for you");
    assertThat(mail.getAllRecipients()[0]).hasToString("kari@example.org");
    assertThat(mail.getContent().toString())
        .contains("medlemmer.csv from FOLDER", "confirms only what is clean")
        .doesNotContain("Hemmelig");
    Awaitility.await()
        .until(
            () ->
                product
                        .database()
                        .sql("select count(*) from event where mailed_at is not null")
                        .query(Long.class)
                        .single()
                    == 1);
    assertThat(MAIL.getReceivedMessages()).hasSize(1);
  }
}
