package customerimport.customer;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which state of a customer a row of an exported list shows: when the customer was last written,
 * and a digest of all that it held. Whether the customer has moved since, the digest tells; the
 * time finds in the history by what.
 *
 * <p>Not {@code xmin}, which says nothing after a dump and restore, or once it has come round; and
 * not the time alone, which those who write by SQL of their own may leave as it was. No spreadsheet
 * takes {@code v64a1f-3b5d} for a number or a date.
 */
public final class CustomerVersion {

  private static final Pattern FORM = Pattern.compile("v([0-9a-f]{1,16})-([0-9a-f]{12})");

  private CustomerVersion() {}

  /**
   * The version of a stored customer, as an SQL expression.
   *
   * @param table the name or alias of the table {@code customer}
   * @param fields what a customer holds
   */
  public static String sql(String table, Fields fields) {
    String held =
        fields.written().stream()
            .map(field -> ", '" + field.name().replace("'", "''") + "=' || " + field.stored(table))
            .collect(Collectors.joining());
    return "'v' || to_hex(cast(extract(epoch from %s.updated_at) * 1000000 as bigint)) || '-'"
            .formatted(table)
        + " || left(md5(concat_ws(chr(31)"
        + held
        + ")), 12)";
  }

  /**
   * When a customer was last written before it was exported, if it has moved since.
   *
   * @param exported the version in the list that came back; anything else than a version is passed
   *     over
   * @param stored the version as it is now
   */
  public static Optional<Instant> movedSince(String exported, String stored) {
    Matcher then = FORM.matcher(exported.strip());
    Matcher now = FORM.matcher(stored);
    return then.matches() && now.matches() && !then.group(2).equals(now.group(2))
        ? Optional.of(
            Instant.EPOCH.plus(Long.parseUnsignedLong(then.group(1), 16), ChronoUnit.MICROS))
        : Optional.empty();
  }
}
