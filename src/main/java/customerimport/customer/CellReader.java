package customerimport.customer;

import customerimport.problem.Code;
import customerimport.problem.Problem;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Reads the text of a cell into the value that is stored and compared, or says what is wrong. */
@Component
public class CellReader {

  private final Phones phones;
  private final ZipCodes zipCodes;
  private final Dates dates;

  @Autowired
  CellReader(SiteSettings site, ObjectProvider<Clock> clock) {
    this(site, clock.getIfAvailable(Clock::systemDefaultZone));
  }

  /**
   * A reader for this site.
   *
   * @param clock tells which day is today: no date may be later
   */
  public CellReader(SiteSettings site, Clock clock) {
    phones = new Phones(site.region());
    zipCodes = new ZipCodes(site.region());
    dates = new Dates(clock);
  }

  /**
   * Reads a cell whose row says nothing of a country.
   *
   * @param raw the text as the file has it, not null
   */
  public Cell read(Field field, String raw) {
    return read(field, raw, null);
  }

  /**
   * Reads a cell. What it gives, read again, gives the same.
   *
   * @param raw the text as the file has it, not null
   * @param country the country of the row as this reader gave it; null or empty when there is none
   */
  public Cell read(Field field, String raw, String country) {
    if (field.kind() == Kind.ID) {
      return id(raw);
    }
    if (CanonicalText.isPlain(raw)) {
      return canonical(field, raw, country);
    }
    String text = CanonicalText.ofOther(raw);
    boolean lines = field.kind() == Kind.LINES;
    String evened = lines ? CanonicalText.lineFeeds(text) : text;
    Problem forbidden = CanonicalText.forbidden(evened, lines);
    return forbidden == null ? canonical(field, evened, country) : Cell.refused(forbidden);
  }

  private Cell canonical(Field field, String text, String country) {
    if (text.isEmpty()) {
      return field.kind() == Kind.GENDER ? Genders.read(text) : Cell.EMPTY;
    }
    Problem tooLong = isLimited(field.kind()) ? tooLong(field, text) : null;
    return tooLong == null ? ofKind(field, text, country) : Cell.refused(tooLong);
  }

  private Cell ofKind(Field field, String text, String country) {
    return switch (field.kind()) {
      case ID, TEXT, LINES -> Cell.of(text);
      case EMAIL -> Emails.read(text);
      case PHONE -> phones.read(text);
      case ZIP -> zipCodes.read(text, country);
      case COUNTRY -> Countries.read(text);
      case GENDER -> Genders.read(text);
      case BIRTH_DATE -> dates.readBirth(text);
      case DATE -> dates.read(text);
      case LANGUAGE -> Languages.read(text);
      case NUMBER -> WholeNumbers.read(text, field.limit());
    };
  }

  private static Problem tooLong(Field field, String text) {
    if (text.length() <= field.limit()) {
      return null;
    }
    int length = text.codePointCount(0, text.length());
    return length <= field.limit()
        ? null
        : Problem.of(Code.TOO_LONG, text).with("found", length).with("limit", field.limit());
  }

  /** The other kinds have forms of their own, which say more than a length. */
  private static boolean isLimited(Kind kind) {
    return switch (kind) {
      case TEXT, LINES, EMAIL, ZIP -> true;
      case ID, PHONE, COUNTRY, GENDER, BIRTH_DATE, DATE, LANGUAGE, NUMBER -> false;
    };
  }

  private static Cell id(String raw) {
    long id = CustomerIds.parse(raw);
    return id < 0 ? Cell.refused(CustomerIds.problem(raw)) : Cell.of(Long.toString(id));
  }
}
