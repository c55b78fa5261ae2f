package customerimport.customer;

import customerimport.problem.Code;
import customerimport.problem.Problem;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Reads the text of a cell into the value that is stored and compared, or says what is wrong. */
@Component
public class CellReader {

  /**
   * By kind. A table and not a switch: each form is then compiled once and by itself, and not three
   * times as a part of those that call it, which was a third of what the first file after a start
   * had compiled.
   */
  private final Map<Kind, Form> forms = new EnumMap<>(Kind.class);

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
    var phones = new Phones(site.region());
    var zipCodes = new ZipCodes(site.region());
    var dates = new Dates(clock);
    for (Kind kind : Kind.values()) {
      forms.put(
          kind,
          switch (kind) {
            case ID, TEXT, LINES -> (text, field, country) -> Cell.of(text);
            case EMAIL -> (text, field, country) -> Emails.read(text);
            case PHONE -> (text, field, country) -> phones.read(text);
            case ZIP -> (text, field, country) -> zipCodes.read(text, country);
            case COUNTRY -> (text, field, country) -> Countries.read(text);
            case GENDER -> (text, field, country) -> Genders.read(text);
            case BIRTH_DATE -> (text, field, country) -> dates.readBirth(text);
            case DATE -> (text, field, country) -> dates.read(text);
            case LANGUAGE -> (text, field, country) -> Languages.read(text);
            case NUMBER -> (text, field, country) -> WholeNumbers.read(text, field.limit());
          });
    }
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
    return tooLong == null
        ? forms.get(field.kind()).read(text, field, country)
        : Cell.refused(tooLong);
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

  /** How the canonical text of one kind of cell is read. */
  private interface Form {
    Cell read(String text, Field field, String country);
  }
}
