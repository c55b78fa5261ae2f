package customerimport.sources;

import customerimport.confirm.Answer;
import customerimport.problem.Texts;
import customerimport.sources.Command.Action;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.Header;
import org.apache.camel.Variable;
import org.springframework.stereotype.Component;

/** Command files: what they ask for, and what is said when it is refused. */
@Component
public class Commands {

  private final Texts texts;
  private final Inboxes inboxes;

  Commands(Texts texts, Inboxes inboxes) {
    this.texts = texts;
    this.inboxes = inboxes;
  }

  /**
   * What a command file asks for; its content does not matter.
   *
   * @param name the file's name, without folder
   */
  public Command read(@Header(Exchange.FILE_NAME_ONLY) String name) {
    return Command.of(name);
  }

  /**
   * The account behind whose door a command file lies.
   *
   * @param inbox the name of the inbox in which it lies
   * @return null when there is only one such place
   */
  public String account(@Header("inbox") String inbox) {
    return inboxes.named(inbox).account();
  }

  /**
   * How a command file is put aside.
   *
   * @param inbox the name of the inbox in which it lies
   * @param name the file's name, without folder
   */
  public Taken taken(@Header("inbox") String inbox, @Header(Exchange.FILE_NAME_ONLY) String name) {
    return new Taken(inboxes.named(inbox), name, null);
  }

  /**
   * Why a command was refused, in both languages, for the file that says so.
   *
   * @param answer what became of it, or anything else when it was none
   * @param command the command
   * @return a text in UTF-8, or null when it was obeyed
   */
  public byte[] refusal(@Body Object answer, @Variable("command") Command command) {
    if (command.action() == Action.NONE) {
      return inBothLanguages("COMMAND_UNREADABLE", Map.of());
    }
    Answer given = (Answer) answer;
    if (given.isAccepted()) {
      return null;
    }
    Map<String, Object> words = new TreeMap<>();
    words.put("importId", command.importId());
    words.put("state", given.state());
    words.put("revision", given.revision());
    return inBothLanguages(given.verdict().name(), words);
  }

  private byte[] inBothLanguages(String key, Map<String, ?> words) {
    String both =
        texts.text(key, Locale.ENGLISH, words)
            + "\n\n"
            + texts.text(key, Locale.forLanguageTag("nb"), words)
            + "\n";
    return both.getBytes(StandardCharsets.UTF_8);
  }
}
