package customerimport.queue;

import static customerimport.imports.ImportState.CANCELLED;
import static customerimport.imports.ImportState.IMPORTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import customerimport.imports.Import;
import customerimport.imports.ImportState;
import customerimport.testing.ApplicationTest;
import customerimport.testing.Product;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jms.core.JmsTemplate;
import org.springframework.jms.core.MessageCreator;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A queue is a door like any other, and what happens is told. */
@ApplicationTest(
    properties = {
      "customer-import.events-to=jms:queue:events",
      "customer-import.columns[0].name=MemberNo",
      "customer-import.columns[0].kind=TEXT"
    })
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
class QueueTest {

  private static final Broker BROKER = new Broker();
  private static final String ORDERS = "customer-import.confirm";
  private static final String DEAD = "customer-import.dead-letters";
  private static final String AWAY = "the broker cannot be reached";
  private static final String HEADER = "CustomerID;Gender;FirstName";

  @Autowired Product product;
  @Autowired JmsTemplate jms;
  @Autowired TestRestTemplate http;
  @Autowired DeadLetters deadLetters;
  private final ObjectMapper json = new ObjectMapper();

  @DynamicPropertySource
  static void broker(DynamicPropertyRegistry settings) {
    BROKER.start();
    settings.add("spring.artemis.broker-url", BROKER::url);
  }

  @Test
  void aMessageConfirmsAndAnotherOneCancels() {
    long confirmed = product.preview(HEADER, "0;1;Bekreftet").id();
    long cancelled = product.preview(HEADER, "0;1;Avbrutt").id();

    send(order(confirmed, "\"revision\": 1, \"action\": \"confirm\", \"by\": \"crm/kari\""));
    send(order(cancelled, "\"action\": \"cancel\""));

    Import imported = product.in(IMPORTED, confirmed);
    assertThat(imported.confirmedBy()).isEqualTo("queue");
    assertThat(confirmedFor(confirmed)).isEqualTo("crm/kari");
    product.in(CANCELLED, cancelled);
  }

  @Test
  void aMessageWhoseUserMayNotConfirmIsBuried() {
    long id = product.preview(HEADER, "0;1;Nektet").id();
    product.database().sql("update users set enabled = false where username = 'queue'").update();
    try {
      send(order(id, "\"action\": \"confirm\""));

      assertThat(buried()).isEqualTo("FORBIDDEN");
      assertThat(product.settled(id).state()).isEqualTo(ImportState.PREVIEWED);
    } finally {
      product.database().sql("update users set enabled = true where username = 'queue'").update();
    }
  }

