package customerimport.export;

import customerimport.fault.Faults;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;

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
      throw e;
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
