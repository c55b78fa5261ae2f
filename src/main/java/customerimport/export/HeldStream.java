package customerimport.export;

import customerimport.fault.Faults;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** What a connection is reading out; closing it gives the connection back. */
final class HeldStream extends FilterInputStream {

  private final InputStream rows;
  private final Connection connection;
  private final Faults faults;

  HeldStream(InputStream all, InputStream rows, Connection connection, Faults faults) {
    super(all);
    this.rows = rows;
    this.connection = connection;
    this.faults = faults;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    try {
      return super.read(target, offset, length);
    } catch (IOException e) {
      faults.report(e, null);
      tellPool();
      throw e;
    }
  }

  /** The pool takes a connection for sound until a statement fails, and would hand it on. */
  private void tellPool() {
    try (Statement statement = connection.createStatement()) {
      statement.execute("select 1");
    } catch (SQLException broken) {
      // Now it knows.
    }
  }

  @Override
  public void close() throws IOException {
    try (connection;
        rows) {
      // The rows end first.
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }
}
