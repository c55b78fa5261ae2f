package customerimport.events;

import static org.assertj.core.api.Assertions.assertThat;

import customerimport.testing.ApplicationTest;
import customerimport.testing.Product;
import java.util.List;
import java.util.Map;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class UnsentTest {

  @Autowired Product product;
  @Autowired ProducerTemplate camel;
  @Autowired TransactionTemplate transaction;

  @Test
  void eventsAreSentInTheOrderInWhichTheyHappened() {
    long id = product.importNow("CustomerID;Gender;FirstName", "0;1;Ny").id();
    transaction.executeWithoutResult(
        nobodySees -> {
          nobodySees.setRollbackOnly();
          product.database().sql("delete from event where import_id <> ?").param(id).update();

          List<?> unsent =
              camel.requestBody("sql:classpath:sql/event/unsent.sql", null, List.class);
          // What others commit meanwhile is seen, too.
          assertThat(unsent)
              .map(event -> (Map<?, ?>) event)
              .filteredOn(event -> event.get("importId").equals(id))
              .map(event -> event.get("type"))
              .hasToString("[previewed, imported]");
        });
  }
}
