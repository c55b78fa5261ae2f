package customerimport.sftp;

import org.springframework.test.context.DynamicPropertyRegistry;

/** The settings of one account, as a test gives them. */
record AccountSettings(DynamicPropertyRegistry settings, String name, int port) {

  AccountSettings {
    set(settings, name, "host", "127.0.0.1");
    set(settings, name, "port", port);
    set(settings, name, "login", name);
    set(settings, name, "settle", "200ms");
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
