package customerimport.customer;

import customerimport.problem.Code;
import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.EmailValidator;

/**
 * How an e-mail address is read: one address of a possible form, kept as it was typed. Whether its
 * domain is assigned is not asked: new ones come every month.
 */
final class Emails {

  private static final Pattern ENCODED_LINE_BREAK = Pattern.compile("(?i)%0[ad]");
  private static final Pattern DOMAIN =
      Pattern.compile(
          "(?i)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+(xn--[a-z0-9-]{0,57}[a-z0-9]|[a-z]{2,63})");
  private static final int LONGEST_DOMAIN = 253;
  private static final Form FORM = new Form();

  private Emails() {}

  static Cell read(String text) {
    return PlainAddresses.has(text) ? Cell.of(text) : readByLibrary(text);
  }

  /** Reads any address at all. */
  static Cell readByLibrary(String text) {
    if (ENCODED_LINE_BREAK.matcher(text).find()) {
      return Cell.refused(Code.EMAIL_INVALID, text, "lineBreak");
    }
    return FORM.isValid(text)
        ? Cell.of(text)
        : Cell.refused(Code.EMAIL_INVALID, text, reason(text));
  }

  private static String reason(String text) {
    int first = text.indexOf('@');
    if (first < 0) {
      return "noAt";
    } else if (text.indexOf('<') >= 0 || text.toLowerCase(Locale.ROOT).startsWith("mailto:")) {
      return "name";
    } else if (text.indexOf('@', first + 1) > 0) {
      return "several";
    } else if (text.indexOf(' ') >= 0) {
      return "space";
    }
    return "";
  }

  /** The library's rules for the address, and for its domain the form of a name alone. */
  private static final class Form extends EmailValidator {

    private static final long serialVersionUID = 1;

    Form() {
      super(false);
    }

    @Override
    protected boolean isValidDomain(String domain) {
      String ascii = ascii(domain);
      return ascii.length() <= LONGEST_DOMAIN && DOMAIN.matcher(ascii).matches();
    }

    private static String ascii(String domain) {
      try {
        return CanonicalText.isPlain(domain) ? domain : IDN.toASCII(domain);
      } catch (IllegalArgumentException notADomain) {
        return "";
      }
    }
  }
}
