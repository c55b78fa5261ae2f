package customerimport.customer;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber.CountryCodeSource;
import customerimport.problem.Code;
import java.util.regex.Pattern;

/** How a phone number is read: any way of writing a possible number, kept in E.164. */
final class Phones {

  private static final int LONGEST = 50;
  private static final int LONGEST_AT_HOME = 9;
  private static final Pattern SPREADSHEET = Pattern.compile("\\d+([.,]\\d+)?[eE]\\+?\\d+");
  private static final Pattern BARE = Pattern.compile("[1-9]\\d{7,14}");

  private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
  private final String region;

  /** Reads numbers without a country code as numbers of this region. */
  Phones(String region) {
    this.region = region;
  }

  Cell read(String text) {
    if (text.length() > LONGEST) {
      return refused(text, "long");
    }
    String plain = PlainNumbers.read(text, region);
    return plain == null ? readByLibrary(text) : Cell.of(plain);
  }

  /** Reads any number at all. */
  Cell readByLibrary(String text) {
    String unfit = unfit(text);
    return unfit == null ? parsed(text) : refused(text, unfit);
  }

  private Cell parsed(String text) {
    PhoneNumber number;
    try {
      number = parse(text);
    } catch (NumberParseException notANumber) {
      return unlessPlusIsLost(text, reason(notANumber.getErrorType()));
    }
    if (number.getCountryCodeSource() == CountryCodeSource.FROM_NUMBER_WITHOUT_PLUS_SIGN) {
      return refused(text, "lostPlus").repairedBy(formatted(number));
    }
    return switch (numbers.isPossibleNumberWithReason(number)) {
      case IS_POSSIBLE -> possible(text, number);
      case IS_POSSIBLE_LOCAL_ONLY -> refused(text, "local");
      case TOO_SHORT -> unlessPlusIsLost(text, "short");
      case TOO_LONG -> unlessPlusIsLost(text, "long");
      case INVALID_COUNTRY_CODE -> refused(text, "country");
      case INVALID_LENGTH -> unlessPlusIsLost(text, "");
    };
  }

  private Cell possible(String text, PhoneNumber number) {
    String canonical = formatted(number);
    String repair = isLong(text) ? withPlus(text) : null;
    if (repair != null && !numbers.isValidNumber(number)) {
      return refused(text, "lostPlus").repairedBy(repair);
    }
    boolean lasts = canonical.equals("+" + digits(text)) || readsTheSame(canonical);
    return lasts ? Cell.of(canonical) : refused(text, "prefix");
  }

  /** Whether there is room for a country code. */
  private static boolean isLong(String text) {
    return digits(text).length() > LONGEST_AT_HOME;
  }

  /** A number that reads as another one when it is read again has a prefix too many. */
  private boolean readsTheSame(String canonical) {
    try {
      return formatted(parse(canonical)).equals(canonical);
    } catch (NumberParseException notANumber) {
      return false;
    }
  }

  private Cell unlessPlusIsLost(String text, String reason) {
    String repair = withPlus(text);
    return repair == null ? refused(text, reason) : refused(text, "lostPlus").repairedBy(repair);
  }

  /** The assigned number that bare digits are once a + stands in front, or null. */
  private String withPlus(String text) {
    String digits = digits(text);
    if (text.indexOf('+') >= 0 || !BARE.matcher(digits).matches()) {
      return null;
    }
    try {
      PhoneNumber number = parse("+" + digits);
      return numbers.isValidNumber(number) ? formatted(number) : null;
    } catch (NumberParseException notANumber) {
      return null;
    }
  }

  private PhoneNumber parse(String text) throws NumberParseException {
    return numbers.parseAndKeepRawInput(text, region);
  }

  private static String reason(NumberParseException.ErrorType type) {
    return switch (type) {
      case INVALID_COUNTRY_CODE -> "country";
      case TOO_SHORT_AFTER_IDD, TOO_SHORT_NSN -> "short";
      case TOO_LONG -> "long";
      case NOT_A_NUMBER -> "";
    };
  }

  private String formatted(PhoneNumber number) {
    return numbers.format(number, PhoneNumberFormat.E164);
  }

  /** What makes the text no phone number at first sight, or null. */
  private static String unfit(String text) {
    if (SPREADSHEET.matcher(text).matches()) {
      return "excel";
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        return "letters";
      } else if (!Character.isDigit(c) && !isBetweenDigits(c)) {
        return c == ',' || c == ';' ? "several" : "form";
      }
    }
    return text.lastIndexOf('+') > 1 ? "form" : null;
  }

  private static boolean isBetweenDigits(char c) {
    return CanonicalText.isSpace(c)
        || "+-.()/".indexOf(c) >= 0
        || Character.getType(c) == Character.DASH_PUNCTUATION;
  }

  private static String digits(String text) {
    var digits = new StringBuilder(text.length());
    text.chars().filter(Character::isDigit).forEach(c -> digits.append(Character.digit(c, 10)));
    return digits.toString();
  }

  private static Cell refused(String text, String reason) {
    return Cell.refused(Code.PHONE_INVALID, text, reason);
  }
}
