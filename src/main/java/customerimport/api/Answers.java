package customerimport.api;

import customerimport.imports.Json;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.Headers;
import org.springframework.stereotype.Component;

/** Puts a reply on the wire. */
@Component
public class Answers {

  private final Json json;

  Answers(Json json) {
    this.json = json;
  }

  /**
   * Gives the answer its headers, and nothing that the request brought.
   *
   * @param reply what is answered
   * @param headers the message's headers, which become those of the answer
   * @return the body to be written
   */
  public Object write(@Body Reply reply, @Headers Map<String, Object> headers) {
    headers.clear();
    headers.put(Exchange.HTTP_RESPONSE_CODE, reply.status());
    headers.putAll(reply.headers());
    if (reply.body() instanceof InputStream bytes) {
      return new StreamedBody(bytes);
    }
    String text = reply.body() == null ? "" : json.write(reply.body());
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
