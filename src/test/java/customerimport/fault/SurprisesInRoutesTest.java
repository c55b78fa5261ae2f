package customerimport.fault;

import static org.assertj.core.api.Assertions.assertThat;

import customerimport.testing.ApplicationTest;
import customerimport.testing.Product;
import java.io.EOFException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/** What a route does with a surprise depends on all its causes, not on the innermost alone. */
@ApplicationTest
class SurprisesInRoutesTest {

  @Autowired CamelContext context;
  @Autowired ProducerTemplate camel;
  @Autowired Product product;

  static Stream<Exception> outages() {
    var refused = new SQLException("refused", "08001", new ConnectException());
    return Stream.of(
        new DataAccessResourceFailureException(
            "", new SQLException("", "08006", new EOFException())),
        new CannotGetJdbcConnectionException("", new SQLTransientConnectionException("", refused)));
  }

  @AfterEach
  void removeRoute() throws Exception {
    context.getRouteController().stopRoute("breaks");
    context.removeRoute("breaks");
  }

  @ParameterizedTest
  @MethodSource("outages")
  void aBrokenConnectionIsNoFailedTry(Exception outage) throws Exception {
    assertThat(triesAfter(outage)).isZero();
  }

  @Test
  void anythingElseIsAFailedTry() throws Exception {
    assertThat(triesAfter(new IllegalStateException())).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("outages")
  void whoAsksIsToldThatTheDatabaseIsAway(Exception outage) throws Exception {
    context.addRoutes(
        new RouteBuilder() {
          @Override
          public void configure() {
            from("direct:breaks")
                .routeId("breaks")
                .routeConfigurationId("answering")
                .throwException(outage);
          }
        });

    Exchange answered = camel.request("direct:breaks", asked -> {});

    assertThat(answered.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE, Integer.class))
        .isEqualTo(503);
  }

  private int triesAfter(Exception surprise) throws Exception {
    long id = product.preview("CustomerID;Gender;FirstName", "0;1;Avbrutt").id();
    product
        .database()
        .sql(
            """
            update import set state = 'CONFIRMED', retry_at = now() + interval '1 hour'
            where import_id = ?
            """)
        .param(id)
        .update();
    context.addRoutes(
        new RouteBuilder() {
          @Override
          public void configure() {
            from("direct:breaks")
                .routeId("breaks")
                .doTry()
                .throwException(surprise)
                .doCatch(Exception.class)
                .bean(Faults.class, "stepBack")
                .end();
          }
        });

    camel.sendBodyAndHeader("direct:breaks", "", "importId", id);

    return product
        .database()
        .sql("update import set state = 'CANCELLED' where import_id = ? returning attempts")
        .param(id)
        .query(Integer.class)
        .single();
  }
}
