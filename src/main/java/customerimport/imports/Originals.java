package customerimport.imports;

import customerimport.csv.Encoding;
import customerimport.csv.EncodingDetector;
import customerimport.problem.Code;
import customerimport.problem.FileRejected;
import customerimport.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The bytes of the files as they came, kept in the database in chunks. */
@Component
public class Originals {

  private static final int CHUNK = 1 << 20;

  private final JdbcClient jdbc;
  private final Beside beside;
  private final Imports imports;
  private final ImportSettings settings;

  Originals(JdbcClient jdbc, Beside beside, Imports imports, ImportSettings settings) {
    this.jdbc = jdbc;
    this.beside = beside;
    this.imports = imports;
    this.settings = settings;
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
    MessageDigest sha256 = sha256();
    var encoding = new EncodingDetector();
    long size = 0;
    byte[] chunk = bytes.readNBytes(CHUNK);
    int number = 0;
    do {
      size += chunk.length;
      if (size > settings.maxFileSize().toBytes()) {
        throw new FileRejected(tooLarge());
      }
      sha256.update(chunk);
      encoding.update(chunk, 0, chunk.length);
      insert(id, number++, chunk);
      chunk = bytes.readNBytes(CHUNK);
    } while (chunk.length > 0);
    byte[] digest = sha256.digest();
    Optional<Long> earlier = imports.withMark(arrival, digest);
    if (earlier.isPresent()) {
      jdbc.sql("delete from original where import_id = ?").param(id).update();
      return earlier.get();
    }
    Encoding detected = encoding.detected();
    imports.receive(id, arrival, digest, size, detected);
    return id;
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

  private Problem tooLarge() {
    return Problem.of(Code.TOO_LARGE).with("limit", settings.maxFileSize().toMegabytes() + " MB");
  }

  private void insert(long importId, int number, byte[] chunk) {
    jdbc.sql("insert into original (import_id, chunk, bytes) values (?, ?, ?)")
        .params(importId, number, chunk)
        .update();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
