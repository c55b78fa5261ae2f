package customerimport.security;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The users, and what they may do. */
@Component
public class Users implements UserDetailsService {

  private static final String SELECT =
      """
      select u.username, u.password, u.enabled, u.created_at,
        array(select a.authority from authorities a where a.username = u.username) as authorities
      from users u
      """;

  private static final RowMapper<User> USER =
      (row, number) ->
          new User(
              row.getString("username"),
              roles((String[]) row.getArray("authorities").getArray()),
              row.getBoolean("enabled"),
              row.getString("password") != null,
              row.getTimestamp("created_at").toInstant());

  private final JdbcClient jdbc;
  private final PasswordEncoder passwords;

  private final CompletableFuture<String> noPassword;

  Users(JdbcClient jdbc, PasswordEncoder passwords) {
    this.jdbc = jdbc;
    this.passwords = passwords;
    // Beside the start, which it would hold up.
    this.noPassword = CompletableFuture.supplyAsync(() -> passwords.encode(RandomText.of(32)));
  }

  /**
   * What the password of nobody, and of a user without one, is compared with, so that it takes as
   * long.
   */
  String noPassword() {
    return noPassword.join();
  }

  private static Set<Role> roles(String[] authorities) {
    return Arrays.stream(authorities)
        .map(Role::of)
        .flatMap(Optional::stream)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
  }

  /** All of them, by name. */
  public List<User> all() {
    return jdbc.sql(SELECT + " order by u.username").query(USER).list();
  }

  /** The user of this name. */
  public Optional<User> find(String name) {
    return jdbc.sql(SELECT + " where u.username = ?").param(asked(name)).query(USER).optional();
  }

  /** The database takes no NUL, and no name has one. */
  private static String asked(String name) {
    return name.replace("\0", " \\0");
  }

  @Override
  public UserDetails loadUserByUsername(String name) {
    return jdbc.sql(SELECT + " where u.username = ?")
        .param(asked(name))
        .query(
            (row, number) -> {
              String password = row.getString("password");
              return org.springframework.security.core.userdetails.User.withUsername(
                      row.getString("username"))
                  .password(password == null ? noPassword() : password)
                  .authorities((String[]) row.getArray("authorities").getArray())
                  .disabled(!row.getBoolean("enabled"))
                  .build();
            })
        .optional()
        .orElseThrow(() -> new UsernameNotFoundException("There is no such user"));
  }

  /**
   * Makes a user who cannot sign in yet, unless one of that name is there; tells whether it did.
   */
  @Transactional
  public boolean create(String name, Collection<Role> roles) {
    int made =
        jdbc.sql(
                "insert into users (username, enabled) values (?, true) on conflict (username) do nothing")
            .param(name)
            .update();
    if (made == 1) {
      give(name, roles);
    }
    return made == 1;
  }

  /** Gives a user these roles, and no others. */
  @Transactional
  public void give(String name, Collection<Role> roles) {
    jdbc.sql("delete from authorities where username = ?").param(name).update();
    for (Role role : Set.copyOf(roles)) {
      jdbc.sql("insert into authorities (username, authority) values (?, ?)")
          .params(name, role.authority())
          .update();
    }
  }

  /** Lets a user in or shuts it out; whoever is shut out is out at once. */
  @Transactional
  public void enable(String name, boolean enabled) {
    jdbc.sql("update users set enabled = ? where username = ?").params(enabled, name).update();
    if (!enabled) {
      endSessions(name);
    }
  }

  /** Gives a user another password, in clear text; whoever knew the old one does not stay in. */
  @Transactional
  public void password(String name, String password) {
    jdbc.sql("update users set password = ? where username = ?")
        .params(passwords.encode(password), name)
        .update();
    endSessions(name);
  }

  /** Whether this is the user's password. */
  public boolean isPassword(String name, String password) {
    return passwords.matches(password, loadUserByUsername(name).getPassword());
  }

  /** Forgets a user, with its keys and sessions; tells whether there was one. */
  @Transactional
  public boolean delete(String name) {
    endSessions(name);
    return jdbc.sql("delete from users where username = ?").param(name).update() == 1;
  }

  /** Whether an administrator would be left if this user were none. */
  public boolean isAdminBeside(String name) {
    // Two administrators who shut one another out come one after the other.
    jdbc.sql("select username from authorities where authority = ? for update")
        .param(Role.ADMIN.authority())
        .query(String.class)
        .list();
    return jdbc.sql(
            """
            select exists (
              select 1 from users join authorities using (username)
              where authority = ? and enabled and password is not null and username <> ?)
            """)
        .params(Role.ADMIN.authority(), name)
        .query(Boolean.class)
        .single();
  }

  private void endSessions(String name) {
    jdbc.sql("delete from web_session where principal_name = ?").param(name).update();
  }
}
