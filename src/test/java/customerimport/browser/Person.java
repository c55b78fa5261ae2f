package customerimport.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What somebody does on the page who knows only the words that stand there. */
final class Person {

  private final Visit visit;
  private final Page page;

  Person(Visit visit) {
    this.visit = visit;
    this.page = visit.page();
  }

  Page page() {
    return page;
  }

  /** A button by what it says, where the page or an open dialog has one. */
  Locator button(String says) {
    var named = new Locator.GetByRoleOptions().setName(says).setExact(true);
    return page.locator("dialog, body:not(:has(dialog))").getByRole(AriaRole.BUTTON, named);
  }

  /** A list to choose from, by its label. */
  Locator choice(String label) {
    return page.getByRole(AriaRole.COMBOBOX, named(label).setExact(true));
  }

  Person clicks(String says) {
    button(says).first().click();
    return this;
  }

  /** Chooses a file, its lines joined by line feeds, and uploads it. */
  Person uploads(String fileName, String... lines) {
    visit.open("#/");
    chooses(fileName, lines);
    return clicks("Upload");
  }

  Person chooses(String fileName, String... lines) {
    byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    page.locator("input[type=file]").setInputFiles(new FilePayload(fileName, "text/csv", bytes));
    return this;
  }

  /** Opens an import and waits until its rows are there. */
  Person looksAt(long importId) {
    visit.open("#/imports/" + importId);
    return this;
  }

  /** Presses confirm, and says yes when asked. */
  Person confirms() {
    page.locator(".confirm-bar .primary").click();
    page.locator("dialog .primary").click();
    return this;
  }

  Person seesThumbsUp() {
    assertThat(page.locator(".success h2")).hasText("Customer successfully imported!");
    assertThat(page.getByRole(AriaRole.IMG, named("Thumbs up"))).isVisible();
    return this;
  }

  /** What a confirm would do. */
  Person isTold(String sentence) {
    assertThat(page.locator(".confirm-bar > p")).hasText(sentence);
    return this;
  }

  /** What stands in the boxes, blue to red. */
  Person counts(String... boxes) {
    assertThat(page.locator(".box-count")).hasText(boxes);
    return this;
  }

  /** Sees a text somewhere on the page. */
  Person sees(String text) {
    assertThat(page.locator("body")).containsText(text);
    return this;
  }

  /** The row of the table that begins on this line of the file. */
  Locator row(int line) {
    return page.locator("table.preview tbody tr:not(.notes)")
        .filter(
            new Locator.FilterOptions()
                .setHas(page.locator("td.line .line-head > span:text-is('" + line + "')")));
  }

  /** A cell by its line and the header of its column. */
  Locator cell(int line, String column) {
    Locator header =
        page.locator("table.preview thead th")
            .filter(
                new Locator.FilterOptions()
                    .setHasText(Pattern.compile("^\\s*" + column + "\\s*$")));
    assertThat(header).isVisible();
    int at = ((Number) header.evaluate("header => header.cellIndex")).intValue();
    return row(line).locator("> *").nth(at);
  }

  static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
