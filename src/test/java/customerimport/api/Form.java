package customerimport.api;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

/** A form as browsers send it, with files in it. */
final class Form {

  private static final String BOUNDARY = "a-line-that-no-file-has";

  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  Form field(String name, String value) {
    return part("name=\"" + name + "\"\r\n", value.getBytes(StandardCharsets.UTF_8));
  }

  Form file(String name, String fileName, byte[] bytes) {
    return part(
        "name=\"" + name + "\"; filename=\"" + fileName + "\"\r\nContent-Type: text/csv\r\n",
        bytes);
  }

  String mediaType() {
    return "multipart/form-data; boundary=" + BOUNDARY;
  }

  BodyPublisher body() {
    body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return BodyPublishers.ofByteArray(body.toByteArray());
  }

  private Form part(String head, byte[] bytes) {
    String start = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + head + "\r\n";
    body.writeBytes(start.getBytes(StandardCharsets.UTF_8));
    body.writeBytes(bytes);
    body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    return this;
  }
}
