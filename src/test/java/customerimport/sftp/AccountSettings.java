package customerimport.sftp;

import java.time.Duration;
import org.springframework.test.context.DynamicPropertyRegistry;

/** The settings of one account, as a test gives them. */
record AccountSettings(DynamicPropertyRegistry settings, String name, int port) {

  /** So long a file stays as it is, until it is taken for complete. */
  static final Duration SETTLE = Duration.ofMillis(200);

  AccountSettings {
    set(settings, name, "host", "127.0.0.1");
    set(settings, name, "port", port);
    set(settings, name, "login", name);
    set(settings, name, "settle", SETTLE);
    set(settings, name, "poll-every", "200ms");
  }

  void set(String setting, Object value) {
    set(settings, name, setting, value);
  }

  private static void set(
      DynamicPropertyRegistry settings, String name, String setting, Object value) {
    settings.add("customer-import.sftp." + name + "." + setting, () -> value);
  }
}
