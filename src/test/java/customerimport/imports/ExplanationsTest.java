package customerimport.imports;

import static org.assertj.core.api.Assertions.assertThat;

import customerimport.imports.Explanations.Explanation;
import customerimport.testing.ApplicationTest;
import customerimport.testing.Product;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Why nothing would be written, in sentences. */
@ApplicationTest
class ExplanationsTest {

  private static final Locale BOKMAL = Locale.forLanguageTag("nb");

  @Autowired Product product;
  @Autowired Explanations explanations;

  @BeforeEach
  void knownCustomers() {
    product.database().sql("truncate customer").update();
    product
        .database()
        .sql(
            """
            insert into customer (customer_id, first_name, email, gender)
            select n, 'Kari', 'kari@example.org', 2 from generate_series(1, 1500) n
            """)
        .update();
  }

  @Test
  void eachCauseIsToldWithItsRows() {
    Import of = product.preview("CustomerID;Gender;FirstName", "1;2;Kari", "9001;2;A", "9002;;B");

    assertThat(explanations.of(of, Locale.ENGLISH))
        .extracting(told -> told.code() + " " + told.rows() + " " + start(told))
        .containsExactly(
            "EVERYTHING_EQUAL 1 In 1 row everything",
            "ID_UNKNOWN 2 In 2 rows no",
            "GENDER_MISSING 1 In 1 row the");
    assertThat(explanations.of(of, BOKMAL))
        .extracting(ExplanationsTest::start)
        .containsExactly("På 1 rad er", "På 2 rader har", "På 1 rad er");
  }

  @Test
  void aRejectedFileIsExplainedByItsProblem() {
    Import of = product.preview("CustomerID,Gender", "0,1");

    assertThat(explanations.of(of, BOKMAL))
        .singleElement()
        .satisfies(told -> assertThat(told.code()).isEqualTo("WRONG_SEPARATOR"))
        .satisfies(told -> assertThat(told.rows()).isZero())
        .satisfies(told -> assertThat(told.message()).contains("semikolon (;)", "Velg å lese"));
  }

  @Test
  void nothingIsExplainedWhenSomethingWouldBeWritten() {
    assertThat(explanations.of(product.preview("Id;Sex;FirstName", "0;1;Ny"), BOKMAL)).isNull();
  }

  @Test
  void columnsThatAreNotReadAreNamedWhereAllIsEqual() {
    Import of = product.preview("Id;Sex;E-adr.;Bonus;", "1;2;ny@example.org;7");

    assertThat(explanations.of(of, Locale.ENGLISH).get(0).message())
        .contains("Not read are the columns E-adr., Bonus.");
  }

  @Test
  void emptyCellsThatKeepAreNamedWhereAllIsEqual() {
    String[] file = {"Id;Sex;Email", "1;2;"};
    var keep = new Options(Options.EmptyCells.KEEP, null, null, null);

    assertThat(explanations.of(product.preview(keep, file), Locale.ENGLISH).get(0).message())
        .contains("Empty cells change nothing");
    assertThat(explanations.of(product.preview(file), Locale.ENGLISH)).isNull();
  }

  @Test
  void numbersOfRowsAreReadable() {
    var rows = new StringBuilder("Id;Sex;FirstName");
    for (int id = 1; id <= 1500; id++) {
      rows.append('\n').append(id).append(";2;Kari");
    }
    List<Explanation> told = explanations.of(product.preview(rows.toString()), Locale.ENGLISH);

    assertThat(told.get(0).message()).startsWith("In 1,500 rows everything is stored already");
  }

  private static String start(Explanation told) {
    return told.message().replaceAll("^((\\S+ ){3}\\S+).*", "$1");
  }
}
