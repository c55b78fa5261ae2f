package customerimport.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.apache.camel.Body;
import org.apache.camel.Header;
import org.springframework.stereotype.Component;

/** What a request names: the import in its path, the revision in its body. */
@Component
public class Requests {

  private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,18}");

  private final JsonBodies bodies;

  Requests(JsonBodies bodies) {
    this.bodies = bodies;
  }

  /** The body of a confirm. */
  record Step(Integer revision) {}

  /**
   * The number of the import.
   *
   * @param id as the path has it
   */
  public long importId(@Header("id") String id) {
    return number("id", id);
  }

  /** The number of an import that a parameter names. */
  static long number(String name, String id) {
    try {
      if (ID.matcher(id).matches()) {
        return Long.parseLong(id);
      }
    } catch (NumberFormatException e) {
      // Nineteen digits can be more than a number holds: told like any other.
    }
    throw new Refused(Refusal.badParameter(name, id, Expected.IMPORT_ID));
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
    Step step = bodies.read(body, mediaType, Step.class, Expected.REVISION_BODY);
    if (step != null && step.revision() != null && step.revision() < 1) {
      throw JsonBodies.bad(Expected.REVISION_BODY);
    }
    return step == null ? null : step.revision();
  }
}
