package customerimport.sftp;

import customerimport.imports.Source;
import customerimport.sources.Inbox;
import customerimport.sources.InboxKind;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.apache.camel.component.file.remote.SftpConfiguration;
import org.apache.camel.component.file.remote.SftpEndpoint;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.springframework.stereotype.Component;

/** Makes, for each account, an inbox and the routes of its templates. */
@Component
class SftpAccounts implements InboxKind, CamelContextConfiguration {

  private final SftpSettings settings;
  private final Map<String, Inbox> inboxes = new TreeMap<>();

  SftpAccounts(SftpSettings settings) {
    this.settings = settings;
    settings
        .sftp()
        .forEach(
            (name, account) ->
                inboxes.put(
                    name, new Inbox("sftp-" + name, Source.SFTP, name, account.terms(name))));
  }

  @Override
  public List<Inbox> inboxes() {
    return List.copyOf(inboxes.values());
  }

  @Override
  public void beforeApplicationStart(CamelContext camel) {
    camel.getCamelContextExtension().registerEndpointCallback(this::signIn);
    inboxes.forEach(
        (name, inbox) -> {
          var files = new RemoteFiles(inbox);
          camel.getRegistry().bind(inbox.name() + "-files", files.customerFiles());
          camel.getRegistry().bind(inbox.name() + "-commands", files.commandFiles());
          for (String template : List.of("receive-from", "commands-from", "put-receipt")) {
            addRoute(camel, template, inbox, settings.sftp().get(name));
          }
        });
  }

  @Override
  public void afterApplicationStart(CamelContext camel) {
    // What goes wrong here would only be logged.
  }

  private static void addRoute(
      CamelContext camel, String template, Inbox inbox, SftpAccount account) {
    TemplatedRouteBuilder.builder(camel, template + "-sftp")
        .routeId(template + "-" + inbox.name())
        .parameter("inbox", inbox.name())
        .parameter("server", account.host() + ":" + account.port())
        .parameter("login", account.login())
        .parameter("folder", account.folder())
        .parameter(
            "receipts", account.folder().isEmpty() ? "receipts" : account.folder() + "/receipts")
        .parameter("pollEvery", account.pollEvery().toMillis())
        .parameter("user", inbox.terms().user())
        .add();
  }

  private Endpoint signIn(String uri, Endpoint endpoint) {
    if (endpoint instanceof SftpEndpoint sftp) {
      SftpConfiguration of = sftp.getConfiguration();
      settings.sftp().values().stream()
          .filter(account -> account.isMeantBy(of))
          .forEach(account -> account.signIn(of));
      of.setStrictHostKeyChecking("yes");
      of.setUseUserKnownHostsFile(false);
      sftp.setMaximumReconnectAttempts(0);
    }
    return endpoint;
  }
}
