package customerimport.history;

import static org.assertj.core.api.Assertions.assertThat;

import customerimport.testing.ApplicationTest;
import customerimport.testing.Product;
import java.util.List;
import java.util.Map;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** When an import is entered in the history of its customers. */
@ApplicationTest
class FilingTest {

  @Autowired Product product;
  @Autowired ProducerTemplate camel;
  @Autowired TransactionTemplate transaction;

  @Test
  void whenNothingElseWaitsOrAfterAMinute() {
    long imported = product.importNow("CustomerID;Gender;FirstName", "0;1;Ny").id();
    long waiting = product.preview("CustomerID;Gender;FirstName", "0;1;Venter").id();
    transaction.executeWithoutResult(
        nobodySees -> {
          nobodySees.setRollbackOnly();
          set("state = 'CANCELLED' where state in ('RECEIVED', 'PREVIEWING', 'CONFIRMED')");
          set("filed = false, imported_at = now() where import_id = " + imported);
          assertThat(unfiled()).contains(imported);

          set("state = 'CONFIRMED' where import_id = " + waiting);
          assertThat(unfiled()).doesNotContain(imported);

          set("imported_at = now() - interval '61 s' where import_id = " + imported);
          assertThat(unfiled()).contains(imported);
        });
  }

  private void set(String values) {
    product.database().sql("update import set " + values).update();
  }

  private List<Object> unfiled() {
    List<?> rows = camel.requestBody("sql:classpath:sql/history/unfiled.sql", null, List.class);
    return rows.stream().<Object>map(row -> ((Map<?, ?>) row).get("import_id")).toList();
  }
}
