package customerimport.preview;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import customerimport.export.CustomerList;
import customerimport.export.ListFormat;
import customerimport.export.Template;
import customerimport.imports.Counts;
import customerimport.imports.Import;
import customerimport.imports.ImportState;
import customerimport.receipt.PreviewCsv;
import customerimport.receipt.PreviewHtml;
import customerimport.receipt.ResultCsv;
import customerimport.segment.Filter;
import customerimport.testing.Product;
import customerimport.testing.SiteWithColumns;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SiteWithColumns
class OwnColumnsTest {

  @Autowired Product product;
  @Autowired CustomerList customerList;
  @Autowired Template template;
  @Autowired ResultCsv resultCsv;
  @Autowired PreviewCsv previewCsv;
  @Autowired PreviewHtml previewHtml;

  @BeforeEach
  void kariIsKnown() {
    product.database().sql("delete from customer").update();
    product
        .database()
        .sql(
            """
            insert into customer (customer_id, first_name, gender, own)
            values (1, 'Kari', 2, '{"Points": "40", "Member since": "1999-12-31"}'),
              (2, 'Ola', 1, null)
            """)
        .update();
  }

  @Test
  void ownColumnsAreWrittenChangedAndClearedLikeTheOthers() {
    Import is =
        product.importNow(
            "CustomerID;FirstName;Gender;Poeng;membersince",
            "1;Kari;2;41;",
            "2;Ola;1;;31.12.2030",
            "0;Liv;2;7;2001-01-01");

    assertThat(product.outcomes(is.id())).isEqualTo("1C 2C 3N");
    assertThat(product.customer(1, "own")).isEqualTo("{\"Points\": \"41\"}");
    assertThat(product.customer(2, "own")).isEqualTo("{\"Member since\": \"2030-12-31\"}");
    assertThat(product.customer(is.firstNewId(), "own"))
        .isEqualTo("{\"Points\": \"7\", \"Member since\": \"2001-01-01\"}");
  }

  @Test
  void rowsThatDifferInOneAreNoDuplicates() {
    Import is = product.preview("CustomerID;FirstName;Gender;Points", "0;Liv;2;1", "0;Liv;2;2");

    assertThat(is.counts()).isEqualTo(new Counts(2, 0, 0, 2, 0, 0, 0));
  }

  @Test
  void aFileWithoutThemLeavesThemAlone() {
    product.importNow("CustomerID;FirstName;Gender", "1;Karen;2");

    assertThat(product.customer(1, "own"))
        .isEqualTo("{\"Points\": \"40\", \"Member since\": \"1999-12-31\"}");
  }

  @Test
  void theLastValueGoneNothingIsLeft() {
    product.importNow("CustomerID;Gender;Points;Member since", "1;2;;");

    assertThat(product.customer(1, "own")).isNull();
  }

  @Test
  void whatIsEqualIsUnchanged() {
    Import is =
        product.preview(
            "CustomerID;FirstName;Gender;Points;Member since",
            "1;Kari;2;40;31.12.1999",
            "2;Ola;1;;");

    assertThat(is.counts()).isEqualTo(new Counts(2, 0, 2, 0, 0, 0, 0));
  }

  @Test
  void whatTheirKindDoesNotAllowIsRejected() {
    Import is =
        product.preview(
            "CustomerID;Gender;Points;Member since",
            "1;2;007;",
            "2;1;1234567;",
            "0;1;4.5;2001-02-29");

    assertThat(product.outcomes(is.id())).isEqualTo("1R 2R 3R");
    assertThat(product.problems(is.id(), 1)).containsExactly("INVALID_VALUE");
    assertThat(product.problems(is.id(), 2)).containsExactly("INVALID_VALUE");
    assertThat(product.problems(is.id(), 3))
        .containsExactly("INVALID_VALUE", "DATE_INVALID", "NAME_MISSING");
  }

  @Test
  void aCellThatMovedIsAConflictAndOneBesideItIsNot() {
    Import is = product.preview("CustomerID;Gender;Points", "1;2;41");
    product.database().sql("update customer set own = own || '{\"Points\": \"50\"}'").update();

    product.confirm(is.id(), 1);
    Import again = product.in(ImportState.PREVIEWED, is.id());
    assertThat(again.conflict().cells())
        .singleElement()
        .satisfies(
            cell -> {
              assertThat(cell.field()).isEqualTo("Points");
              assertThat(cell.shown()).isEqualTo("40");
              assertThat(cell.found()).isEqualTo("50");
            });

    product
        .database()
        .sql("update customer set own = own || '{\"Member since\": \"2000-01-01\"}'")
        .update();
    product.confirm(is.id(), again.revision());
    product.in(ImportState.IMPORTED, is.id());
    assertThat(product.customer(1, "own"))
        .isEqualTo("{\"Points\": \"41\", \"Member since\": \"2000-01-01\"}");
  }

  @Test
  void theExportHasThemAndComesBackUnchanged() throws Exception {
    String list = text(customerList.read(ListFormat.USUAL, Filter.everybody()));

    assertThat(list).contains(";Points;Member since").contains("\"40\";\"1999-12-31\"");
    assertThat(product.preview(list).counts()).isEqualTo(new Counts(2, 0, 2, 0, 0, 0, 0));
  }

  @Test
  void theTemplateNamesThem() throws IOException {
    assertThat(text(template.read())).contains(";Comment;Points;Member since");
  }

  @Test
  void previewAndResultShowThem() throws IOException {
    Import is = product.preview("CustomerID;Gender;Bonus", "1;2;41");
    assertThat(text(previewCsv.of(is.id(), Locale.ENGLISH))).contains("Points: 40 → 41");
    assertThat(text(previewHtml.of(is.id(), Locale.ENGLISH)))
        .contains("<del>40</del> → <ins>41</ins>");

    product.confirm(is.id(), 1);
    product.in(ImportState.IMPORTED, is.id());
    assertThat(text(resultCsv.of(is.id(), Locale.ENGLISH)))
        .contains("CustomerID;Gender;Bonus")
        .contains("1;2;41;CHANGED");
  }

  private static String text(InputStream stream) throws IOException {
    try (stream) {
      return new String(stream.readAllBytes(), UTF_8).replace("\uFEFF", "");
    }
  }
}
