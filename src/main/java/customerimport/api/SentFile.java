package customerimport.api;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.util.unit.DataSize;

/** The one file of a multipart request; the server has put it aside and deletes it in the end. */
final class SentFile {

  private final Part part;

  private SentFile(Part part) {
    this.part = part;
  }

  /**
   * The file that the request brings.
   *
   * @param limit what the server was told to take at most
   * @throws Refused when it is none, too large, or not one file
   */
  static SentFile of(HttpServletRequest request, DataSize limit) {
    try {
      List<Part> files =
          request.getParts().stream().filter(p -> p.getSubmittedFileName() != null).toList();
      if (files.size() == 1) {
        return new SentFile(files.get(0));
      }
      throw new Refused(Refusal.of(Reason.ONE_FILE_EXPECTED).with("found", files.size()));
    } catch (IllegalStateException tooLarge) {
      throw new Refused(LimitedStream.tooLarge(limit));
    } catch (IOException | ServletException unreadable) {
      throw new Refused(Refusal.of(Reason.BAD_REQUEST));
    }
  }

  String name() {
    return part.getSubmittedFileName();
  }

  long size() {
    return part.getSize();
  }

  InputStream bytes() throws IOException {
    return part.getInputStream();
  }
}