  @Test
  void aMessageThatComesTwentyTimesIsObeyedOnce() {
    long id = product.preview(HEADER, "0;1;Gjentatt").id();

    for (int i = 0; i < 20; i++) {
      send(order(id, "\"action\": \"confirm\""));
    }
    send("{}");

    assertThat(buried()).isEqualTo("NO_IMPORT_ID");
    assertThat(product.in(IMPORTED, id).counts().created()).isEqualTo(1);
    assertThat(
            product
                .database()
                .sql("select count(*) from customer where first_name = 'Gjentatt'")
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  static List<Arguments> poison() {
    return List.of(
        arguments("NOT_JSON", text("confirm 17")),
        arguments("NOT_JSON", text("")),
        arguments("NOT_JSON", text("[17]")),
        arguments("TOO_LARGE", text("{\"by\": \"" + "x".repeat(20_000) + "\"}")),
        arguments("NOT_TEXT", (MessageCreator) session -> session.createObjectMessage(17)),
        arguments("NOT_TEXT", (MessageCreator) Session::createBytesMessage),
        arguments("NOT_TEXT", (MessageCreator) Session::createMapMessage),
        arguments("UNKNOWN_VERSION", text("{\"version\": 2, \"importId\": 1}")),
        arguments("UNKNOWN_ACTION", text("{\"importId\": 1, \"action\": \"delete\"}")),
        arguments("NO_IMPORT_ID", text("{\"importId\": \"1 or 1=1\", \"action\": \"confirm\"}")),
        arguments(
            "BAD_REVISION", text("{\"importId\": 1, \"revision\": 0, \"action\": \"confirm\"}")),
        arguments("IMPORT_UNKNOWN", text("{\"importId\": 987654321, \"action\": \"confirm\"}")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void poison(String reason, MessageCreator message) {
    long good = product.preview(HEADER, "0;1;Frisk").id();

    jms.send(ORDERS, message);
    send(order(good, "\"action\": \"confirm\""));

    assertThat(buried()).isEqualTo(reason);
    product.in(IMPORTED, good);
  }

  /** Tells whether an object was made of what a message holds. */
  private static final class Trap implements Serializable {

    private static volatile boolean isSprung;

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
      in.defaultReadObject();
      isSprung = true;
    }
  }

  @Test
  void noObjectIsMadeOfAMessage() {
    jms.send(ORDERS, session -> session.createObjectMessage(new Trap()));

    assertThat(buried()).isEqualTo("NOT_TEXT");
    assertThat(Trap.isSprung).isFalse();
  }

  @Test
  void anOutdatedRevisionIsRefusedAndCounted() {
    Import previewed = product.preview(HEADER, "0;1;Gammel");
    product
        .database()
        .sql("update import set revision = 2 where import_id = ?")
        .param(previewed.id())
        .update();

    send(order(previewed.id(), "\"revision\": 1, \"action\": \"confirm\""));

    await().until(() -> deadLetters.count() == 1);
    assertThat(buried()).isEqualTo("REVISION_OUTDATED");
    assertThat(deadLetters.count()).isZero();
  }

  @Test
  void whatAMessageCarriesBesideItsTextDoesNothing() {
    long id = product.preview(HEADER, "0;1;Styrt").id();
    String before = product.customersSum();

    jms.send(
        ORDERS,
        session -> {
          Message message =
              session.createTextMessage("{\"importId\": 987654321, \"action\": \"confirm\"}");
          for (String name :
              List.of("CamelSqlQuery", "camelSqlQuery", "CAMELSQLQUERY", "Camel_DOT_SqlQuery")) {
            message.setStringProperty(name, "delete from customer");
          }
          message.setStringProperty("org_DOT_apache_DOT_camel_DOT_x", "x");
          message.setStringProperty("CamelJmsDestinationName", "elsewhere");
          message.setLongProperty("importId", id);
          message.setStringProperty("by", "admin");
          message.setJMSReplyTo(session.createQueue("elsewhere"));
          return message;
        });

    assertThat(buried()).isEqualTo("IMPORT_UNKNOWN");
    assertThat(product.settled(id).state()).isEqualTo(ImportState.PREVIEWED);
    assertThat(product.customersSum()).isEqualTo(before);
    jms.setReceiveTimeout(200);
    assertThat(jms.receive("elsewhere")).isNull();
  }

  @Test
  void whatHappensIsToldWithTheNewIds() {
    Import previewed = product.preview(HEADER + ";MemberNo", "0;1;Ny;M-1", "0;x;Feil;M-2");
    JsonNode told = event("previewed", previewed.id());
    assertThat(told.at("/import/counts/new").asLong()).isEqualTo(1);
    assertThat(told.at("/eventId").asText()).matches("[1-9][0-9]*");

    product.confirm(previewed.id(), 1);
    JsonNode imported = event("imported", previewed.id());

    assertThat(imported.at("/newCustomers")).hasSize(1);
    assertThat(imported.at("/newCustomers/0/rowNumber").asLong()).isEqualTo(1);
    assertThat(imported.at("/newCustomers/0/customerId").asText())
        .isEqualTo(String.valueOf(product.settled(previewed.id()).firstNewId()));
    assertThat(imported.at("/newCustomers/0/own/MemberNo").asText()).isEqualTo("M-1");
    assertThat(imported.at("/moreNewCustomers").asLong()).isZero();
    Import rejected = product.preview("Name,Email");
    assertThat(event("rejected", rejected.id()).at("/import/problems/0").asText()).isNotEmpty();
  }

  @Test
  void whatWasSentIsNotSentAgain() {
    long first = product.preview(HEADER, "0;1;Først").id();
    event("previewed", first);
    long second = product.preview(HEADER, "0;1;Så").id();

    List<String> later = new ArrayList<>();
    receive("events", text -> later.add(text) && text.contains("\"id\":\"" + second + "\""));

    assertThat(later).noneMatch(text -> text.contains("\"id\":\"" + first + "\""));
  }

  @Test
  void aBrokerThatIsAwayIsToldAndOnlyItsDoorIsShut(CapturedOutput log) {
    BROKER.stop();
    try {
      JsonNode health =
          http.withBasicAuth("admin", ApplicationTest.ADMIN_PASSWORD)
              .getForObject("/actuator/health", JsonNode.class);

      assertThat(health.at("/components/jms/status").asText()).isEqualTo("DOWN");
      assertThat(health.at("/components/deadLetters/status").asText()).isEqualTo("UNKNOWN");
      assertThat(http.getForObject("/actuator/health/readiness", String.class)).contains("UP");
      long id = product.preview(HEADER, "0;1;Uten megler").id();
      product.confirm(id, 1);
      product.in(IMPORTED, id);
      await().atMost(Duration.ofSeconds(30)).until(() -> log.getOut().contains(AWAY));
    } finally {
      BROKER.start();
    }
    send("{}");
    assertThat(buried()).isEqualTo("NO_IMPORT_ID");
    assertThat(log.getOut().split(AWAY, -1)).hasSize(2);
    assertThat(log.getOut()).doesNotContain("refresh JMS Connection", "JMS message listener");
  }

  @Test
  void eventsWaitForABrokerThatIsAway() {
    BROKER.stop();
    long id = product.preview(HEADER, "0;1;Venter").id();
    product.confirm(id, 1);
    product.in(IMPORTED, id);
    BROKER.start();

    event("previewed", id);
    event("imported", id);
    send("{}");
    assertThat(buried()).isEqualTo("NO_IMPORT_ID");
  }

  private static String order(long id, String rest) {
    return "{\"importId\": " + id + ", " + rest + "}";
  }

  private static MessageCreator text(String text) {
    return session -> session.createTextMessage(text);
  }

  private void send(String text) {
    await()
        .atMost(Duration.ofSeconds(20))
        .ignoreExceptions()
        .until(
            () -> {
              jms.send(ORDERS, text(text));
              return true;
            });
  }

  private String buried() {
    return receive(DEAD, message -> true).get(0);
  }

  private List<String> receive(String queue, Predicate<String> wanted) {
    List<String> found = new ArrayList<>();
    jms.setReceiveTimeout(500);
    await()
        .atMost(Duration.ofSeconds(40))
        .ignoreExceptions()
        .until(
            () -> {
              Message message = jms.receive(queue);
              if (message != null && wanted.test(((TextMessage) message).getText())) {
                found.add(reasonOrText(message));
              }
              return !found.isEmpty();
            });
    return found;
  }

  private static String reasonOrText(Message message) throws JMSException {
    String reason = message.getStringProperty("reason");
    return reason == null ? ((TextMessage) message).getText() : reason;
  }

  private JsonNode event(String type, long importId) {
    List<String> found =
        receive(
            "events",
            text ->
                text.contains("\"type\":\"" + type + "\"")
                    && text.contains("\"id\":\"" + importId + "\""));
    try {
      return json.readTree(found.get(0));
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private String confirmedFor(long id) {
    return product
        .database()
        .sql("select confirmed_for from import where import_id = ?")
        .param(id)
        .query(String.class)
        .single();
  }
}
