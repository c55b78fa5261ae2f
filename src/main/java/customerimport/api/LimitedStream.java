package customerimport.api;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.util.unit.DataSize;

/** A request's body, which is refused once it proves to be longer than is taken. */
final class LimitedStream extends ServletInputStream {

  private final InputStream body;
  private final DataSize limit;
  private long read;
  private boolean atEnd;

  LimitedStream(InputStream body, DataSize limit) {
    this.body = body;
    this.limit = limit;
  }

  static Refusal tooLarge(DataSize limit) {
    boolean large = limit.toMegabytes() > 0;
    return Refusal.of(Reason.TOO_LARGE)
        .with("limit", large ? limit.toMegabytes() + " MB" : limit.toKilobytes() + " kB");
  }

  @Override
  public int read() throws IOException {
    int one = body.read();
    count(one < 0 ? one : 1);
    return one;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = body.read(target, offset, length);
    count(count);
    return count;
  }

  private void count(int count) {
    atEnd = count < 0;
    read += Math.max(count, 0);
    if (read > limit.toBytes()) {
      throw new Refused(tooLarge(limit));
    }
  }

  @Override
  public int available() throws IOException {
    return body.available();
  }

  @Override
  public void close() throws IOException {
    body.close();
  }

  @Override
  public boolean isFinished() {
    return atEnd;
  }

  @Override
  public boolean isReady() {
    return true;
  }

  @Override
  public void setReadListener(ReadListener listener) {
    throw new IllegalStateException("It is read by who waits for it");
  }
}
