package customerimport.export;

import customerimport.segment.Condition;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Looks for what an encoding has no place for, before the first byte of a list goes out: a list
 * that breaks off in the middle helps nobody, and a question mark for a letter still less.
 */
final class Encodable {

  private Encodable() {}

  /** Nothing, when every customer can be written. */
  static void check(Connection connection, ListFormat format, ListColumns columns, Condition who)
      throws SQLException {
    if (format.isUnicode()) {
      return;
    }
    String texts = columns.texts();
    String query =
        "select c.customer_id, substring(%s from ?) from customer c where (%s) ~ ? and %s"
                .formatted(texts, texts, who.ofSettings())
            + " order by c.customer_id limit 1";
    String unknown = charactersBut(format.charset());
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, unknown);
      statement.setString(2, unknown);
      try (ResultSet found = statement.executeQuery()) {
        if (found.next()) {
          throw new NotInEncoding(found.getLong(1), found.getString(2), format.charset());
        }
      }
    }
  }

  /** A regular expression for one character that this charset of single bytes does not have. */
  private static String charactersBut(Charset charset) {
    CharsetEncoder encoder = charset.newEncoder();
    var known = new StringBuilder("[^");
    for (int c = 1; c <= Character.MAX_VALUE; c++) {
      if (!Character.isSurrogate((char) c) && encoder.canEncode((char) c)) {
        known.append("\\u%04x".formatted(c));
      }
    }
    return known.append(']').toString();
  }
}
