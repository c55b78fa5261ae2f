package customerimport.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import customerimport.imports.Import;
import customerimport.imports.Options;
import customerimport.imports.Options.EmptyCells;
import customerimport.imports.Snapshot;
import customerimport.imports.Snapshots;
import customerimport.preview.Outcome;
import customerimport.testing.ApplicationTest;
import customerimport.testing.Product;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the CSV files say of an import with every outcome. */
@ApplicationTest
class ReportsTest {

  private static final Locale ENGLISH = Locale.ENGLISH;

  @Autowired Product product;
  @Autowired PreviewCsv previewCsv;
  @Autowired ResultCsv resultCsv;
  @Autowired RejectsCsv rejectsCsv;
  @Autowired Snapshots snapshots;
  @Autowired ReportRows rows;

  private long kari;

  @BeforeEach
  void customers() {
    Import base =
        product.importNow(
            "CustomerID;FirstName;LastName;Email;Gender;Mobile",
            "0;Kari;Nordmann;kari@example.com;2;+4790512345",
            "0;Ola;Nordmann;ola@example.com;1;");
    kari = base.firstNewId();
  }

  @Test
  void thePreviewHoldsTheRowsThatAreNewChangedOrRejectedInFileOrder() throws IOException {
    Import of =
        product.preview(
            "Mobil;Kundenr;Bonus;Fornavn;Email;Gender",
            "+4790512345;%d;7;Kari;=kari@example.org;2".formatted(kari),
            "+4790512345;%d;7;Kari;;2".formatted(kari),
            ";0;7;=Ny;ny@example.com;1",
            ";%d;7;Ola;ola@example.com;1".formatted(kari + 1),
            "x;0;7");

    assertThat(lines(previewCsv.of(of.id(), ENGLISH)))
        .startsWith(
            "\uFEFFRow;Line;Outcome;CustomerID;Mobile;FirstName;Email;Gender;Changes;Problems")
        .contains("3;4;NEW;0;;'=Ny;ny@example.com;1;;")
        .anyMatch(line -> line.startsWith("2;3;REJECTED;" + kari + ";+4790512345;Kari;;2;;"))
        .anyMatch(line -> line.startsWith("5;6;REJECTED;0;x;;;;;"))
        .noneMatch(line -> line.contains("Ola"));
  }

  @Test
  void aChangeIsToldWithOldAndNewValue() throws IOException {
    Import of =
        product.preview(
            "CustomerID;Email;Gender;Mobile",
            "%d;kari@example.org;2;".formatted(kari),
            "%d;ola@example.com;0;".formatted(kari + 1));

    assertThat(lines(previewCsv.of(of.id(), ENGLISH)))
        .containsExactly(
            "\uFEFFRow;Line;Outcome;CustomerID;Email;Gender;Mobile;Changes;Problems",
            "1;2;CHANGED;%d;kari@example.org;2;;".formatted(kari)
                + "\"Email: kari@example.com → kari@example.org; Mobile: +4790512345 → (empty)\";",
            "2;3;CHANGED;%d;ola@example.com;0;;Gender: 1 → 0;".formatted(kari + 1));
    assertThat(lines(previewCsv.of(of.id(), Locale.forLanguageTag("nb"))))
        .anyMatch(contains("(tom)"));
  }

  @Test
  void aCellThatIsKeptShowsWhatTheCustomerHolds() throws IOException {
    Import of =
        product.preview(
            new Options(EmptyCells.KEEP, null, null, null),
            "CustomerID;FirstName;Email;Gender",
            "%d;Karin;;2".formatted(kari));

    assertThat(lines(previewCsv.of(of.id(), ENGLISH)))
        .contains(
            "1;2;CHANGED;%d;Karin;kari@example.com;2;FirstName: Kari → Karin;".formatted(kari));
  }

