package customerimport.api;

import customerimport.imports.Options;
import customerimport.imports.Options.EmptyCells;
import customerimport.imports.Options.UnknownIds;
import customerimport.security.SignedIn;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How a caller asks for a file to be read. */
@Component
class ReadingOptions {

  private static final Map<String, Character> SEPARATORS =
      Map.of(
          ";",
          ';',
          ",",
          ',',
          "\t",
          '\t',
          "|",
          '|',
          "semicolon",
          ';',
          "comma",
          ',',
          "tab",
          '\t',
          "pipe",
          '|');

  private final SignedIn signedIn;

  ReadingOptions(SignedIn signedIn) {
    this.signedIn = signedIn;
  }

  /**
   * The options as they were sent; null stands for what holds when nothing is said.
   *
   * @param emptyCells CLEAR or KEEP
   * @param separator the character or its name
   * @param encoding the name of a charset
   * @param unknownIds REJECT or CREATE
   * @param everyone true or false
   */
  record Sent(
      String emptyCells, String separator, String encoding, String unknownIds, String everyone) {}

  /**
   * The options that were asked for.
   *
   * @throws Refused when one of them is none, or not for this user
   */
  Options of(Sent sent) {
    return new Options(
        Choice.of(EmptyCells.class, "emptyCells", sent.emptyCells()),
        separator(sent.separator()),
        encoding(sent.encoding()),
        unknownIds(sent.unknownIds()),
        Choice.isTrue("everyone", sent.everyone(), false) ? true : null);
  }

  private UnknownIds unknownIds(String sent) {
    UnknownIds unknownIds = Choice.of(UnknownIds.class, "unknownIds", sent);
    if (unknownIds == UnknownIds.CREATE && !signedIn.isAdmin()) {
      throw new Refused(Refusal.of(Reason.FORBIDDEN));
    }
    return unknownIds == UnknownIds.REJECT ? null : unknownIds;
  }

  private static Character separator(String sent) {
    if (sent == null) {
      return null;
    }
    Character separator = SEPARATORS.get(sent);
    if (separator == null) {
      throw new Refused(Refusal.badParameter("separator", sent, "; , | tab"));
    }
    return separator;
  }

  private static String encoding(String sent) {
    if (sent == null) {
      return null;
    }
    try {
      return Charset.forName(sent).name();
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new Refused(Refusal.badParameter("encoding", sent, Expected.ENCODING));
    }
  }
}
