package customerimport.security;

import java.util.Locale;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Failed sign-ins, counted in the database for all instances. After some of a name from one
 * address, and some more of a name from anywhere, the next has to wait: longer each time, and one
 * at a time. Names that nobody has wait as well, so that waiting tells nothing.
 */
@Component
public class Guesses {

  private static final int FREE_AT_ONE_ADDRESS = 5;
  private static final int FREE_ANYWHERE = 50;
  private static final int LONGEST_AT_ONE_ADDRESS = 900;

  /** Short, as somebody elsewhere can bring it about. */
  private static final int LONGEST_ANYWHERE = 60;

  private final JdbcClient jdbc;

  Guesses(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A turn at guessing.
   *
   * @param name as it was typed
   * @param address where it was typed
   * @param hasFailed whether one has failed lately
   * @param limited how many of the two counts were past their limit
   */
  record Turn(String name, String address, boolean hasFailed, int limited) {}

  /**
   * Takes a turn at guessing.
   *
   * @param name as it was typed
   * @param address where it was typed
   * @throws TooManyTries when it is too early for another one
   */
  Turn demandTurn(String name, String address) {
    Standing standing = standing(name, address);
    if (standing.delay() > 0) {
      throw new TooManyTries(standing.delay());
    }
    if (standing.limited() > 0 && count(name, address, true) < standing.limited()) {
      throw new TooManyTries(1);
    }
    return new Turn(name, address, standing.failures() > 0, standing.limited());
  }

  /**
   * How long a try has to wait in seconds, how many failed, and how many counts are past a limit.
   */
  private record Standing(long delay, int failures, int limited) {}

  private Standing standing(String name, String address) {
    return jdbc.sql(
            """
            select coalesce(max(ceil(extract(epoch from retry_at - now()))), 0) as delay,
              coalesce(max(failures), 0) as failures,
              count(*) filter (where failures >= case when address = '' then :anywhere else :here end) as limited
            from sign_in_failure where name = :name and address in ('', :address)
            """)
        .param("name", hash(name))
        .param("address", address)
        .param("anywhere", FREE_ANYWHERE)
        .param("here", FREE_AT_ONE_ADDRESS)
        .query(
            (row, number) ->
                new Standing(row.getLong("delay"), row.getInt("failures"), row.getInt("limited")))
        .single();
  }

  /**
   * Counts a try that failed.
   *
   * @throws TooManyTries when so many failed meanwhile that nobody is to learn that it did
   */
  void failed(Turn turn) {
    jdbc.sql(
            """
            insert into sign_in_failure (name, address, failures)
            values (:name, '', 0), (:name, :address, 0) on conflict do nothing
            """)
        .param("name", hash(turn.name()))
        .param("address", turn.address())
        .update();
    if (count(turn.name(), turn.address(), false) < 2 - turn.limited()) {
      throw new TooManyTries(1);
    }
  }

  /** Those past their limit were counted when the turn was taken, the others are when it failed. */
  private int count(String name, String address, boolean isLimited) {
    return jdbc.sql(
            """
            update sign_in_failure set failures = failures + 1, last_at = now(),
              retry_at = case when failures + 1 < free then retry_at
                else now() + interval '1 second' * least(longest, 2 ^ least(failures + 1 - free, 20)) end
            from (values ('', :anywhere, :longestAnywhere), (:address, :here, :longestHere))
              as l (at, free, longest)
            where name = :name and address = l.at and (failures >= free) = :limited and retry_at <= now()
            """)
        .param("name", hash(name))
        .param("address", address)
        .param("anywhere", FREE_ANYWHERE)
        .param("here", FREE_AT_ONE_ADDRESS)
        .param("longestAnywhere", LONGEST_ANYWHERE)
        .param("longestHere", LONGEST_AT_ONE_ADDRESS)
        .param("limited", isLimited)
        .update();
  }

  /**
   * Forgets what failed before somebody signed in.
   *
   * @throws TooManyTries when so many failed meanwhile, of guesses made at once, that the right one
   *     among them must not be told
   */
  void succeeded(Turn turn) {
    Standing now = standing(turn.name(), turn.address());
    if (now.limited() > turn.limited()) {
      throw new TooManyTries(Math.max(1, now.delay()));
    }
    if (turn.hasFailed()) {
      jdbc.sql("delete from sign_in_failure where name = ? and address in ('', ?)")
          .params(hash(turn.name()), turn.address())
          .update();
    }
  }

  /** Forgets what is an hour old. */
  public void forgetOld() {
    jdbc.sql("delete from sign_in_failure where last_at < now() - interval '1 hour'").update();
  }

  private static byte[] hash(String name) {
    return DigestUtils.sha256(name.toLowerCase(Locale.ROOT));
  }
}
