package customerimport.receipt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
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
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
