package customerimport.customer;

import customerimport.problem.Code;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a date is read: two forms, the strict calendar, nothing in the future, kept in ISO form. */
final class Dates {

  private static final LocalDate EARLIEST = LocalDate.of(1880, 1, 1);
  private static final int LONGEST = 40;
  private static final Pattern SPREADSHEET = Pattern.compile("\\d{1,6}([.,]\\d+)?");
  private static final Pattern SHORT_YEAR = Pattern.compile("\\d{1,2}[./-]\\d{1,2}[./-]\\d{2}");
  private static final Pattern EITHER_ORDER =
      Pattern.compile("(0?[1-9]|1[0-2])[/-](0?[1-9]|1[0-2])[/-]\\d{4}");
  private static final Pattern SHORT_DAY = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
  private static final Pattern WITH_TIME =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2}|\\d{2}\\.\\d{2}\\.\\d{4})[T ]\\d{1,2}[:.]\\d{2}.*");

  private final Clock clock;
  private final LocalDate longPast;

  Dates(Clock clock) {
    this.clock = clock;
    this.longPast = LocalDate.now(clock);
  }

  /** Reads any day of the calendar. */
  Cell read(String text) {
    return read(text, false);
  }

  /** Reads a day on which somebody can have been born. */
  Cell readBirth(String text) {
    return read(text, true);
  }

  private Cell read(String text, boolean birth) {
    if (isShaped(text, '-', 4, 7)) {
      return date(text, number(text, 0, 4), number(text, 5, 7), number(text, 8, 10), birth);
    } else if (isShaped(text, '.', 2, 5)) {
      return date(text, number(text, 6, 10), number(text, 3, 5), number(text, 0, 2), birth);
    }
    return misshapen(text, birth);
  }

  private Cell date(String text, int year, int month, int day, boolean birth) {
    if (!exists(year, month, day)) {
      return refused(text, "calendar");
    }
    LocalDate date = LocalDate.of(year, month, day);
    if (birth && date.isBefore(EARLIEST)) {
      return refused(text, "old");
    } else if (birth && date.isAfter(longPast) && date.isAfter(LocalDate.now(clock))) {
      return refused(text, "future");
    }
    return Cell.of(text.charAt(4) == '-' ? text : date.toString());
  }

  private Cell misshapen(String text, boolean birth) {
    if (text.length() > LONGEST) {
      return refused(text, "");
    } else if (SPREADSHEET.matcher(text).matches()) {
      return refused(text, "excel");
    } else if (SHORT_YEAR.matcher(text).matches()) {
      return refused(text, "shortYear");
    } else if (EITHER_ORDER.matcher(text).matches()) {
      return refused(text, "order");
    }
    return repairable(text, birth);
  }

  private Cell repairable(String text, boolean birth) {
    Matcher time = WITH_TIME.matcher(text);
    if (time.matches()) {
      return offering(refused(text, "time"), time.group(1), birth);
    }
    Matcher day = SHORT_DAY.matcher(text);
    return day.matches()
        ? offering(refused(text, "digits"), padded(day.group(1), day.group(2), day.group(3)), birth)
        : refused(text, "");
  }

  private Cell offering(Cell refused, String repair, boolean birth) {
    Cell repaired = read(repair, birth);
    return repaired.problem() == null ? refused.repairedBy(repaired.value()) : refused;
  }

  private static String padded(String day, String month, String year) {
    return "0".repeat(2 - day.length())
        + day
        + "."
        + "0".repeat(2 - month.length())
        + month
        + "."
        + year;
  }

  private static boolean exists(int year, int month, int day) {
    return month >= 1
        && month <= 12
        && day >= 1
        && day <= Month.of(month).length(Year.isLeap(year));
  }

  /** Whether the text is ten characters, digits but for the separator at two places. */
  private static boolean isShaped(String text, char separator, int first, int second) {
    if (text.length() != 10) {
      return false;
    }
    for (int i = 0; i < 10; i++) {
      char c = text.charAt(i);
      boolean fits = (i == first || i == second) ? c == separator : (c >= '0' && c <= '9');
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private static int number(String text, int start, int end) {
    return Integer.parseInt(text, start, end, 10);
  }

  private static Cell refused(String text, String reason) {
    return Cell.refused(Code.DATE_INVALID, text, reason);
  }
}
