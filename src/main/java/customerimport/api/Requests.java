package customerimport.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.camel.Body;
import org.apache.camel.Header;
import org.springframework.stereotype.Component;

/** What a request names: the import in its path, the revision in its body. */
@Component
public class Requests {

  private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,18}");

  private final ObjectReader steps;

  Requests(ObjectMapper mapper) {
    this.steps =
        mapper
            .readerFor(Step.class)
            .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .without(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
  }

  /** The body of a confirm. */
  record Step(Integer revision) {}

  /**
   * The number of the import.
   *
   * @param id as the path has it
   */
  public long importId(@Header("id") String id) {
    try {
      if (ID.matcher(id).matches()) {
        return Long.parseLong(id);
      }
    } catch (NumberFormatException e) {
      // Nineteen digits can be more than a number holds: told like any other.
    }
    throw new Refused(Refusal.badParameter("id", id, Expected.IMPORT_ID));
  }

  /**
   * The revision that the caller looked at.
   *
   * @param body JSON, or nothing
   * @param mediaType the header Content-Type, or null
   * @return null when the body does not say
   */
  public Integer revision(@Body InputStream body, @Header("Content-Type") String mediaType)
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
      Step step = steps.readValue(text);
      if (step != null && (step.revision() == null || step.revision() > 0)) {
        return step.revision();
      }
    } catch (JsonProcessingException e) {
      // Said below: what a parser says of it may tell how it is made.
    }
    throw new Refused(Refusal.of(Reason.BAD_JSON).with("expected", Expected.REVISION_BODY));
  }
}
