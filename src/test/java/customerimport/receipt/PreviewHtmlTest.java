package customerimport.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import customerimport.csv.Mapping;
import customerimport.imports.Arrival;
import customerimport.imports.Import;
import customerimport.imports.Options;
import customerimport.imports.Options.EmptyCells;
import customerimport.imports.Originals;
import customerimport.imports.Source;
import customerimport.testing.ApplicationTest;
import customerimport.testing.Product;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the page of an import shows. */
@ApplicationTest
class PreviewHtmlTest {

  private static final Locale NORWEGIAN = Locale.forLanguageTag("nb");
  private static final String HEADER = "CustomerID;FirstName;Email;Gender";

  @Autowired Product product;
  @Autowired Originals originals;
  @Autowired PreviewHtml previewHtml;

  @Test
  void thePageNeedsNothingBesideItself() throws IOException {
    String page = page(product.preview(HEADER, "0;Kari;;2"), Locale.ENGLISH);

    String style = page.replaceFirst("(?s).*<style>(.*)</style>.*", "$1");
    assertThat(page)
        .contains("default-src 'none'; style-src " + new StyleSheet(style).source() + "\">")
        .doesNotContain("unsafe");
    assertThat(page).doesNotContainPattern("<script|<link|src=|href=|url\\(|@import|\\son\\w+=");
    assertThat(page).startsWith("<!doctype html>\n<html lang=\"en\">").endsWith("</html>\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "&lt;b&gt;", "{}"})
  void whatTheFileHoldsIsTextAndNothingElse(String text) throws IOException {
    String page =
        page(
            named(
                text + ".csv",
                HEADER + ";" + quoted(text),
                "0;" + quoted(text) + ";;1;",
                "0;Ola;" + quoted(text) + ";1;"),
            Locale.ENGLISH);

    String escaped =
        text.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;");
    assertThat(page).contains("<h1>" + escaped + ".csv</h1>", "<td>" + escaped + "</td>");
    assertThat(page).contains("<td class=\"bad\">" + escaped + "</td>");
    assertThat(page.replace("<strong>", "")).doesNotContain("<script", "<img", "<b>");
  }

  @Test
  void theBoxesHoldTheCounts() throws IOException {
    long kari = product.importNow(HEADER, "0;Kari;k@example.com;2").firstNewId();
    String page =
        page(
            product.preview(
                HEADER,
                "%d;Karin;k@example.com;2".formatted(kari),
                "0;Per;;1",
                "0;Siri;;2",
                "0;Feil;;x"),
            Locale.ENGLISH);

    assertThat(boxes(page))
        .containsExactly(
            "uploaded Uploaded 4",
            "changed Changed 1",
            "unchanged Unchanged 0",
            "new New 2",
            "rejected Rejected 1");
  }

  @Test
  void whyNothingWouldBeWrittenStandsBeforeTheCounts() throws IOException {
    Import of = product.preview(HEADER, "99999;Per;;1", "99998;Siri;;2", ";Ola;;1");

    assertThat(page(of, Locale.ENGLISH))
        .containsSubsequence(
            "<h2>Why is nothing changed?</h2>",
            "<li>In 2 rows no customer has the number that stands there.",
            "write 0",
            "<li>In 1 row the customer number is empty.",
            "class=\"box uploaded\"");
    assertThat(page(of, NORWEGIAN)).contains("<li>På 2 rader har ingen kunde nummeret");
  }

  @Test
  void whatIsWrongWithARejectedFileStandsFirst() throws IOException {
    String page = page(product.preview("CustomerID,FirstName,Gender", "0,Kari,2"), NORWEGIAN);

    assertThat(page)
        .containsSubsequence(
            "<section class=\"explanation\">", "Kolonnene er skilt med komma (,).", "</section>")
        .doesNotContain("class=\"box");
  }

  @Test
  void aFileThatWritesSomethingNeedsNoExplanation() throws IOException {
    assertThat(page(product.preview(HEADER, "0;Kari;;2", ";Ola;;1"), Locale.ENGLISH))
        .doesNotContain("class=\"explanation\"");
  }

  @Test
  void aChangedCellReadsWithoutItsColour() throws IOException {
    long kari = product.importNow(HEADER, "0;Kari;k@example.com;2").firstNewId();
    Import of = product.preview(HEADER, "%d;Karin;;2".formatted(kari));

    assertThat(page(of, Locale.ENGLISH))
        .contains("<del>Kari</del> → <ins>Karin</ins>", "<del>k@example.com</del> → <ins>(empty)");
    assertThat(page(of, NORWEGIAN)).contains("<ins>(tom)</ins>", "lang=\"nb\"", "Endrede kunder");
  }

  @Test
  void aChangedRowShowsTheWholeCustomerAndWhatIsKept() throws IOException {
    long kari = product.importNow(HEADER, "0;Kari;k@example.com;2").firstNewId();
    var keep = new Options(EmptyCells.KEEP, null, null, null);
    Import of = product.preview(keep, HEADER, "%d;Karin;;2".formatted(kari));

    assertThat(page(of, Locale.ENGLISH))
        .contains("<td class=\"kept\">k@example.com <small>kept</small></td><td>2</td>");
  }

  @Test
  void problemsAreGroupedWithTheirLinesAndWhatToDo() throws IOException {
    var lines = new ArrayList<String>(List.of(HEADER));
    for (int i = 0; i < 8; i++) {
      lines.add("0;Per " + i + ";;x" + i);
    }
    lines.add("0;Siri;siri;2");
    String page = page(product.preview(lines.toArray(String[]::new)), Locale.ENGLISH);

    assertThat(page)
        .contains("<li><p class=\"count\">8</p><p>Gender: The value is not a gender.")
        .contains("Line 2, 3, 4, 5, 6 and 3 more")
        .contains("<li><p class=\"count\">1</p><p>Email: ")
        .contains("<p class=\"lines\">Line 10</p>");
  }

  @Test
  void whatIsWorthALookIsGroupedAndToldAtItsRow() throws IOException {
    long kari = product.importNow(HEADER, "0;Kari;kari@lik.no;2").firstNewId();
    String page =
        page(
            product.preview(
                HEADER + ";Bonus",
                "0;Per;kari@lik.no;1;",
                "0;Siri;siri@lik.no;2;",
                "0;Siri;siri@lik.no;2;",
                "0;Tor;tor@lik.no;1;"),
            Locale.ENGLISH);

    assertThat(page)
        .containsSubsequence(
            "<section class=\"warnings\">",
            "<p>The column “Bonus” is not known",
            "<li><p class=\"count\">3</p><p>Email: The e-mail address is used elsewhere too.",
            "Line 2, 3, 4",
            "<li><p class=\"count\">1</p><p>The row says the same as another row.",
            "<li><p class=\"count\">1</p><p>The row would create a new customer",
            "<section class=\"rows NEW\">",
            "<th scope=\"col\">Worth a look</th>",
            "<tr class=\"warned\"><td class=\"number\">2</td>",
            "used elsewhere too, by customer " + kari,
            "customer " + kari + " already has the same e-mail",
            "<tr><td class=\"number\">5</td><th scope=\"row\">new</th><td class=\"look\"></td>");
  }

  @Test
  void withoutWarningsThereIsNoColumnForThem() throws IOException {
    assertThat(page(product.preview(HEADER, "0;Tor;tor@alene.no;1"), Locale.ENGLISH))
        .doesNotContain("Worth a look", "class=\"look\"");
  }

  @Test
  void aRowThatDoesNotFitTheHeaderShowsItsCellsAndTheReason() throws IOException {
    String page = page(product.preview(HEADER, "0;Per;;1", "0;A;b;c;d"), Locale.ENGLISH);

    assertThat(page).contains("found 5, expected 4", "<td>A</td><td>b</td>");
  }

  @Test
  void onlyTheFirstThousandRowsOfAnOutcomeAreShown() throws IOException {
    var lines = new ArrayList<String>(List.of(HEADER));
    for (int i = 1; i <= 1002; i++) {
      lines.add("0;Per " + i + ";;1");
    }
    String page = page(product.preview(lines.toArray(String[]::new)), Locale.ENGLISH);

    assertThat(page).contains("Per 1000<", "Not shown here: 2 more").doesNotContain("Per 1001<");
  }

  @Test
  void anImportThatWasWrittenSaysSo() throws IOException {
    String page = page(product.importNow(HEADER, "0;Kari;;2"), Locale.ENGLISH);

    assertThat(page).contains("👍 Customer successfully imported!").doesNotContain(".confirm");
  }

  private Import named(String fileName, String... lines) throws IOException {
    var bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    var arrival = new Arrival(Source.WEB, fileName, "kari", Options.DEFAULT, Mapping.NONE, null);
    return product.settled(originals.keep(new ByteArrayInputStream(bytes), arrival));
  }

  private String page(Import of, Locale locale) throws IOException {
    try (InputStream page = previewHtml.of(of.id(), locale)) {
      return new String(page.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }

  private static List<String> boxes(String page) {
    return Pattern.compile("class=\"box (\\w+)\"><dt>([^<]*)</dt><dd>([^<]*)<")
        .matcher(page)
        .results()
        .map(box -> box.group(1) + " " + box.group(2) + " " + box.group(3))
        .toList();
  }
}
