package customerimport.customer;

import static org.assertj.core.api.Assertions.assertThat;

import customerimport.problem.Code;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

  private final Dates dates =
      new Dates(Clock.fixed(Instant.parse("2025-06-15T12:00:00Z"), ZoneOffset.UTC));

  @ParameterizedTest
  @CsvSource({
    "1990-02-28,1990-02-28",
    "28.02.1990,1990-02-28",
    "01.02.1990,1990-02-01",
    "1880-01-01,1880-01-01",
    "01.01.1880,1880-01-01",
    "2000-02-29,2000-02-29",
    "29.02.2024,2024-02-29",
    "2025-06-15,2025-06-15",
    "15.06.2025,2025-06-15",
    "31.12.1999,1999-12-31"
  })
  void theTwoFormsAreRead(String text, String iso) {
    assertThat(dates.readBirth(text)).isEqualTo(Cell.of(iso));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "31.02.1980|calendar",
        "1980-02-31|calendar",
        "29.02.1900|calendar",
        "29.02.2023|calendar",
        "31.04.1990|calendar",
        "1990-13-01|calendar",
        "1990-00-10|calendar",
        "1990-10-00|calendar",
        "00.00.0000|calendar",
        "02.28.1990|calendar",
        "99.99.9999|calendar",
        "2025-06-16|future",
        "16.06.2025|future",
        "2026-01-01|future",
        "9999-12-31|future",
        "1879-12-31|old",
        "31.12.1879|old",
        "0001-01-01|old",
        "0000-01-01|old",
        "31045|excel",
        "1|excel",
        "31045,5|excel",
        "31045.25|excel",
        "44197|excel",
        "01.02.90|shortYear",
        "1.2.90|shortYear",
        "01/02/90|shortYear",
        "90-02-01|shortYear",
        "01-02-90|shortYear",
        "01/02/1990|order",
        "1/2/1990|order",
        "01-02-1990|order",
        "12/12/1990|order",
        "28/02/1990|''",
        "02/28/1990|''",
        "1990/02/28|''",
        "28-02-1990|''",
        "1990.02.28|''",
        "19900228|''",
        "28021990|''",
        "1990-2-8|''",
        "1990|excel",
        "28. februar 1990|''",
        "28 Feb 1990|''",
        "-1990-02-28|''",
        "+1990-02-28|''",
        "1990-02-28Z|''",
        "１９９０-０２-２８|''",
        "1990–02–28|''",
        "28.02 1990|''",
        "ukjent|''",
        "########|''"
      })
  void anythingElseIsRefusedSayingWhy(String text, String reason) {
    Cell cell = dates.readBirth(text);

    assertThat(cell.problem()).as(String.valueOf(cell.value())).isNotNull();
    assertThat(cell.problem().code()).isEqualTo(Code.DATE_INVALID);
    assertThat(cell.problem().details())
        .containsEntry("reason", reason)
        .doesNotContainKey("repair");
  }

  @ParameterizedTest
  @CsvSource({
    "1.2.1990,digits,1990-02-01",
    "28.2.1990,digits,1990-02-28",
    "1.12.1990,digits,1990-12-01",
    "1990-02-28 00:00:00,time,1990-02-28",
    "1990-02-28T00:00:00.000Z,time,1990-02-28",
    "1990-02-28T00:00:00+01:00,time,1990-02-28",
    "28.02.1990 00:00,time,1990-02-28",
    "28.02.1990 0.00,time,1990-02-28"
  })
  void whatCanBeOneDateOnlyIsOfferedAsARepair(String text, String reason, String repair) {
    assertThat(dates.readBirth(text).problem().details())
        .containsEntry("reason", reason)
        .containsEntry("repair", repair);
  }

  @ParameterizedTest
  @CsvSource({"31.2.1990", "1.2.2099", "1990-02-31 00:00:00", "1.1.1700"})
  void aRepairIsADateThatCouldBeTaken(String text) {
    assertThat(dates.readBirth(text).problem().details()).doesNotContainKey("repair");
  }

  @Test
  void everyDayOfTheCalendarIsRead() {
    var norwegian = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    LocalDate last = LocalDate.of(2025, 6, 15);
    for (LocalDate day = LocalDate.of(1880, 1, 1); !day.isAfter(last); day = day.plusDays(1)) {
      assertThat(dates.readBirth(day.toString())).isEqualTo(Cell.of(day.toString()));
      assertThat(dates.readBirth(norwegian.format(day))).isEqualTo(Cell.of(day.toString()));
    }
  }
}
