package customerimport.security;

import static org.assertj.core.api.Assertions.assertThat;

import customerimport.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

class AdministratorTest {

  private final javax.sql.DataSource dataSource = TestDatabase.fresh();
  private final JdbcClient database = JdbcClient.create(dataSource);
  private final PasswordEncoder passwords =
      PasswordEncoderFactories.createDelegatingPasswordEncoder();

  @Test
  void withoutASettingAPasswordIsMadeAtTheFirstStartOnly() {
    Administrator first = started(null);
    Administrator second = started("  ");

    assertThat(first.made()).isPresent();
    assertThat(first.made().orElseThrow()).hasSizeGreaterThanOrEqualTo(20);
    assertThat(second.made()).isEmpty();
    assertThat(passwords.matches(first.made().orElseThrow(), stored())).isTrue();
  }

  @Test
  void aSourcesUserOfTheSameNameGetsThePasswordThatIsMade() {
    database.sql("insert into users (username, enabled) values ('admin', true)").update();

    Administrator first = started(null);

    assertThat(first.made()).isPresent();
    assertThat(passwords.matches(first.made().orElseThrow(), stored())).isTrue();
  }

  @Test
  void aPasswordThatIsSetWinsAtEachStart() {
    started(null);
    started("one");
    assertThat(passwords.matches("one", stored())).isTrue();

    String before = stored();
    started("one");
    assertThat(stored()).isEqualTo(before);

    started("two");
    assertThat(passwords.matches("two", stored())).isTrue();
  }

  @Test
  void anotherPasswordEndsTheSessionsOfTheOldOne() {
    started("one");
    session();
    started("one");
    assertThat(sessions()).isOne();

    started("two");
    assertThat(sessions()).isZero();
  }

  @Test
  void passwordsAreKeptHashed() {
    started("plain to see");

    assertThat(stored()).startsWith("{bcrypt}").doesNotContain("plain to see");
  }

  private void session() {
    database
        .sql(
            """
            insert into web_session (primary_id, session_id, creation_time, last_access_time,
              max_inactive_interval, expiry_time, principal_name)
            values ('a', 'b', 0, 0, 1800, 0, 'admin')
            """)
        .update();
  }

  private long sessions() {
    return database.sql("select count(*) from web_session").query(Long.class).single();
  }

  private Administrator started(String password) {
    var administrator =
        new Administrator(
            database,
            passwords,
            new SecuritySettings(password, false, null),
            new TransactionTemplate(new JdbcTransactionManager(dataSource)));
    administrator.afterPropertiesSet();
    return administrator;
  }

  private String stored() {
    return database
        .sql("select password from users where username = 'admin'")
        .query(String.class)
        .single();
  }
}
