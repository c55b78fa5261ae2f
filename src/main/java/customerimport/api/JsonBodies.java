package customerimport.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Bodies in JSON, read strictly: what is not known is refused, not ignored. */
@Component
class JsonBodies {

  private final ObjectReader reader;

  JsonBodies(ObjectMapper mapper) {
    this.reader =
        mapper
            .reader()
            .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .with(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .without(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
  }

  /**
   * What the body says.
   *
   * @param body JSON, or nothing
   * @param mediaType the header Content-Type, or null
   * @param expected what is told when it cannot be read
   * @return null when there is no body
   * @throws Refused UNSUPPORTED_MEDIA_TYPE or BAD_JSON
   */
  <T> T read(InputStream body, String mediaType, Class<T> type, Expected expected)
      throws IOException {
    byte[] text = body == null ? new byte[0] : body.readAllBytes();
    if (text.length == 0) {
      return null;
    }
    if (mediaType == null || !mediaType.toLowerCase(Locale.ROOT).startsWith("application/json")) {
      throw new Refused(
          Refusal.of(Reason.UNSUPPORTED_MEDIA_TYPE)
              .with("found", Shown.text(mediaType))
              .with("expected", "application/json"));
    }
    try {
      T said = reader.forType(type).readValue(text);
      if (said != null) {
        return said;
      }
    } catch (JsonProcessingException e) {
      // Said below: what a parser says of it may tell how it is made.
    }
    throw bad(expected);
  }

  /** The refusal of a body that is not what was expected. */
  static Refused bad(Expected expected) {
    return new Refused(Refusal.of(Reason.BAD_JSON).with("expected", expected));
  }
}
