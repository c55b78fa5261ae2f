package customerimport.imports;

import customerimport.problem.FileRejected;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.apache.camel.CamelContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The bytes of the files as they came, kept in the database in chunks. */
@Component
public class Originals {

  private final JdbcClient jdbc;
  private final Beside beside;
  private final Imports imports;
  private final ImportSettings settings;
  private final ExecutorService receivers;

  Originals(
      JdbcClient jdbc,
      Beside beside,
      Imports imports,
      ImportSettings settings,
      CamelContext camel) {
    this.jdbc = jdbc;
    this.beside = beside;
    this.imports = imports;
    this.settings = settings;
    this.receivers = camel.getExecutorServiceManager().newCachedThreadPool(this, "receive");
  }

  /**
   * Keeps a file and makes an import of it, both or neither.
   *
   * @param bytes the file, read to its end and not closed
   * @param arrival what is known of it
   * @return the id of the import; the earlier one when this very file was already kept
   * @throws IOException when the sender breaks off
   * @throws FileRejected TOO_LARGE, and nothing is kept
   */
  @Transactional(rollbackFor = IOException.class)
  public long keep(InputStream bytes, Arrival arrival) throws IOException {
    long id = imports.nextId();
    var file = new IncomingFile(bytes, settings.maxFileSize());
    store(id, file);
    byte[] sha256 = file.sha256();
    Optional<Long> earlier = imports.withMark(arrival, sha256);
    if (earlier.isPresent()) {
      jdbc.sql("delete from original where import_id = ?").param(id).update();
      return earlier.get();
    }
    imports.receive(id, arrival, sha256, file.size(), file.encoding());
    return id;
  }

  /** The next chunk is received and looked at while PostgreSQL stores the one before. */
  private void store(long id, IncomingFile file) throws IOException {
    try (var chunks = new ReadAhead<>(file::next, receivers)) {
      for (int number = 0; chunks.hasNext(); number++) {
        insert(id, number, chunks.next());
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /**
   * The bytes of an import from the first to the last, read chunk by chunk as they are asked for.
   *
   * @param importId whose file
   */
  public InputStream read(long importId) {
    return new ChunkStream(
        number ->
            beside
                .jdbc()
                .sql("select bytes from original where import_id = ? and chunk = ?")
                .params(importId, number)
                .query(byte[].class)
                .optional()
                .orElse(null));
  }

  /**
   * Whether the bytes are still here: they go after their retention time.
   *
   * @param importId whose file
   */
  public boolean isKept(long importId) {
    return jdbc.sql("select exists (select 1 from original where import_id = ?)")
        .param(importId)
        .query(Boolean.class)
        .single();
  }

  private void insert(long importId, int number, byte[] chunk) {
    jdbc.sql("insert into original (import_id, chunk, bytes) values (?, ?, ?)")
        .params(importId, number, chunk)
        .update();
  }
}
