package customerimport.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import customerimport.imports.ImportState;
import customerimport.imports.Source;
import customerimport.preview.Outcome;
import customerimport.problem.Code;
import customerimport.security.Act;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** The contract names exactly what the code knows. */
class ContractTest {

  private static final JsonNode CONTRACT = read();

  static Stream<Arguments> enums() {
    return Stream.of(
        Arguments.of("State", ImportState.class),
        Arguments.of("Source", Source.class),
        Arguments.of("Outcome", Outcome.class),
        Arguments.of("Act", Act.class),
        Arguments.of("ProblemCode", Code.class));
  }

  @ParameterizedTest
  @MethodSource("enums")
  void everyNameOfAnEnumIsInTheContract(String schema, Class<? extends Enum<?>> type) {
    assertThat(texts(CONTRACT.at("/components/schemas/" + schema + "/enum")))
        .isEqualTo(names(type));
  }

  @Test
  void everyReasonIsInTheContract() {
    assertThat(texts(CONTRACT.at("/components/schemas/Problem/properties/code/enum")))
        .isEqualTo(names(Reason.class));
  }

  @Test
  void everyParameterIsInTheContract() {
    Set<String> names = new TreeSet<>();
    for (JsonNode list : CONTRACT.findValues("parameters")) {
      for (JsonNode parameter : list) {
        String at = parameter.path("$ref").asText().replace("#", "");
        JsonNode found = at.isEmpty() ? parameter : CONTRACT.at(at);
        if (found.path("in").asText().equals("query")) {
          names.add(found.get("name").asText());
        }
      }
    }
    assertThat(names).isEqualTo(KnownRequest.PARAMETERS);
  }

  /** Method and path of each operation. */
  static Stream<Arguments> operations() {
    return CONTRACT.get("paths").properties().stream()
        .flatMap(
            path ->
                path.getValue().properties().stream()
                    .map(Map.Entry::getKey)
                    .filter(method -> !method.equals("parameters"))
                    .map(method -> Arguments.of(method.toUpperCase(Locale.ROOT), path.getKey())));
  }

  private static Set<String> texts(JsonNode list) {
    Set<String> texts = new TreeSet<>();
    list.forEach(node -> texts.add(node.asText()));
    return texts;
  }

  private static Set<String> names(Class<? extends Enum<?>> type) {
    return new TreeSet<>(Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
  }

  private static JsonNode read() {
    try (InputStream contract = ContractTest.class.getResourceAsStream("/openapi.yaml")) {
      return new ObjectMapper().valueToTree(new Yaml().load(contract));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
