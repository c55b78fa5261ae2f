package customerimport.confirm;

import static org.assertj.core.api.Assertions.assertThat;

import customerimport.imports.ImportState;
import customerimport.testing.ApplicationTest;
import customerimport.testing.Product;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which of several confirmed imports is written next. */
@ApplicationTest
class NextApplyTest {

  @Autowired Product product;
  @Autowired CamelContext camel;
  @Autowired ProducerTemplate template;

  @BeforeEach
  void nobodyElseApplies() throws Exception {
    // Not suspended: who waits for work at that moment would still take some.
    camel.getRouteController().stopRoute("apply-confirmed");
  }

  @AfterEach
  void theOthersApplyAgain() throws Exception {
    camel.getRouteController().startRoute("apply-confirmed");
  }

  @Test
  void theOneThatHasWaitedLongest() {
    long first = confirmed("confirmed_at = '2000-01-02'");
    long second = confirmed("confirmed_at = '2000-01-01'");

    assertThat(applied(true)).isEqualTo(second);
    assertThat(applied(true)).isEqualTo(first);
    product.in(ImportState.IMPORTED, first);
  }

  @Test
  void notALargeOneForTheWorkerOfSmallOnes() {
    long large = confirmed("confirmed_at = '2000-01-01', new = 10001");
    long small = confirmed("confirmed_at = '2000-01-02', new = 10000");

    assertThat(applied(false)).isEqualTo(small);
    assertThat(applied(true)).isEqualTo(large);
  }

  @Test
  void notOneThatIsToBeTriedAgainLater() {
    long later = confirmed("confirmed_at = '2000-01-01', retry_at = now() + interval '1 day'");
    long now = confirmed("confirmed_at = '2000-01-02'");

    assertThat(applied(true)).isEqualTo(now);
    set(later, "state = 'CANCELLED'");
  }

  private long confirmed(String with) {
    long id = product.preview("CustomerID;Gender;FirstName", "0;1;Ny").id();
    set(id, "state = 'CONFIRMED', confirmed_by = 'kari', " + with);
    return id;
  }

  private void set(long id, String values) {
    product
        .database()
        .sql("update import set " + values + " where import_id = ?")
        .param(id)
        .update();
  }

  private Long applied(boolean mayBeLarge) {
    Exchange done =
        template.send("direct:apply", exchange -> exchange.setVariable("mayBeLarge", mayBeLarge));
    assertThat(done.getException()).isNull();
    return done.getMessage().getHeader("importId", Long.class);
  }
}
