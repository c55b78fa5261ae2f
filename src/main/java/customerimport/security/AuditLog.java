package customerimport.security;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Who did what to what, from where, when. It is written in the transaction of the act, so that
 * there is neither an act without its line nor a line without its act; the database refuses to
 * change a line or to take one out.
 */
@Component
public class AuditLog {

  private static final RowMapper<AuditEntry> ENTRY =
      (row, number) ->
          new AuditEntry(
              row.getString("entry_id"),
              row.getTimestamp("at").toInstant(),
              Act.valueOf(row.getString("act")),
              row.getString("username"),
              row.getString("door"),
              row.getString("address"),
              row.getString("import_id"),
              row.getString("customer_id"),
              row.getString("about"));

  private static final String WHICH =
      """
       where (:user::text is null or username = :user)
         and (:act::text is null or act = :act)
         and (:import::bigint is null or import_id = :import)
         and (:since::timestamptz is null or at >= :since::timestamptz)
         and (:until::timestamptz is null or at < :until::timestamptz)
      """;

  private final JdbcClient jdbc;

  AuditLog(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What an act was done to; each part may be null.
   *
   * @param importId an import
   * @param customerId a customer
   * @param about a user, a segment, a file; nothing that a customer is known by
   */
  public record Subject(Long importId, Long customerId, String about) {

    /** Nothing in particular. */
    public static final Subject NONE = new Subject(null, null, null);

    /** An import. */
    public static Subject ofImport(long id) {
      return new Subject(id, null, null);
    }

    /** Something with a name. */
    public static Subject named(String name) {
      return new Subject(null, null, name);
    }
  }

  /**
   * Which lines are asked for; each part may be null.
   *
   * @param user whose
   * @param act of which kind
   * @param importId about which import
   * @param since from this moment on
   * @param until before this moment
   */
  public record Question(String user, Act act, Long importId, Instant since, Instant until) {}

  /** Enters what whoever is signed in has done. */
  public void note(Act act, Subject to) {
    Authentication user = signedIn();
    note(act, user == null ? null : user.getName(), null, null, to);
  }

  /**
   * Enters what was done.
   *
   * @param by the user
   * @param door how it came, where it was no request; or null
   * @param account which of several places behind that door, or null
   */
  public void note(Act act, String by, String door, String account, Subject to) {
    Authentication user = signedIn();
    if (user != null) {
      write(act, by, user instanceof OnPage ? "WEB" : "REST", address(user), to);
    } else {
      write(act, by, door == null ? "CLOCK" : door, account, to);
    }
  }

  /** Enters what was done before, or instead of, a sign-in. */
  void write(Act act, String by, String door, String address, Subject to) {
    jdbc.sql(
            """
            insert into audit (act, username, door, address, import_id, customer_id, about)
            values (:act, :user, :door, :address, :importId, :customerId, :about)
            """)
        .param("act", act.name())
        .param("user", by)
        .param("door", door)
        .param("address", address)
        .param("importId", to.importId())
        .param("customerId", to.customerId())
        .param("about", to.about())
        .update();
  }

  private static Authentication signedIn() {
    return SecurityContextHolder.getContext().getAuthentication();
  }

  private static String address(Authentication user) {
    return user.getDetails() instanceof WebAuthenticationDetails details
        ? details.getRemoteAddress()
        : null;
  }

  /** A page of the lines, the newest first, from 0. */
  public List<AuditEntry> page(Question asked, int size, long offset) {
    return asked("select * from audit", asked, " order by entry_id desc limit :size offset :offset")
        .param("size", size)
        .param("offset", offset)
        .query(ENTRY)
        .list();
  }

  /** The lines after this one, the oldest first. */
  public List<AuditEntry> after(Question asked, long entryId, int size) {
    return asked(
            "select * from audit", asked, " and entry_id > :after order by entry_id limit :size")
        .param("after", entryId)
        .param("size", size)
        .query(ENTRY)
        .list();
  }

  /** How many lines there are. */
  public long count(Question asked) {
    return asked("select count(*) from audit", asked, "").query(Long.class).single();
  }

  private JdbcClient.StatementSpec asked(String select, Question asked, String rest) {
    return jdbc.sql(select + WHICH + rest)
        .param("user", asked.user())
        .param("act", asked.act() == null ? null : asked.act().name())
        .param("import", asked.importId())
        .param("since", asked.since() == null ? null : asked.since().toString())
        .param("until", asked.until() == null ? null : asked.until().toString());
  }
}
