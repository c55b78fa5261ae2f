package customerimport.events;

import java.util.Properties;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.component.mail.MailConfiguration;
import org.apache.camel.component.mail.MailEndpoint;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.springframework.stereotype.Component;

/** Tells the endpoint for mails how to sign in. */
@Component("mailServer")
class MailServer implements CamelContextConfiguration {

  private final NoticeSettings settings;

  MailServer(NoticeSettings settings) {
    this.settings = settings;
  }

  @Override
  public void beforeApplicationStart(CamelContext camel) {
    camel.getCamelContextExtension().registerEndpointCallback(this::signIn);
  }

  @Override
  public void afterApplicationStart(CamelContext camel) {
    // All is said.
  }

  private Endpoint signIn(String uri, Endpoint endpoint) {
    if (endpoint instanceof MailEndpoint mail) {
      MailConfiguration server = mail.getConfiguration();
      server.setUsername(settings.username());
      server.setPassword(settings.password());
      var properties = new Properties();
      boolean mustUpgrade = settings.starttls() && "smtp".equals(server.getProtocol());
      properties.setProperty("mail.smtp.starttls.enable", String.valueOf(settings.starttls()));
      properties.setProperty("mail.smtp.starttls.required", String.valueOf(mustUpgrade));
      properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
      properties.setProperty("mail.smtps.ssl.checkserveridentity", "true");
      server.setAdditionalJavaMailProperties(properties);
    }
    return endpoint;
  }
}
