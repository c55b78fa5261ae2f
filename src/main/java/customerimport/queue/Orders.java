package customerimport.queue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import customerimport.confirm.Answer;
import customerimport.queue.DeadLetter.Reason;
import customerimport.queue.Order.Action;
import jakarta.jms.JMSException;
import jakarta.jms.TextMessage;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.camel.Body;
import org.springframework.stereotype.Component;

/** Reads the messages of the queue; what they carry beside their text is not looked at. */
@Component
public class Orders {

  private static final int LONGEST = 10_000;
  private static final int LONGEST_NAME = 200;
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");
  private static final Pattern REVISION = Pattern.compile("[1-9][0-9]{0,8}");

  private final ObjectMapper json;

  Orders(ObjectMapper json) {
    this.json = json;
  }

  /**
   * The text of a message.
   *
   * @param message as it came; nothing in it is made an object of
   * @throws DeadLetter when it is no text, or too long a one
   */
  public String text(@Body Object message) throws JMSException {
    if (message instanceof TextMessage || message instanceof String) {
      String text = message instanceof TextMessage sent ? sent.getText() : (String) message;
      if (text != null && text.length() > LONGEST) {
        throw new DeadLetter(Reason.TOO_LARGE);
      }
      return text;
    }
    throw new DeadLetter(Reason.NOT_TEXT);
  }

  /**
   * What a text asks for.
   *
   * @param text JSON
   * @throws DeadLetter when it asks for nothing that there is
   */
  public Order read(@Body String text) {
    JsonNode order = parsed(text);
    demand("1".equals(order.path("version").asText("1")), Reason.UNKNOWN_VERSION);
    String id = order.path("importId").asText();
    demand(NUMBER.matcher(id).matches(), Reason.NO_IMPORT_ID);
    String revision = order.path("revision").asText("");
    demand(revision.isEmpty() || REVISION.matcher(revision).matches(), Reason.BAD_REVISION);
    return new Order(
        action(order.path("action").asText()),
        Long.parseLong(id),
        revision.isEmpty() ? null : Integer.valueOf(revision),
        name(order.path("by").asText("")));
  }

  private JsonNode parsed(String text) {
    try {
      JsonNode order = json.readTree(text == null ? "" : text);
      demand(order.isObject(), Reason.NOT_JSON);
      return order;
    } catch (JsonProcessingException e) {
      throw new DeadLetter(Reason.NOT_JSON);
    }
  }

  private static Action action(String name) {
    for (Action action : Action.values()) {
      if (action.name().toLowerCase(Locale.ROOT).equals(name)) {
        return action;
      }
    }
    throw new DeadLetter(Reason.UNKNOWN_ACTION);
  }

  private static String name(String by) {
    String visible = by.replaceAll("\\p{Cntrl}", "").strip();
    String name = visible.substring(0, Math.min(visible.length(), LONGEST_NAME));
    return name.isEmpty() ? null : name;
  }

  private static void demand(boolean is, Reason otherwise) {
    if (!is) {
      throw new DeadLetter(otherwise);
    }
  }

  /**
   * Sees to it that a message was obeyed.
   *
   * @param answer what became of the step
   * @throws DeadLetter when it was refused
   */
  public void demandObeyed(@Body Answer answer) {
    if (!answer.isAccepted()) {
      throw new DeadLetter(answer.verdict().name());
    }
  }
}
