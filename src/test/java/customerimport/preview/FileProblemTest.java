package customerimport.preview;

import static org.assertj.core.api.Assertions.assertThat;

import customerimport.imports.Import;
import customerimport.imports.ImportState;
import customerimport.problem.Problem;
import customerimport.testing.ApplicationTest;
import customerimport.testing.Product;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A file that cannot be previewed is rejected as a whole, and says why. */
@ApplicationTest
class FileProblemTest {

  @Autowired Product product;

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          ~~                                                | EMPTY_FILE
          \\n  \\n                                          | EMPTY_FILE
          CustomerID;Gender                                 | NO_DATA_ROWS
          CustomerID;Gender\\n;;\\n                         | NO_DATA_ROWS
          %PDF-1.7                                          | NOT_CSV
          PK\\003\\004                                      | NOT_CSV
          CustomerID,Gender\\n0,1                           | WRONG_SEPARATOR
          CustomerID\\tGender\\n0\\t1                       | WRONG_SEPARATOR
          Kundenr;Navn\\n0;Kari                             | MISSING_COLUMN
          CustomerID;Gender;Email;E-post\\n0;1;a@x.no;      | DUPLICATE_COLUMN
          CustomerID;Gender;City\\n0;1;"Oslo\\n0;1;Bergen   | UNCLOSED_QUOTE
          CustomerID;Gender;City\\n0;1;O\\000slo            | CONTROL_CHARS
          """)
  void theFileIsRejectedWithItsReason(String file, String expected) {
    Import rejected = product.preview(file.translateEscapes());

    assertThat(rejected.state()).isEqualTo(ImportState.REJECTED);
    assertThat(rejected.problems()).extracting(Problem::code).hasToString("[" + expected + "]");
    assertThat(product.outcomes(rejected.id())).isEmpty();
  }
}
