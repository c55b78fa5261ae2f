package customerimport.console;

import customerimport.embedded.EmbeddedPostgres;
import customerimport.folder.InboxSettings;
import customerimport.security.Administrator;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/** Says, once everything is up, where the product listens and what can be done now. */
@Component
class Welcome {

  private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);

  private final Administrator administrator;
  private final InboxSettings inbox;
  private final DataSource dataSource;
  private final ServerProperties server;
  private final ObjectProvider<EmbeddedPostgres> embedded;

  Welcome(
      Administrator administrator,
      InboxSettings inbox,
      DataSource dataSource,
      ServerProperties server,
      ObjectProvider<EmbeddedPostgres> embedded) {
    this.administrator = administrator;
    this.inbox = inbox;
    this.dataSource = dataSource;
    this.server = server;
    this.embedded = embedded;
  }

  @EventListener
  void everythingIsUp(ApplicationReadyEvent ready) {
    if (ready.getApplicationContext() instanceof ServletWebServerApplicationContext web) {
      List<String> lines = new ArrayList<>();
      lines.add("Customer Import is up.");
      String address = address(web.getWebServer().getPort());
      lines.add("  Page     " + address + "/");
      lines.add("  API      " + address + "/api");
      lines.add("  Sign in  " + signIn());
      lines.add("  Inbox    " + watched());
      lines.add("  Data     " + data());
      LOG.info("\n\n{}\n", String.join("\n", lines));
    }
  }

  private String address(int port) {
    InetAddress given = server.getAddress();
    boolean isAny = given == null || given.isAnyLocalAddress() || given.isLoopbackAddress();
    return "http://" + (isAny ? "localhost" : given.getHostAddress()) + ":" + port;
  }

  private String signIn() {
    String user = "user " + Administrator.NAME + ", ";
    return administrator
        .made()
        .map(password -> user + "password " + password + " (told this once; keep it)")
        .orElse(
            user
                + (administrator.isSet()
                    ? "with the password that customer-import.admin-password sets"
                    : "with the password that the first start told"
                        + " (customer-import.admin-password sets another)"));
  }

  private String watched() {
    Path folder = inbox.inbox().toAbsolutePath().normalize();
    Path samples = folder.resolve("samples");
    return folder
        + " is watched"
        + (Files.isDirectory(samples) ? "; files to try are in " + samples : "");
  }

  private String data() {
    var own = embedded.getIfAvailable();
    return own == null ? database() : own.folder() + " (PostgreSQL runs along)";
  }

  private String database() {
    try {
      String url = JdbcUtils.extractDatabaseMetaData(dataSource, meta -> meta.getURL());
      return url.replaceFirst("\\?.*", "");
    } catch (MetaDataAccessException e) {
      return "in the database that is configured";
    }
  }
}
