package customerimport.folder;

import customerimport.confirm.Answer;
import customerimport.folder.Command.Action;
import customerimport.problem.Texts;
import java.io.File;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.Body;
import org.apache.camel.Variable;
import org.springframework.stereotype.Component;

/** Command files: what they ask for, and what is said when it is refused. */
@Component
public class Commands {

  private final Texts texts;

  Commands(Texts texts) {
    this.texts = texts;
  }

  /**
   * What a command file asks for; its content does not matter.
   *
   * @param file the file
   */
  public Command read(File file) {
    return Command.of(file.getName());
  }

  /**
   * Why a command was refused, in both languages, for the file that says so.
   *
   * @param answer what became of it, or anything else when it was none
   * @param command the command
   * @return null when it was obeyed
   */
  public String refusal(@Body Object answer, @Variable("command") Command command) {
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

  private String inBothLanguages(String key, Map<String, ?> words) {
    return texts.text(key, Locale.ENGLISH, words)
        + "\n\n"
        + texts.text(key, Locale.forLanguageTag("nb"), words)
        + "\n";
  }
}
