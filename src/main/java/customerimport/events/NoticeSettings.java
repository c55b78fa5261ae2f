package customerimport.events;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Notices by mail.
 *
 * @param to who gets them; nobody while it is empty
 * @param from in whose name they are sent
 * @param server the mail server, as {@code smtp:HOST:PORT} or {@code smtps:HOST:PORT}
 * @param username to sign in there, or null
 * @param password to sign in there, or null
 * @param starttls whether a plain line must be made a safe one before anything is said
 */
@ConfigurationProperties("customer-import.notices")
record NoticeSettings(
    String to,
    String from,
    String server,
    String username,
    String password,
    @DefaultValue("true") boolean starttls) {}
