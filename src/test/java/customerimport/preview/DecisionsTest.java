package customerimport.preview;

import static org.assertj.core.api.Assertions.assertThat;

import customerimport.confirm.Change;
import customerimport.imports.Counts;
import customerimport.imports.Decisions;
import customerimport.imports.Decisions.Accepted;
import customerimport.imports.Import;
import customerimport.imports.ImportState;
import customerimport.problem.Code;
import customerimport.testing.ApplicationTest;
import customerimport.testing.Product;
import java.util.List;
import java.util.Map;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class DecisionsTest {

  @Autowired Product product;
  @Autowired StagedChanges stagedChanges;
  @Autowired ProducerTemplate camel;

  @BeforeEach
  void twoAreKnown() {
    product.database().sql("delete from customer").update();
    product
        .database()
        .sql(
            """
            insert into customer (customer_id, first_name, email, birth_date, zip_code, country, gender)
            values (1, 'Kari', 'kari@example.com', '1980-01-01', '0150', 'NO', 2),
              (2, 'Ola', 'ola@example.com', '1990-01-01', null, 'NO', 1)
            """)
        .update();
  }

  @Test
  void anAcceptedIdentityIsWritten() {
    Import is =
        product.preview(
            "CustomerID;FirstName;Email;BirthDate;Gender", "1;Liv;liv@example.com;2001-02-03;2");
    assertThat(product.outcomes(is.id())).isEqualTo("1R");

    Import again = decide(is, accept(is, 1, Code.IDENTITY_CHANGE));

    assertThat(product.outcomes(is.id())).isEqualTo("1C");
    assertThat(again.revision()).isEqualTo(2);
    assertThat(again.counts()).isEqualTo(new Counts(1, 1, 0, 0, 0, 0, 0));
    product.confirm(is.id(), 2);
    product.in(ImportState.IMPORTED, is.id());
    assertThat(product.customer(1, "first_name")).isEqualTo("Liv");
  }

  @Test
  void aRowHeldBackForItsIdentityShowsWhatItWouldChange() {
    Import is =
        product.preview(
            "CustomerID;FirstName;Email;BirthDate;Gender", "1;Liv;liv@example.com;2001-02-03;2");

    assertThat(
            product
                .database()
                .sql(
                    "select old_first_name || '>' || first_name from import_row where import_id = ?")
                .param(is.id())
                .query(String.class)
                .single())
        .isEqualTo("Kari>Liv");
  }

  @Test
  void anAcceptedRepairIsTakenInThatRowAlone() {
    Import is =
        product.preview(
            "CustomerID;FirstName;Gender;ZipCode;Country",
            "0;Liv;kvinne;0150;NO",
            "0;Eva;kvinne;0150;NO",
            "2;Ola;1;150;NO");
    assertThat(product.outcomes(is.id())).isEqualTo("1R 2R 3R");

    decide(is, accept(is, 1, Code.GENDER_INVALID), accept(is, 3, Code.ZIP_LOST_ZERO));

    assertThat(product.outcomes(is.id())).isEqualTo("1N 2R 3C");
    product.confirm(is.id(), 2);
    Import imported = product.in(ImportState.IMPORTED, is.id());
    assertThat(product.customer(imported.firstNewId(), "gender")).isEqualTo("2");
    assertThat(product.customer(2, "zip_code")).isEqualTo("0150");
  }

  @Test
  void whatIsAcceptedOneAfterTheOtherHoldsInWhateverOrder() {
    Import is =
        product.preview(
            "CustomerID;FirstName;Email;BirthDate;Gender", "1;Liv;liv@example.com;2001-02-03;mann");
    Accepted repair = accept(is, 1, Code.GENDER_INVALID);
    Import repaired = decide(is, repair);
    assertThat(product.problems(is.id(), 1)).containsExactly("IDENTITY_CHANGE");

    decide(repaired, accept(repaired, 1, Code.IDENTITY_CHANGE), repair);

    assertThat(product.outcomes(is.id())).isEqualTo("1C");
  }

  @Test
  void aRepairCanBeAcceptedForAllRowsAtOnce() {
    Import is =
        product.preview(
            "CustomerID;FirstName;Gender;ZipCode;Country",
            "0;Liv;kvinne;150;NO",
            "0;Eva;2;150;NO",
            "1;Kari;2;150;NO");

    decide(is, new Accepted(null, Code.ZIP_LOST_ZERO, null));

    assertThat(product.outcomes(is.id())).isEqualTo("1R 2N");
    assertThat(product.problems(is.id(), 1)).containsExactly("GENDER_INVALID");
  }

  @Test
  void whatIsAcceptedHoldsOnlyWhileTheChangesAreTheSame() {
    Import is =
        product.preview(
            "CustomerID;FirstName;Email;BirthDate;Gender",
            "1;Liv;liv@example.com;2001-02-03;2",
            "2;Per;ola@example.com;1990-01-01;1");
    Import accepted = decide(is, accept(is, 1, Code.IDENTITY_CHANGE));
    product.database().sql("update customer set first_name = 'Moved'").update();

    product.confirm(is.id(), accepted.revision());
    Import again = product.in(ImportState.PREVIEWED, is.id());

    assertThat(again.revision()).isEqualTo(3);
    assertThat(product.outcomes(is.id())).isEqualTo("1R 2C");
    assertThat(again.decisions()).isEqualTo(Decisions.NONE);
  }

  @Test
  void whatIsAcceptedSurvivesAPreviewThatShowsTheSame() {
    Import is =
        product.preview(
            "CustomerID;FirstName;Email;BirthDate;Gender",
            "1;Liv;liv@example.com;2001-02-03;2",
            "2;Per;ola@example.com;1990-01-01;1");
    Import accepted = decide(is, accept(is, 1, Code.IDENTITY_CHANGE));
    product.database().sql("update customer set first_name = 'X' where customer_id = 2").update();

    product.confirm(is.id(), accepted.revision());
    Import again = product.in(ImportState.PREVIEWED, is.id());

    assertThat(product.outcomes(is.id())).isEqualTo("1C 2C");
    assertThat(again.decisions()).isEqualTo(accepted.decisions());
  }

  @Test
  void aProbableDuplicateCanChangeTheCustomerInstead() {
    Import is =
        product.preview(
            "CustomerID;FirstName;Email;Gender", "0;Karen;kari@example.com;2", "0;Liv;;2");
    assertThat(product.outcomes(is.id())).isEqualTo("1N 2N");

    Import again = change(is, new Decisions(null, Map.of(1L, 1L), null));

    assertThat(product.outcomes(is.id())).isEqualTo("1C 2N");
    assertThat(again.counts()).isEqualTo(new Counts(2, 1, 0, 1, 0, 0, 0));
    product.confirm(is.id(), 2);
    product.in(ImportState.IMPORTED, is.id());
    assertThat(product.customer(1, "first_name")).isEqualTo("Karen");
  }

  @Test
  void twoRowsCannotChangeTheSameCustomer() {
    Import is =
        product.preview("CustomerID;FirstName;Gender", "0;Karen;2", "1;Kari;2", "0;Karin;2");

    change(is, new Decisions(null, Map.of(1L, 1L, 3L, 1L), null));

    assertThat(product.outcomes(is.id())).isEqualTo("1R 2R 3R");
    assertThat(product.problems(is.id(), 2)).containsExactly("ID_DUPLICATE");
  }

  private Accepted accept(Import is, long row, Code code) {
    var staged = stagedChanges.of(is.id(), List.of(row)).get(row);
    assertThat(staged.acceptable()).contains(code);
    return new Accepted(row, code, staged.fingerprint());
  }

  private Import decide(Import is, Accepted... accepted) {
    return change(is, new Decisions(List.of(accepted), null, null));
  }

  private Import change(Import is, Decisions decisions) {
    var change = new Change(null, is.options(), is.mapping(), decisions, false);
    camel.requestBodyAndHeader("direct:change", change, "importId", is.id());
    return product.settled(is.id());
  }
}
