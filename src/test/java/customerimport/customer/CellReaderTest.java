package customerimport.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import customerimport.problem.Code;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellReaderTest {

  private static final Clock TODAY =
      Clock.fixed(Instant.parse("2025-06-15T12:00:00Z"), ZoneOffset.UTC);

  private final CellReader reader = new CellReader(new SiteSettings("NO", Locale.ENGLISH), TODAY);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ID|'  4711 '|4711",
        "TEXT|'\u00A0Kari  Nordmann '|'Kari  Nordmann'",
        "TEXT|A\u030Ase|Åse",
        "TEXT|0150|0150",
        "TEXT|❤️|❤️",
        "LINES|'Storgata 1\r\n0150 Oslo\r'|'Storgata 1\n0150 Oslo'",
        "LINES|'a\rb\n\nc'|'a\nb\n\nc'",
        "EMAIL|' Kari@Example.com '|Kari@Example.com",
        "PHONE|0047 905 12 345|+4790512345",
        "ZIP|' 0150'|0150",
        "COUNTRY|norge|NO",
        "GENDER|' 2 '|2",
        "BIRTH_DATE|28.02.1990|1990-02-28",
        "DATE|28.02.2990|2990-02-28",
        "DATE|1066-10-14|1066-10-14",
        "NUMBER|-120|-120",
        "NUMBER|0|0",
        "LANGUAGE|NB-no|nb-NO"
      })
  void aCellIsReadAsItsKindAsks(Kind kind, String raw, String value) {
    assertThat(reader.read(field(kind, 20), raw)).isEqualTo(Cell.of(value));
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"ID", "GENDER"})
  void aBlankCellIsEmpty(Kind kind) {
    for (String blank : List.of("", " ", "\u00A0", "\t \u3000", "\r\n")) {
      assertThat(reader.read(field(kind, 20), blank)).isEqualTo(Cell.EMPTY);
    }
  }

  @ParameterizedTest
  @CsvSource({"ID,ID_MISSING", "GENDER,GENDER_MISSING"})
  void anIdAndAGenderAreNeverEmpty(Kind kind, Code code) {
    for (String blank : List.of("", " ", "\u00A0", "\t")) {
      assertThat(reader.read(field(kind, 20), blank).problem().code()).isEqualTo(code);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'Ka\u0000ri'|U+0000|3|hidden|Ka⟨U+0000⟩ri",
        "'Ka\u001Fri'|U+001F|3|hidden|Ka⟨U+001F⟩ri",
        "'Ka\u007Fri'|U+007F|3|hidden|Ka⟨U+007F⟩ri",
        "'Ka\u0080ri'|U+0080|3|hidden|Ka⟨U+0080⟩ri",
        "'Ka\u00ADri'|U+00AD|3|hidden|Ka⟨U+00AD⟩ri",
        "'\u200BKari'|U+200B|1|hidden|⟨U+200B⟩Kari",
        "'Kari\u200C'|U+200C|5|hidden|Kari⟨U+200C⟩",
        "'Ka\u200Dri'|U+200D|3|hidden|Ka⟨U+200D⟩ri",
        "'Ka\u200Eri'|U+200E|3|hidden|Ka⟨U+200E⟩ri",
        "'Ka\u202Eri'|U+202E|3|hidden|Ka⟨U+202E⟩ri",
        "'Ka\u2060ri'|U+2060|3|hidden|Ka⟨U+2060⟩ri",
        "'Ka\u2066ri'|U+2066|3|hidden|Ka⟨U+2066⟩ri",
        "'\uFEFFKari'|U+FEFF|1|hidden|⟨U+FEFF⟩Kari",
        "'Ka\u034Fri'|U+034F|3|hidden|Ka⟨U+034F⟩ri",
        "'Ka\u3164ri'|U+3164|3|hidden|Ka⟨U+3164⟩ri",
        "'Ka\uFFFEri'|U+FFFE|3|hidden|Ka⟨U+FFFE⟩ri",
        "'Ka\uD800ri'|U+D800|3|hidden|Ka⟨U+D800⟩ri",
        "'Ka\uDC00ri'|U+DC00|3|hidden|Ka⟨U+DC00⟩ri",
        "'😀\uDB40\uDC67'|U+E0067|2|hidden|😀⟨U+E0067⟩",
        "'  K\uFFFDre'|U+FFFD|2|replaced|K⟨U+FFFD⟩re",
        "'Ka\tri'|U+0009|3|tab|Ka⇥ri",
        "'Ka\nri'|U+000A|3|lineBreak|Ka↵ri",
        "'Ka\r\nri'|U+000D|3|lineBreak|Ka↵ri",
        "'Ka\u2028ri'|U+2028|3|lineBreak|Ka⟨U+2028⟩ri"
      })
  void aHiddenCharacterIsRefusedNamedAndShown(
      String raw, String character, String place, String reason, String shown) {
    var problem = reader.read(field(Kind.TEXT, 20), raw).problem();

    assertThat(problem.code()).isEqualTo(Code.CONTROL_CHARS);
    assertThat(problem.value()).isEqualTo(shown);
    assertThat(problem.details())
        .containsEntry("character", character)
        .containsEntry("place", place)
        .containsEntry("reason", reason);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void noKindTakesAHiddenCharacter(Kind kind) {
    for (String raw : List.of("0\u200B", "\uFEFF0", "0\u00000", "0\t0", "0\u20280")) {
      assertThat(reader.read(field(kind, 20), raw).problem().code()).isEqualTo(Code.CONTROL_CHARS);
    }
  }

  @ParameterizedTest
  @EnumSource(value = Kind.class, mode = EnumSource.Mode.EXCLUDE, names = "LINES")
  void onlyAddressesAndCommentsHaveLines(Kind kind) {
    assertThat(reader.read(field(kind, 20), "0\n0").problem().code()).isEqualTo(Code.CONTROL_CHARS);
  }

  @ParameterizedTest
  @CsvSource({
    "TEXT,aaaaa,5",
    "TEXT,ååååå,5",
    "TEXT,😀😀😀😀😀,5",
    "TEXT,e\u0301e\u0301e\u0301e\u0301e\u0301,5",
    "TEXT,'  aaaaa  ',5",
    "LINES,'a\r\na\r\na',5",
    "ZIP,01500,5",
    "EMAIL,a@b.no,6"
  })
  void lengthIsCountedInCharactersOnceEvenedOut(Kind kind, String raw, int limit) {
    assertThat(reader.read(field(kind, limit), raw).problem()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "TEXT,aaaaaa,5,6",
    "TEXT,'aaa aaa',5,7",
    "TEXT,åååååå,5,6",
    "TEXT,😀😀😀😀😀😀,5,6",
    "LINES,'a\r\na\r\na\r\na',5,7",
    "ZIP,015000,5,6",
    "EMAIL,kari@example.com,10,16"
  })
  void tooLongTellsFoundAndLimit(Kind kind, String raw, int limit, int found) {
    var problem = reader.read(field(kind, limit), raw).problem();

    assertThat(problem.code()).isEqualTo(Code.TOO_LONG);
    assertThat(problem.details())
        .containsEntry("found", String.valueOf(found))
        .containsEntry("limit", String.valueOf(limit));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aHugeCellIsRefusedWithoutAnUproar(Kind kind) {
    for (String part : List.of("1", "a", "a@", "(", "+", "å", "-a", "1.", "%0a")) {
      assertThat(reader.read(field(kind, 100), part.repeat(100_000)).problem()).isNotNull();
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void whatIsReadReadsTheSameAgain(Kind kind) {
    var random = new Random(kind.name().hashCode());
    Field field = field(kind, 20);
    for (int i = 0; i < 30_000; i++) {
      String raw = i % 2 == 0 ? RandomText.of(random, 10) : RandomText.of(random, 17, likely(kind));
      Cell cell = reader.read(field, raw);
      if (cell.problem() == null) {
        assertThat(reader.read(field, cell.value())).as(raw).isEqualTo(cell);
      } else {
        assertThat(cell.value()).as(raw).isNull();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"-0", "007", "1.0", "1 000", "1e3", "+1", "-", "٣", "123456789012345678901"})
  void aNumberIsPlainDigits(String raw) {
    var problem = reader.read(field(Kind.NUMBER, 20), raw).problem();

    assertThat(problem.code()).isEqualTo(Code.INVALID_VALUE);
    assertThat(problem.details()).containsEntry("reason", "number").containsEntry("limit", "20");
  }

  @ParameterizedTest
  @ValueSource(strings = {"no", " NO ", "SE", "dk"})
  void theSiteIsACountry(String region) {
    assertThat(new SiteSettings(region, Locale.ENGLISH).region())
        .isEqualTo(region.strip().toUpperCase(Locale.ROOT));
  }

  @Test
  void aSiteThatIsNoCountryIsAMistakeInTheConfiguration() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SiteSettings("Norway", Locale.ENGLISH))
        .withMessageContaining("customer-import.site.region");
  }

  private static String likely(Kind kind) {
    return switch (kind) {
      case ID, GENDER -> "0123 ";
      case TEXT, LINES -> "aåA\u030A \r\n\u00A0";
      case EMAIL -> "aå@..-no";
      case PHONE -> "+00123456789 -()";
      case ZIP -> "0123 -AN";
      case COUNTRY -> "NOSEorge";
      case BIRTH_DATE, DATE -> "0129-.";
      case NUMBER -> "0123-";
      case LANGUAGE -> "nbsvNOoen-_x1";
    };
  }

  static Field field(Kind kind, int limit) {
    return new Field("F", kind, limit, false, false, "f", List.of());
  }
}
