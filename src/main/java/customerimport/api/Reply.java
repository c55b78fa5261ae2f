package customerimport.api;

import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is answered.
 *
 * @param status the HTTP status
 * @param headers the headers of the answer
 * @param body what is written as JSON; a stream is written as it is, null is no body
 */
public record Reply(int status, Map<String, String> headers, Object body) {

  private static final String CONTENT_TYPE = "Content-Type";

  /** An answer in JSON. */
  static Reply json(int status, Object body) {
    return new Reply(status, Map.of(CONTENT_TYPE, "application/json"), body);
  }

  /** An answer of this media type. */
  static Reply of(String mediaType, InputStream body) {
    return new Reply(200, Map.of(CONTENT_TYPE, mediaType), body);
  }

  /** The same answer with one more header; left out when the value is null. */
  Reply with(String header, String value) {
    var more = new TreeMap<>(headers);
    if (value != null) {
      more.put(header, value);
    }
    return new Reply(status, more, body);
  }
}
