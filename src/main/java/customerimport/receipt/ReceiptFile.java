package customerimport.receipt;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/** One file of a receipt: its name, and its content once it is asked for. */
public final class ReceiptFile {

  private final String name;
  private final Supplier<InputStream> content;

  ReceiptFile(String name, Supplier<InputStream> content) {
    this.name = name;
    this.content = content;
  }

  /** The name in the receipts folder. */
  public String name() {
    return name;
  }

  /** The content; nothing is opened before its first byte is read. */
  public InputStream content() {
    return new Unopened(content);
  }

  /** Where a file cannot be written, its content is never read, and nobody closes it. */
  private static final class Unopened extends InputStream {

    private final Supplier<InputStream> content;
    private InputStream opened;

    Unopened(Supplier<InputStream> content) {
      this.content = content;
    }

    private InputStream opened() {
      if (opened == null) {
        opened = content.get();
      }
      return opened;
    }

    @Override
    public int read() throws IOException {
      return opened().read();
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      return opened().read(target, offset, length);
    }

    @Override
    public void close() throws IOException {
      if (opened != null) {
        opened.close();
      }
    }
  }
}
