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
    String reason = unfit(text);
    return reason == null ? parsed(text) : refused(text, reason);
  }

  private Cell parsed(String text) {
    PhoneNumber number = parse(text);
    if (number == null) {
      return isInternational(text) ? refused(text, "country") : unlessPlusIsLost(text, "");
    }
    if (number.getCountryCodeSource() == CountryCodeSource.FROM_NUMBER_WITHOUT_PLUS_SIGN) {
      return refused(text, "lostPlus").repairedBy(formatted(number));
    }
    return switch (numbers.isPossibleNumberWithReason(number)) {
      case IS_POSSIBLE -> Cell.of(formatted(number));
      case IS_POSSIBLE_LOCAL_ONLY -> refused(text, "local");
      case TOO_SHORT -> unlessPlusIsLost(text, "short");
      case TOO_LONG -> unlessPlusIsLost(text, "long");
      case INVALID_COUNTRY_CODE -> refused(text, "country");
      case INVALID_LENGTH -> unlessPlusIsLost(text, "");
    };
  }

  private Cell unlessPlusIsLost(String text, String reason) {
    String digits = digits(text);
    if (!isInternational(text) && BARE.matcher(digits).matches()) {
      PhoneNumber number = parse("+" + digits);
      if (number != null && numbers.isValidNumber(number)) {
        return refused(text, "lostPlus").repairedBy(formatted(number));
      }
    }
    return refused(text, reason);
  }

  private PhoneNumber parse(String text) {
    try {
      return numbers.parseAndKeepRawInput(text, region);
    } catch (NumberParseException notANumber) {
      return null;
    }
  }

  private String formatted(PhoneNumber number) {
    return numbers.format(number, PhoneNumberFormat.E164);
  }

  /** What makes the text no phone number at first sight, or null. */
  private static String unfit(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        return SPREADSHEET.matcher(text).matches() ? "excel" : "letters";
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

  private static boolean isInternational(String text) {
    return text.indexOf('+') >= 0;
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
