package customerimport.imports;

import customerimport.csv.Encoding;
import customerimport.csv.EncodingDetector;
import customerimport.problem.Code;
import customerimport.problem.FileRejected;
import customerimport.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.util.unit.DataSize;

/**
 * A file as it comes: its bytes in chunks, and what is known of it once all have come. Read by one
 * thread after the other.
 */
final class IncomingFile {

  private static final int CHUNK = 1 << 20;

  private final InputStream bytes;
  private final DataSize limit;
  private final MessageDigest sha256 = DigestUtils.getSha256Digest();
  private final EncodingDetector encoding = new EncodingDetector();
  private boolean hasBegun;
  private long size;

  IncomingFile(InputStream bytes, DataSize limit) {
    this.bytes = bytes;
    this.limit = limit;
  }

  /**
   * The next chunk, an empty one of an empty file, null behind the last.
   *
   * @throws UncheckedIOException when the sender breaks off
   * @throws FileRejected TOO_LARGE
   */
  byte[] next() {
    byte[] chunk = read();
    if (hasBegun && chunk.length == 0) {
      return null;
    }
    hasBegun = true;
    size += chunk.length;
    if (size > limit.toBytes()) {
      throw new FileRejected(Problem.of(Code.TOO_LARGE).with("limit", limit.toMegabytes() + " MB"));
    }
    sha256.update(chunk);
    encoding.update(chunk, 0, chunk.length);
    return chunk;
  }

  long size() {
    return size;
  }

  /** To be asked once. */
  byte[] sha256() {
    return sha256.digest();
  }

  Encoding encoding() {
    return encoding.detected();
  }

  private byte[] read() {
    try {
      return bytes.readNBytes(CHUNK);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
