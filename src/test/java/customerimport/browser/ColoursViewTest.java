package customerimport.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import customerimport.testing.Product;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The colours that people know, in light and dark, by what the browser paints. */
@BrowserTest
class ColoursViewTest {

  /** Hue in degrees of what is behind an element, and the contrast of its text to that. */
  private static final String LOOK =
      """
      element => {
        const style = getComputedStyle(element);
        const rgb = colour => {
          const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
          canvas.fillStyle = colour;
          canvas.fillRect(0, 0, 1, 1);
          return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).map(part => part / 255);
        };
        const light = ([r, g, b]) => {
          const [x, y, z] = [r, g, b].map(c => c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4);
          return .2126 * x + .7152 * y + .0722 * z;
        };
        const hue = ([r, g, b]) => {
          const most = Math.max(r, g, b), span = most - Math.min(r, g, b);
          const at = most === r ? ((g - b) / span) % 6 : most === g ? (b - r) / span + 2 : (r - g) / span + 4;
          return Math.round((at * 60 + 360) % 360);
        };
        const [back, ink] = [rgb(style.backgroundColor), rgb(style.color)];
        const [dim, bright] = [light(back), light(ink)].sort((a, b) => a - b);
        return [hue(back), (bright + .05) / (dim + .05)];
      }
      """;

  private static final String[] FILE = {
    "CustomerID;FirstName;LastName;Gender",
    "501;Karin;Nordmann;2",
    "0;Siri;Dahl;2",
    "502;Ola;Hansen;",
  };

  @Autowired Product product;
  @Autowired JdbcClient database;

  @BeforeEach
  void customers() {
    database.sql("delete from customer").update();
    database
        .sql(
            """
            insert into customer (customer_id, first_name, last_name, gender)
            values (501, 'Kari', 'Nordmann', 2), (502, 'Ola', 'Hansen', 1)
            """)
        .update();
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void boxesCellsAndRowsHaveTheirColours(ColorScheme scheme, Visits visits) {
    long id = product.preview(FILE).id();
    Person person =
        new Person(visits.signedIn(options -> options.setColorScheme(scheme))).looksAt(id);
    assertThat(person.row(3)).isVisible();

    is(person.page().locator(".box.uploaded"), "blue", 205, 235);
    is(person.page().locator(".box.changed"), "yellow", 40, 55);
    is(person.page().locator(".box.unchanged"), "turquoise", 170, 195);
    is(person.page().locator(".box.new"), "green", 130, 160);
    is(person.page().locator(".box.rejected"), "red", 0, 10);
    is(person.cell(2, "FirstName"), "yellow", 40, 55);
    for (Locator cell : cells(person.row(3))) {
      is(cell, "green", 130, 160);
    }
    for (Locator cell : cells(person.row(4))) {
      is(cell, "red", 0, 15);
    }
  }

  private static List<Locator> cells(Locator row) {
    return row.locator("td").all();
  }

  private static void is(Locator element, String colour, int from, int to) {
    List<?> looks = (List<?>) element.evaluate(LOOK);
    assertThat(((Number) looks.get(0)).intValue()).as(colour + " " + element).isBetween(from, to);
    assertThat(((Number) looks.get(1)).doubleValue())
        .as("contrast on %s of %s", colour, element)
        .isGreaterThanOrEqualTo(4.5);
  }
}