  @Test
  void theResultHoldsEveryRowAsItCameWithItsOutcomeAndNewId() throws IOException {
    Import of =
        product.importNow(
            "Gender;CustomerID;FirstName;Note",
            "2;%d;Kari;\"a;b\"".formatted(kari),
            "",
            "1; 0 ;  Per;+cmd",
            "1;%d;Ola;".formatted(kari + 1),
            "7;0;Feil;x",
            "1;0",
            "2;0;Siri;\"say \"\"hei\"\"\"");

    List<String> lines = lines(resultCsv.of(of.id(), ENGLISH));
    assertThat(lines.subList(0, 4))
        .containsExactly(
            "\uFEFFGender;CustomerID;FirstName;Note;Outcome;Problems",
            "2;%d;Kari;\"a;b\";CHANGED;".formatted(kari),
            "1;%d;\"  Per\";'+cmd;NEW;".formatted(of.firstNewId()),
            "1;%d;Ola;;UNCHANGED;".formatted(kari + 1));
    assertThat(lines.get(4)).startsWith("7;0;Feil;x;REJECTED;").contains("not a gender");
    assertThat(lines.get(5)).startsWith("1;0;REJECTED;");
    assertThat(lines.get(6))
        .isEqualTo("2;%d;Siri;\"say \"\"hei\"\"\";NEW;".formatted(of.firstNewId() + 1));
    assertThat(lines).hasSize(7);
  }

  @Test
  void theRejectsAreTheRowsAsTheyCameWithTheReason() throws IOException {
    Import of =
        product.importNow(
            "CustomerID;Bonus;FirstName;Gender",
            "0;1;God;1",
            "0; 2 ;\"Dårlig;navn\";kvinne",
            "0;3;For;1;mange;celler");

    List<String> lines = lines(rejectsCsv.of(of.id(), ENGLISH));
    assertThat(lines.get(0)).isEqualTo("\uFEFFCustomerID;Bonus;FirstName;Gender;Reason");
    assertThat(lines.get(1)).startsWith("0;\" 2 \";\"Dårlig;navn\";kvinne;").contains("is a word");
    assertThat(lines.get(2)).startsWith("0;3;For;1;mange;celler;");
    assertThat(lines).hasSize(3);
  }

  @Test
  void rejectsThatAreSentAgainAsTheyAreAreRejectedAgain() throws IOException {
    String[] upload = {
      "CustomerID;FirstName;Gender", "0;For;1;mange", "0;Få", "0;Gal;kvinne", "0;\"x\"y;1"
    };
    Import first = product.preview(upload);
    Import second =
        product.preview(lines(rejectsCsv.of(first.id(), ENGLISH)).toArray(String[]::new));

    assertThat(product.outcomes(second.id())).startsWith("1R 2R 3R");
    assertThat(second.warnings()).isEmpty();
    Import third =
        product.preview(lines(rejectsCsv.of(second.id(), ENGLISH)).toArray(String[]::new));
    assertThat(product.outcomes(third.id())).startsWith("1R 2R 3R");
  }

  @Test
  void aLargePreviewIsFetchedPieceByPiece() throws IOException {
    var upload = new ArrayList<String>(List.of("CustomerID;FirstName;Gender"));
    for (int i = 0; i < 20_000; i++) {
      upload.add("0;Person " + i + (i % 2 == 0 ? ";1" : ";x"));
    }
    Import of = product.preview(upload.toArray(String[]::new));

    try (Snapshot snapshot = snapshots.of(of.id())) {
      Iterator<ReportRow> read = rows.all(snapshot).iterator();
      read.next();
      assertThat(openCursors(snapshot)).isPositive();
    }
    assertThat(lines(previewCsv.of(of.id(), ENGLISH))).hasSize(20_001);
    assertThat(lines(resultCsv.of(of.id(), ENGLISH))).hasSize(20_001);
    assertThat(lines(rejectsCsv.of(of.id(), ENGLISH))).hasSize(10_001);
    try (Snapshot snapshot = snapshots.of(of.id())) {
      assertThat(rows.first(7, Outcome.NEW, snapshot)).hasSize(7);
    }
  }

  @Test
  void aFileThatIsNotReadToItsEndGivesItsConnectionBack() throws IOException {
    Import of = product.preview("CustomerID;FirstName;Gender", "0;Per;1");
    for (int i = 0; i < 50; i++) {
      try (InputStream preview = previewCsv.of(of.id(), ENGLISH);
          InputStream result = resultCsv.of(of.id(), ENGLISH)) {
        assertThat(preview.read()).isPositive();
        assertThat(result.read()).isPositive();
      }
    }
  }

  private static long openCursors(Snapshot snapshot) {
    return snapshot
        .jdbc()
        .sql("select count(*) from pg_cursors where statement like '%import_row%customer%'")
        .query(Long.class)
        .single();
  }

  private static Predicate<String> contains(String text) {
    return line -> line.contains(text);
  }

  private static List<String> lines(InputStream file) throws IOException {
    try (file) {
      return List.of(new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\r\n"));
    }
  }
}
