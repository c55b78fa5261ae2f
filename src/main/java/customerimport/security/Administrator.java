package customerimport.security;

import java.util.Optional;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.StringUtils;

/**
 * The first user, who is there at each start: with the password that is set, or with one that is
 * made at the first start.
 */
@Component
public class Administrator implements InitializingBean {

  /** The name by which it signs in. */
  public static final String NAME = "admin";

  private static final int LENGTH = 20;

  private final JdbcClient jdbc;
  private final PasswordEncoder passwords;
  private final SecuritySettings settings;
  private final TransactionOperations transaction;
  private String made;

  Administrator(
      JdbcClient jdbc,
      PasswordEncoder passwords,
      SecuritySettings settings,
      TransactionOperations transaction) {
    this.jdbc = jdbc;
    this.passwords = passwords;
    this.settings = settings;
    this.transaction = transaction;
  }

  /** The password that was made at this start, which is told once; empty at any other. */
  public Optional<String> made() {
    return Optional.ofNullable(made);
  }

  /** Whether the password comes from the settings. */
  public boolean isSet() {
    return StringUtils.hasText(settings.adminPassword());
  }

  /** Whether the next start would give this user the password of the settings again. */
  boolean isSetFor(String name) {
    return isSet() && name.equals(NAME);
  }

  @Override
  public void afterPropertiesSet() {
    Optional<String> stored =
        jdbc.sql("select password from users where username = ?")
            .param(NAME)
            .query(String.class)
            .optional();
    if (isSet()) {
      if (stored.isEmpty() || !passwords.matches(settings.adminPassword(), stored.get())) {
        write(settings.adminPassword(), "do update set password = excluded.password");
      }
    } else if (stored.isEmpty()) {
      String password = RandomText.of(LENGTH);
      made =
          write(password, "do update set password = excluded.password where users.password is null")
                  == 1
              ? password
              : null;
    }
  }

  private int write(String password, String ifThere) {
    String encoded = passwords.encode(password);
    return transaction.execute(
        status -> {
          int written =
              jdbc.sql(
                      "insert into users (username, password, enabled) values (?, ?, true)"
                          + " on conflict (username) "
                          + ifThere)
                  .params(NAME, encoded)
                  .update();
          // Whoever knew the old password does not stay in.
          jdbc.sql("delete from web_session where principal_name = ?").param(NAME).update();
          jdbc.sql(
                  "insert into authorities (username, authority) values (?, 'ROLE_ADMIN')"
                      + " on conflict do nothing")
              .param(NAME)
              .update();
          return written;
        });
  }
}
