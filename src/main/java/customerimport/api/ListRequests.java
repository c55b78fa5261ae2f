package customerimport.api;

import customerimport.export.ListFormat;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.camel.Header;
import org.springframework.stereotype.Component;

/** What a request asks of a list of customers. */
@Component
public class ListRequests {

  /** Those that a file needs no word to be read in, while it has its mark. */
  private static final List<String> ENCODINGS =
      List.of("UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252");

  /**
   * How the list is to be written; each parameter may be null.
   *
   * @throws Refused when a mark is asked for where there is none
   */
  public ListFormat format(
      @Header("encoding") String encoding,
      @Header("bom") String bom,
      @Header("version") String version) {
    Charset charset = charset(encoding);
    boolean canBeMarked = charset.name().startsWith("UTF-");
    boolean isMarked = Choice.isTrue("bom", bom, canBeMarked);
    if (isMarked && !canBeMarked) {
      throw new Refused(Refusal.badParameter("bom", bom, "false"));
    }
    return new ListFormat(charset, isMarked, Choice.isTrue("version", version, false));
  }

  private static Charset charset(String sent) {
    if (sent == null) {
      return StandardCharsets.UTF_8;
    }
    return ENCODINGS.stream()
        .filter(sent::equalsIgnoreCase)
        .findFirst()
        .map(Charset::forName)
        .orElseThrow(
            () ->
                new Refused(Refusal.badParameter("encoding", sent, String.join(", ", ENCODINGS))));
  }
}
