package customerimport.preview;

import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** A COPY into the staging table that is under way. */
final class StagingCopy {

  private final CopyIn copy;
  private final CopyText text;

  StagingCopy(PGConnection connection, String statement) throws SQLException {
    copy = connection.getCopyAPI().copyIn(statement);
    text = new CopyText(copy);
  }

  /** Where the rows go. */
  CopyText text() {
    return text;
  }

  void complete() throws SQLException {
    text.flush();
    copy.endCopy();
  }

  void abandon() throws SQLException {
    if (copy.isActive()) {
      copy.cancelCopy();
    }
  }
}
