package customerimport.segment;

import com.fasterxml.jackson.databind.JsonNode;
import customerimport.segment.BadFilter.Expected;
import customerimport.segment.Filter.All;
import customerimport.segment.Filter.Any;
import customerimport.segment.Filter.Not;
import customerimport.segment.Filter.Test;
import customerimport.segment.Subject.Trait;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A filter as a tree in JSON, for programs: the same that {@link FilterText} is for people. */
final class FilterJson {

  private static final int DEEPEST = 20;
  private static final Set<String> OF_A_TEST = Set.of("field", "about", "test", "value");

  private final FilterTests tests;

  FilterJson(FilterTests tests) {
    this.tests = tests;
  }

  /**
   * The filter that the tree is.
   *
   * @throws BadFilter when it is none
   */
  Filter read(JsonNode tree) {
    return read(tree, "", 0);
  }

  private Filter read(JsonNode node, String place, int depth) {
    if (depth > DEEPEST) {
      throw BadFilter.expected(Expected.SIMPLER, place, null);
    }
    if (node.size() == 1 && node.has("and")) {
      return new All(list(node.get("and"), place + "/and", depth));
    }
    if (node.size() == 1 && node.has("or")) {
      return new Any(list(node.get("or"), place + "/or", depth));
    }
    if (node.size() == 1 && node.has("not")) {
      return new Not(read(node.get("not"), place + "/not", depth + 1));
    }
    return test(node, place);
  }

  private List<Filter> list(JsonNode nodes, String place, int depth) {
    if (!nodes.isArray()) {
      throw unlike(nodes, place);
    }
    List<Filter> list = new ArrayList<>();
    for (JsonNode node : nodes) {
      list.add(read(node, place + "/" + list.size(), depth + 1));
    }
    return list;
  }

  private Filter test(JsonNode node, String place) {
    boolean isTest = node.has("test") && node.has("field") != node.has("about");
    node.fieldNames().forEachRemaining(name -> known(name, place));
    if (!isTest || !areTexts(node)) {
      throw unlike(node, place);
    }
    String key = node.has("field") ? "field" : "about";
    Subject subject = subject(node.get(key).textValue(), key, place + "/" + key);
    String word = node.get("test").textValue();
    Operator operator = tests.operator(word, subject, place + "/test");
    if (operator.takesValue() != node.has("value")) {
      throw BadFilter.expected(Expected.VALUE, place + "/value", text(node.path("value")));
    }
    return tests.test(subject, operator, node.path("value").asText(), place + "/value");
  }

  private Subject subject(String name, String key, String place) {
    Subject subject = tests.subject(name, key.equals("field"), place);
    if (key.equals("about") && !(subject instanceof Trait)) {
      throw BadFilter.oneOf(Trait.words(), Expected.SUBJECT, place, name);
    }
    return subject;
  }

  private static void known(String name, String place) {
    if (!OF_A_TEST.contains(name)) {
      throw BadFilter.expected(Expected.TREE, place + "/" + name, name);
    }
  }

  private static boolean areTexts(JsonNode node) {
    for (JsonNode value : node) {
      if (!value.isTextual()) {
        return false;
      }
    }
    return true;
  }

  private static BadFilter unlike(JsonNode node, String place) {
    return BadFilter.expected(Expected.TREE, place, text(node));
  }

  private static String text(JsonNode node) {
    return node.isMissingNode() ? null : node.toString();
  }

  /** The tree that the filter is. */
  static Map<String, Object> write(Filter filter) {
    Map<String, Object> tree = new LinkedHashMap<>();
    if (filter instanceof All all) {
      tree.put("and", all.of().stream().map(FilterJson::write).toList());
    } else if (filter instanceof Any any) {
      tree.put("or", any.of().stream().map(FilterJson::write).toList());
    } else if (filter instanceof Not not) {
      tree.put("not", write(not.of()));
    } else if (filter instanceof Test test) {
      tree.put(test.subject() instanceof Trait ? "about" : "field", test.subject().word());
      tree.put("test", test.operator().word());
      if (test.value() != null) {
        tree.put("value", test.value());
      }
    }
    return tree;
  }
}
