package customerimport.receipt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.core.io.ClassPathResource;

/**
 * The style of the preview's page. It stands in the page itself, and a browser takes no other: it
 * is known by its hash.
 *
 * @param text all that stands in the element
 */
record StyleSheet(String text) {

  /** The style that comes along. */
  static StyleSheet read() {
    try (var bytes = new ClassPathResource("receipt/preview.css").getInputStream()) {
      return new StyleSheet("\n" + new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** By what a content security policy lets it in. */
  String source() {
    return "'sha256-" + Base64.getEncoder().encodeToString(DigestUtils.sha256(text)) + "'";
  }
}
