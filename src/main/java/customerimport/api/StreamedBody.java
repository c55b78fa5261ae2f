package customerimport.api;

import java.io.FilterInputStream;
import java.io.InputStream;

/**
 * A body that goes out while it is made. Camel is told by this type (in {@code application.yaml})
 * not to put it aside on the disk first.
 */
final class StreamedBody extends FilterInputStream {

  StreamedBody(InputStream bytes) {
    super(bytes);
  }
}
