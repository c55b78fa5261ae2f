package customerimport.security;

import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The keys by which programs come in as a user; what is kept of a key does not open the door. */
@Component
public class ApiKeys {

  /** By it a key is told from other tokens, also by whoever looks for leaked ones. */
  static final String PREFIX = "cik_";

  private static final int ID_LENGTH = 8;
  private static final int SECRET_LENGTH = 48;
  private static final Pattern KEY =
      Pattern.compile(PREFIX + "([a-z0-9]{%d})_([a-z0-9]{%d})".formatted(ID_LENGTH, SECRET_LENGTH));

  private final JdbcClient jdbc;

  ApiKeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What is kept of a key.
   *
   * @param id tells it from other keys
   * @param name what it is for, as its maker said
   * @param createdAt when it was made
   * @param usedOn the day of its last use, or null
   */
  public record ApiKey(String id, String name, Instant createdAt, LocalDate usedOn) {}

  /**
   * A key just made.
   *
   * @param id tells it from other keys
   * @param key the key itself, which cannot be told again
   */
  public record Made(String id, String key) {}

  /** Makes a key for a user who is there. */
  public Made make(String user, String name) {
    String id = RandomText.of(ID_LENGTH);
    String secret = RandomText.of(SECRET_LENGTH);
    jdbc.sql("insert into api_key (key_id, username, name, hash) values (?, ?, ?, ?)")
        .params(id, user, name, DigestUtils.sha256(secret))
        .update();
    return new Made(id, PREFIX + id + "_" + secret);
  }

  /** The keys of a user, the oldest first. */
  public List<ApiKey> of(String user) {
    return jdbc.sql(
            """
            select key_id, name, created_at, used_on from api_key
            where username = ? order by created_at, key_id
            """)
        .param(user)
        .query(
            (row, number) ->
                new ApiKey(
                    row.getString("key_id"),
                    row.getString("name"),
                    row.getTimestamp("created_at").toInstant(),
                    row.getObject("used_on", LocalDate.class)))
        .list();
  }

  /** Revokes a key of a user; tells whether there was one. */
  public boolean revoke(String user, String id) {
    return jdbc.sql("delete from api_key where username = ? and key_id = ?")
            .params(user, id)
            .update()
        == 1;
  }

  /** The user whose key this is. */
  Optional<String> userOf(String token) {
    Matcher key = KEY.matcher(token);
    if (!key.matches()) {
      return Optional.empty();
    }
    byte[] hash = DigestUtils.sha256(key.group(2));
    Optional<Stored> found =
        jdbc.sql("select username, hash, used_on from api_key where key_id = ?")
            .param(key.group(1))
            .query(
                (row, number) ->
                    new Stored(
                        row.getString("username"),
                        row.getBytes("hash"),
                        row.getObject("used_on", LocalDate.class)))
            .optional()
            .filter(stored -> MessageDigest.isEqual(stored.hash(), hash));
    found.ifPresent(stored -> use(key.group(1), stored));
    return found.map(Stored::user);
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
  private record Stored(String user, byte[] hash, LocalDate usedOn) {}

  /** Once a day is often enough to know which keys nobody needs. */
  private void use(String id, Stored stored) {
    if (!LocalDate.now(java.time.ZoneOffset.UTC).equals(stored.usedOn())) {
      jdbc.sql("update api_key set used_on = (now() at time zone 'utc')::date where key_id = ?")
          .param(id)
          .update();
    }
  }
}
