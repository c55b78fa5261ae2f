package customerimport.api;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * A response that its writer cannot close: closed in the middle, a list would look complete. The
 * server closes it when all went well.
 */
final class UnclosedResponse extends HttpServletResponseWrapper {

  UnclosedResponse(HttpServletResponse response) {
    super(response);
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    return new Unclosed(super.getOutputStream());
  }

  private static final class Unclosed extends ServletOutputStream {

    private final ServletOutputStream output;

    Unclosed(ServletOutputStream output) {
      this.output = output;
    }

    @Override
    public void write(int one) throws IOException {
      output.write(one);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      output.write(bytes, offset, length);
    }

    @Override
    public void flush() throws IOException {
      output.flush();
    }

    @Override
    public void close() {
      // Left to the server.
    }

    @Override
    public boolean isReady() {
      return output.isReady();
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      output.setWriteListener(listener);
    }
  }
}
