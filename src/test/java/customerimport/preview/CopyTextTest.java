package customerimport.preview;

import static org.assertj.core.api.Assertions.assertThat;

import customerimport.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** What is staged comes back from PostgreSQL as it was, however long it is. */
class CopyTextTest {

  private Connection connection;

  @BeforeEach
  void table() throws SQLException {
    connection = TestDatabase.fresh().getConnection();
    try (var statement = connection.createStatement()) {
      statement.execute("create temporary table staged (number bigint, text text, nothing text)");
    }
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  /** Lengths about those of the block that is handed over, and of its room. */
  @ParameterizedTest
  @ValueSource(strings = {"a", "Å", "€", "\\", "\n", "a\t\r\nb", "aÅ\\€ ", "\uD83D\uDE00"})
  void everyTextComesBack(String of) throws SQLException {
    List<String> texts = new ArrayList<>(List.of("", of));
    for (int length : new int[] {1 << 15, 1 << 16, 1 << 17, 1 << 18}) {
      for (int more = -2; more <= 2; more++) {
        texts.add(of.repeat((length + more) / of.length()));
      }
    }

    stage(texts);

    try (var statement = connection.createStatement();
        var found = statement.executeQuery("select number, text, nothing from staged")) {
      for (int i = 0; i < texts.size(); i++) {
        assertThat(found.next()).isTrue();
        assertThat(found.getLong(1)).isEqualTo(i);
        assertThat(found.getString(2)).isEqualTo(texts.get(i));
        assertThat(found.getString(3)).isNull();
      }
      assertThat(found.next()).isFalse();
    }
  }

  private void stage(List<String> texts) throws SQLException {
    CopyIn copy =
        connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy staged from stdin");
    var text = new CopyText(copy);
    for (int i = 0; i < texts.size(); i++) {
      text.cell(i).cell(texts.get(i)).cell(null).end();
    }
    text.flush();
    copy.endCopy();
  }
}
