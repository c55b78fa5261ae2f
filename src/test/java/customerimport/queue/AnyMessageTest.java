package customerimport.queue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import customerimport.customer.RandomText;
import customerimport.testing.Fuzz;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever a message says, it is an order, or a dead letter that says why. */
class AnyMessageTest {

  private static final String[] PIECES = {
    "{",
    "}",
    "[",
    "]",
    ":",
    ",",
    "\"",
    "\\",
    "\"importId\"",
    "\"revision\"",
    "\"action\"",
    "\"by\"",
    "\"version\"",
    "\"confirm\"",
    "\"cancel\"",
    "1",
    "17",
    "0",
    "-1",
    "1.0",
    "1e9",
    "1e999999999",
    "null",
    "true",
    "\"17\"",
    "999999999999999999",
    "99999999999999999999999",
    "\\u0000",
    "\\ud800",
    " ",
    "\n"
  };

  private final Orders orders = new Orders(new ObjectMapper());

  @Test
  void anyTextIsAnOrderOrADeadLetter() throws Exception {
    Fuzz.holds(
        10_000,
        random -> {
          String text = text(random);
          try {
            Order order = orders.read(orders.text(text));
            assertThat(order.importId()).isPositive();
            assertThat(order.revision() == null || order.revision() > 0).isTrue();
            assertThat(order.action()).isNotNull();
            assertThat(order.by() == null || order.by().indexOf('\0') < 0).isTrue();
          } catch (DeadLetter refused) {
            assertThat(refused.reason()).isNotBlank();
          }
        });
  }

  private static String text(Random random) {
    String whole =
        "{\"version\": 1, \"importId\": \"17\", \"revision\": 1, \"action\": \"confirm\", \"by\": \"crm\"}";
    int at = random.nextInt(whole.length());
    return switch (random.nextInt(4)) {
      case 0 -> RandomText.of(random, 200);
      case 1 -> whole.replace("crm", RandomText.of(random, 300).replace("\"", ""));
      case 2 -> whole.substring(0, at) + Fuzz.oneOf(random, PIECES) + whole.substring(at);
      default -> pieces(random);
    };
  }

  private static String pieces(Random random) {
    var text = new StringBuilder();
    for (int i = random.nextInt(40); i > 0; i--) {
      text.append(Fuzz.oneOf(random, PIECES));
    }
    return text.toString();
  }
}
