package customerimport.receipt;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import customerimport.imports.Import;
import customerimport.problem.Messages;
import customerimport.problem.Problem;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** An import as a program reads it. */
@Component
class ImportTold {

  private final ObjectMapper mapper;
  private final Messages messages;

  ImportTold(ObjectMapper mapper, Messages messages) {
    this.mapper = mapper;
    this.messages = messages;
  }

  ObjectNode of(Import of, Locale locale) {
    ObjectNode node = mapper.valueToTree(of);
    node.put("id", String.valueOf(of.id()));
    node.set("problems", told(of.problems(), locale));
    node.set("warnings", told(of.warnings(), locale));
    return node;
  }

  private ArrayNode told(List<Problem> problems, Locale locale) {
    ArrayNode all = mapper.createArrayNode();
    for (Problem problem : problems) {
      ObjectNode one = mapper.valueToTree(problem);
      all.add(one.put("message", messages.text(problem, locale)));
    }
    return all;
  }
}
